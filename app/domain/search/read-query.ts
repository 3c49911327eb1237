import { canonicalText } from "../text/hashing/canonical";
import { normalise } from "../text/normalise";
import { searchForm } from "./search-form";

/** The longest query, in characters of its terms, and the most terms: what is typed, not what is pasted by the page. */
export const LONGEST_QUERY = 64;
export const MOST_TERMS = 8;
/** What is read of a query at all, in UTF-16 units. */
const READ_UNITS = 1_000;

export type SearchQuery =
  | {
      kind: "terms";
      /** Search forms (`searchForm`), each of which a text must hold; a phrase has a space where signs stand in it. */
      terms: string[];
      /** The query was longer than is looked for. */
      shortened: boolean;
    }
  /** Nothing typed. */
  | { kind: "blank" }
  /** Punctuation and signs only. */
  | { kind: "signs" };

/** Reads what was typed: words parted by spaces or signs must all be there; between quotation marks they must stand together. */
export function readQuery(typed: string): SearchQuery {
  const text = normalise(canonicalText(typed.slice(0, READ_UNITS))).text;
  if (text.trim() === "") return { kind: "blank" };
  const all = [...new Set(segments(text).flatMap(termsOf))];
  if (all.length === 0) return { kind: "signs" };
  const { terms, cut } = within(all);
  return { kind: "terms", terms, shortened: cut || typed.length > READ_UNITS };
}

type Segment = { text: string; phrase: boolean };

/** What stands between pairs of quotation marks, and the rest; a last mark without its pair is no mark. */
function segments(text: string): Segment[] {
  const parts = text.split('"');
  if (parts.length % 2 === 0) {
    const last = parts.pop() ?? "";
    parts.push(`${parts.pop() ?? ""}${last}`);
  }
  return parts.map((part, index) => ({ text: part, phrase: index % 2 === 1 }));
}

function termsOf({ text, phrase }: Segment): string[] {
  const pieces = phrase
    ? [searchForm(text).text]
    : text.split(/\s+/).flatMap((word) => searchForm(word).text.split(" "));
  return pieces.filter((piece) => piece !== "");
}

function within(all: readonly string[]): { terms: string[]; cut: boolean } {
  const terms: string[] = [];
  let left = LONGEST_QUERY;
  for (const term of all) {
    if (terms.length === MOST_TERMS || left === 0) return { terms, cut: true };
    const characters = [...term];
    const kept = characters.slice(0, left).join("").trimEnd();
    if (kept !== "") terms.push(kept);
    if (characters.length > left) return { terms, cut: true };
    left -= characters.length;
  }
  return { terms, cut: false };
}
