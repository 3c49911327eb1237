/** Rows of an empty sheet that has no end, and how many it grows by. */
const FIRST_ROWS = 12;
const MORE_ROWS = 4;

/** How many rows are drawn: those of the sheet, and beyond its end as many as are written on; without an end always some free ones. */
export function rowsShown(sheetRows: number | null, written: number): number {
  if (sheetRows !== null) return Math.max(sheetRows, written);
  return Math.max(FIRST_ROWS, Math.ceil((written + 1) / MORE_ROWS) * MORE_ROWS);
}
