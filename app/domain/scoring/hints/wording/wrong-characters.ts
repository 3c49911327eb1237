import type { Finding } from "@content/contract/report";
import type { HintInput } from "../hint-input";
import { placeOf } from "../hint-place";
import { WRONG_CHARACTERS, type Unless, type WrongCharacter } from "./wrong-character-table";
import { WRONG_IDIOMS } from "./wrong-idiom-table";

const ENTRIES: readonly WrongCharacter[] = [...WRONG_CHARACTERS, ...WRONG_IDIOMS];
const BY_FIRST: ReadonlyMap<number, readonly WrongCharacter[]> = groupByFirst(ENTRIES);
/** Whether an entry begins with this UTF-16 unit: a look into an array for each unit of the text. */
const BEGINS = new Uint8Array(0x10000);
for (const code of BY_FIRST.keys()) BEGINS[code] = 1;

/**
 * 错别字 by the table. Words that stand so in the question's own texts (a name, a quotation) are left alone.
 * One pass over the text.
 */
export function wrongCharacterHints({ answer, references, rubric }: HintInput): Finding[] {
  const { text } = answer.normalised;
  const found: Finding[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (BEGINS[code] === 0) continue;
    const entry = BY_FIRST.get(code)?.find(([wrong, , unless]) => stands(text, at, wrong, unless));
    if (!entry) continue;
    const [wrong, expected] = entry;
    if (!references.some((reference) => reference.text.includes(wrong)) && !rubric.title.includes(wrong))
      found.push({ code: "hint-wrong-character", ...placeOf(answer, at, at + wrong.length), params: { expected } });
    at += wrong.length - 1;
  }
  return found;
}

function stands(text: string, at: number, wrong: string, unless: Unless | undefined): boolean {
  if (!text.startsWith(wrong, at)) return false;
  if (!unless) return true;
  const end = at + wrong.length;
  const [before, after] = [text.charAt(at - 1), text.charAt(end)];
  if (before !== "" && unless.before?.includes(before)) return false;
  return !(after !== "" && unless.after?.includes(after));
}

function groupByFirst(entries: readonly WrongCharacter[]): Map<number, WrongCharacter[]> {
  const groups = new Map<number, WrongCharacter[]>();
  for (const entry of entries) {
    const code = entry[0].charCodeAt(0);
    groups.set(code, [...(groups.get(code) ?? []), entry]);
  }
  return groups;
}
