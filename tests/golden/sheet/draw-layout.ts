import { answerOnSheet } from "~/domain/scoring/form/layout-on-sheet";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { countCharacters } from "~/domain/text/count";
import { hundredMarks, limitMark } from "~/domain/text/sheet/sheet-marks";
import type { RowCell, SheetLayout } from "~/domain/text/sheet/sheet-layout";

/** `laidOut`: with title row and indents (应用文, 大作文). `text` is given line by line. */
export type SheetCase = {
  name: string;
  text: string[];
  laidOut?: boolean;
  cellsPerRow?: number;
  /** Rows of the sheet, and its limit in 字, where the case is about them. */
  rows?: number;
  limit?: number;
};

const WIDE = /[\u1100-\uffee]|[\u2014\u2026\u2018-\u201d]|\p{Extended_Pictographic}/u;
/** Combining marks, joiners and variation selectors. */
const UNSEEN = /^[\p{M}\p{Cf}]$/u;
const RULE = "=";

/**
 * A layout as lines to read: a cell is two columns between bars, squeezed marks follow their cell's character, every row is
 * followed by its kind and the range of the text it holds.
 */
export function drawLayout({ name, text, laidOut = false, cellsPerRow = 25, rows, limit }: SheetCase): string {
  const answer = canonicalText(text.join("\n"));
  const layout = answerOnSheet(answer, { cellsPerRow, laidOut });
  const counts = `${countCharacters(answer)} 字, ${layout.cells} 格, ${layout.rows.length} 行`;
  const marks = [
    ...hundredMarks(rows ?? layout.rows.length, cellsPerRow),
    ...(limit === undefined ? [] : [{ ...limitMark(limit, cellsPerRow), limit }]),
  ];
  const lines: string[] = [`# ${name}`, counts];
  for (let index = 0; index < Math.max(layout.rows.length, rows ?? 0); index += 1) {
    if (index === rows) lines.push(RULE.repeat(cellsPerRow * 3 + 1));
    lines.push(drawRow(layout, index));
    for (const mark of marks) {
      const words = "limit" in mark ? `limit ${mark.cells}` : String(mark.cells);
      if (mark.row === index) lines.push(`${words} ^`.padStart(mark.column * 3 + 1));
    }
  }
  if (layout.rows.length === rows) lines.push(RULE.repeat(cellsPerRow * 3 + 1));
  return lines.join("\n");
}

function drawRow({ rows, cellsPerRow }: SheetLayout, index: number): string {
  const row = rows[index];
  if (!row) return `${"|  ".repeat(cellsPerRow)}|`;
  const used = row.cells.reduce((sum, { width }) => sum + width, row.offset);
  const cells = row.cells.map((cell) => `|${drawCell(cell)}`).join("");
  const free = "|  ".repeat(Math.max(0, cellsPerRow - used));
  return `${"|  ".repeat(row.offset)}${cells}${free}| ${row.kind} ${row.start}-${row.end}`;
}

function drawCell({ text, width, squeezed }: RowCell): string {
  const room = width * 3 - 1;
  const columns = [...text].reduce((sum, character) => sum + columnsOf(character), 0);
  return `${visible(text)}${" ".repeat(Math.max(0, room - columns))}${squeezed ? visible(squeezed.text) : ""}`;
}

/** What an editor would not show is spelled out. */
function visible(text: string): string {
  return [...text].map((character) => (UNSEEN.test(character) ? `+${hex(character)}` : character)).join("");
}

const hex = (mark: string) => (mark.codePointAt(0) ?? 0).toString(16);

function columnsOf(character: string): number {
  if (visible(character) !== character) return visible(character).length;
  return WIDE.test(character) ? 2 : 1;
}
