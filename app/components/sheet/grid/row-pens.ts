import type { PenMark } from "~/domain/marking/pen/pen-mark";
import type { SheetRow } from "~/domain/text/sheet/sheet-layout";

/** What the red pen drew over a cell, and the strokes whose number stands behind it. */
export type CellPen = { kinds: string; ends: readonly PenMark[] };

/** The red pen on the sheet: by row, and in it by cell. Marks squeezed into a cell are drawn over with it. */
export function rowPens(
  rows: readonly SheetRow[],
  pens: readonly PenMark[],
): ReadonlyMap<number, ReadonlyMap<number, CellPen>> {
  const drawn = new Map<number, Map<number, CellPen>>();
  if (pens.length === 0) return drawn;
  const lastCell = new Map<PenMark, { row: number; cell: number }>();
  const over: { row: number; cell: number; marks: PenMark[] }[] = [];
  for (const [row, { cells }] of rows.entries()) {
    for (const [cell, { start, end, squeezed }] of cells.entries()) {
      const marks = pens.filter((pen) => pen.start < Math.max(end, squeezed?.end ?? 0) && pen.end > start);
      if (marks.length === 0) continue;
      over.push({ row, cell, marks });
      for (const mark of marks) lastCell.set(mark, { row, cell });
    }
  }
  for (const { row, cell, marks } of over) {
    const ends = marks.filter((mark) => lastCell.get(mark)?.row === row && lastCell.get(mark)?.cell === cell);
    const kinds = [...new Set(marks.map(({ pen }) => pen))].join(" ");
    const inRow = drawn.get(row) ?? new Map<number, CellPen>();
    drawn.set(row, inRow.set(cell, { kinds, ends }));
  }
  return drawn;
}
