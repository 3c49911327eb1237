import type { SheetPlace } from "./sheet-layout";

/** A count printed on the sheet, at the right edge of the cell that completes it. */
export type SheetMark = SheetPlace & { cells: number };

const MARK_EVERY = 100;

/** The marks 100, 200, … of a sheet of `rows` rows. */
export function hundredMarks(rows: number, cellsPerRow: number): SheetMark[] {
  const marks: SheetMark[] = [];
  for (let cells = MARK_EVERY; cells <= rows * cellsPerRow; cells += MARK_EVERY)
    marks.push({ cells, ...cellEnd(cells, cellsPerRow) });
  return marks;
}

/** Where the limit is printed: behind the cell whose number is the limit's. The text counts 字数, the sheet shows 格数. */
export function limitMark(limit: number, cellsPerRow: number): SheetMark {
  return { cells: limit, ...cellEnd(Math.max(1, limit), cellsPerRow) };
}

/** Where a sheet ends: what stands on this row or below is not read. */
export function sheetEndPlace(rows: number): SheetPlace {
  return { row: rows, column: 0 };
}

function cellEnd(cells: number, cellsPerRow: number): SheetPlace {
  const row = Math.floor((cells - 1) / cellsPerRow);
  return { row, column: cells - row * cellsPerRow };
}
