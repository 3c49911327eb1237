/** A page of the printed sheet: which rows stand on it. */
export type PrintedRows = { number: number; from: number; rows: number };

/** Rows of an A4 page beside its head and foot. */
const PAGE_ROWS = 25;

/** Splits a sheet, and what is written beyond its end, over pages. Without an end it has the pages that are written on. */
export function printedPages(sheet: { sheetRows: number | null; writtenRows: number }): PrintedRows[] {
  const rows = Math.max(sheet.sheetRows ?? PAGE_ROWS, sheet.writtenRows);
  return Array.from({ length: Math.ceil(rows / PAGE_ROWS) }, (_, at) => ({
    number: at + 1,
    from: at * PAGE_ROWS,
    rows: Math.min(PAGE_ROWS, rows - at * PAGE_ROWS),
  }));
}
