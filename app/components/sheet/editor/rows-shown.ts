/** Rows of an empty sheet that has no end, and how many it grows by. */
const FIRST_ROWS = 12;
const MORE_ROWS = 4;

/** How many rows are drawn: those of the sheet, and beyond its end as many as are written on; without an end always some free ones. */
export function rowsShown(sheetRows: number | null, written: number): number {
  if (sheetRows !== null) return Math.max(sheetRows, written);
  return Math.max(FIRST_ROWS, Math.ceil((written + 1) / MORE_ROWS) * MORE_ROWS);
}

/** More rows than any exam has: a text of that length is a mistake, and drawing it cell by cell would stop the page. */
const MOST_ROWS = 400;

/** Whether a text can be drawn on cells while one types; reckoned roughly, since it is asked at every key. */
export function isDrawable(text: string, cellsPerRow: number): boolean {
  let rows = text.length / cellsPerRow;
  for (let at = text.indexOf("\n"); at >= 0 && rows <= MOST_ROWS; at = text.indexOf("\n", at + 1)) rows += 1;
  return rows <= MOST_ROWS;
}
