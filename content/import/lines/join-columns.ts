import { parseOrdinal } from "../match/ordinal";
import type { Ledger, Line } from "./ledger";
import { cutBetween } from "./line-shape";

/** Shown on each side of a join, UTF-16 units. */
const CONTEXT = 16;

/**
 * Joins paragraphs that a column or page break cut inside a sentence. A line that may as well be a title is asked about,
 * here or, where it is as short as titles are, by the reader of the part.
 */
export function joinColumns(lines: Line[], opensPart: (line: Line) => boolean, ledger: Ledger): Line[] {
  const joined: { first: Line; texts: string[] }[] = [];
  let last = "";
  let whole = false;
  for (const line of lines) {
    const open = joined.at(-1);
    const apart = whole || parseOrdinal(line.text) !== null || opensPart(line);
    const cut = apart || open === undefined ? null : cutBetween(last, line.text);
    whole = line.whole === true;
    if (open !== undefined && cut !== null && makeJoin(cut, last, line, ledger)) {
      ledger.keep(line);
      open.texts.push(line.text);
      last = line.text.length >= 60 ? line.text : (last + line.text).slice(-120);
    } else {
      joined.push({ first: line, texts: [line.text] });
      last = line.text;
    }
  }
  return joined.map(({ first, texts }) =>
    texts.length === 1 ? first : { ...first, text: texts.join(""), joined: true },
  );
}

function makeJoin(cut: "sure" | "perhaps", last: string, line: Line, ledger: Ledger): boolean {
  const before = last.slice(-CONTEXT);
  const after = line.text.slice(0, CONTEXT);
  if (cut === "perhaps") return ledger.doubt(line, "join-or-title", `${before}⏎${after}`, "join");
  return ledger.repair(line, "join", `${before}⏎${after}`, before + after);
}
