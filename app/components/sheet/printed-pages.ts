/** A page of the printed sheet: which rows stand on it. */
export type PrintedRows = { number: number; from: number; rows: number };

/** Rows of an A4 page beside its head and foot; the first page has the longer head. */
const FIRST_PAGE_ROWS = 22;
const PAGE_ROWS = 24;

/** Rows of a sheet for a question that sets no upper limit: one page, or as many as are written on. */
const OPEN_SHEET_ROWS = FIRST_PAGE_ROWS;

/** Splits a sheet, and what is written beyond its end, over pages. */
export function printedPages(sheet: { sheetRows: number | null; writtenRows: number }): PrintedRows[] {
  const rows = Math.max(1, sheet.sheetRows ?? OPEN_SHEET_ROWS, sheet.writtenRows);
  const pages: PrintedRows[] = [];
  for (let from = 0; from < rows;) {
    const room = pages.length === 0 ? FIRST_PAGE_ROWS : PAGE_ROWS;
    pages.push({ number: pages.length + 1, from, rows: Math.min(room, rows - from) });
    from += room;
  }
  return pages;
}
