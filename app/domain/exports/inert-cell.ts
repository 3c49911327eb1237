import { legalText } from "./legal-text";

/** What a cell of a table is before it is written: text, a number, or nothing. */
export type Cell = string | number | null;

/**
 * Signs by which a spreadsheet program takes a text for a formula: half width everywhere, full width (＝＋－＠ and the minus
 * sign) in the Chinese and Japanese editions, tab and line breaks since they hide what follows. Source: OWASP, CSV Injection.
 */
const FORMULA_SIGNS = new Set([
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  "＝",
  "＋",
  "－",
  "＠",
  "−",
  "﹢",
  "﹣",
  "﹦",
  "﹫",
]);
/** Programs pass over these before they look at the first sign. */
const PASSED_OVER = new Set([" ", "\u00a0", "\u3000", "\ufeff", "\u200b", "\u200c", "\u200d", "\u2060"]);

/**
 * A cell that no spreadsheet program carries out: a text that would be read as a formula gets an apostrophe in front, by which
 * these programs know text. Everything else stays as it is, and numbers stay numbers. A number that is none is empty.
 */
export function inertCell(cell: Cell): Cell {
  if (cell === null) return null;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  const text = legalText(cell);
  for (const character of text) {
    if (PASSED_OVER.has(character)) continue;
    return FORMULA_SIGNS.has(character) ? `'${text}` : text;
  }
  return text;
}
