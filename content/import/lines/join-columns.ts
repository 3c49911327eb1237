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
  const joined: { no: number; pieces: string[] }[] = [];
  let last = "";
  for (const line of lines) {
    const open = joined.at(-1);
    if (open !== undefined && isCutShort(last) && parseOrdinal(line.text) === null && !opensPart(line)) {
      const before = last.slice(-CONTEXT);
      const after = line.text.slice(0, CONTEXT);
      ledger.repair(line.no, "join", `${before}⏎${after}`, before + after);
      ledger.keep(line);
      open.pieces.push(line.text);
      last = line.text.length >= 60 ? line.text : (last + line.text).slice(-120);
    } else {
      joined.push({ no: line.no, pieces: [line.text] });
      last = line.text;
    }
  }
  return joined.map(({ no, pieces }) => ({ no, text: pieces.join("") }));
}
