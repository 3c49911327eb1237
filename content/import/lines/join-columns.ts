import { parseOrdinal } from "../match/ordinal";
import type { Ledger, Line } from "./ledger";
import { isCutShort } from "./line-shape";

/** Shown on each side of a join, UTF-16 units. */
const CONTEXT = 16;

/**
 * Joins paragraphs that a column or page break cut inside a sentence. Only a long line without any closing mark is
 * surely cut; a short one may be a title and is left for the reader of the part to ask about.
 */
export function joinColumns(lines: Line[], opensPart: (line: Line) => boolean, ledger: Ledger): Line[] {
  const joined: { first: Line; texts: string[] }[] = [];
  let last = "";
  let whole = false;
  for (const line of lines) {
    const open = joined.at(-1);
    const runsOn = !whole && isCutShort(last) && parseOrdinal(line.text) === null && !opensPart(line);
    whole = line.whole === true;
    if (open !== undefined && runsOn && makeJoin(last, line, ledger)) {
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

function makeJoin(last: string, line: Line, ledger: Ledger): boolean {
  const before = last.slice(-CONTEXT);
  const after = line.text.slice(0, CONTEXT);
  return ledger.repair(line, "join", `${before}⏎${after}`, before + after);
}
