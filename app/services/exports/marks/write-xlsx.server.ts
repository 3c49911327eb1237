import { setImmediate as nextTurn } from "node:timers/promises";
import writeXlsxFile, { type Row, type Sheet } from "write-excel-file/node";
import { inertCell } from "~/domain/exports/inert-cell";
import type { MarkTable } from "~/domain/exports/mark-table";

type SheetOfBuffers = Sheet<Buffer>;

/** What Excel does not take in the name of a sheet, and how long one may be. */
const REFUSED = /[\\/?*[\]:]/g;
const MAX_NAME = 31;
const WIDE = 16;
const NARROW = 10;

/** Tables as a workbook, a sheet each; the head is bold and stays in view. Text is written as text, never as a formula. */
export async function writeXlsx(tables: readonly MarkTable[]): Promise<Buffer> {
  const sheets: SheetOfBuffers[] = [];
  for (const table of tables) {
    sheets.push(sheetOf(table));
    // The cells of a sheet, then its markup: other people's requests get their turn between them.
    await nextTurn();
  }
  return writeXlsxFile(sheets).toBuffer();
}

function sheetOf({ name, rows: [head = [], ...body] }: MarkTable): SheetOfBuffers {
  return {
    sheet: name.replace(REFUSED, " ").slice(0, MAX_NAME),
    stickyRowsCount: 1,
    columns: head.map((_, at) => ({ width: at < 2 ? WIDE : NARROW })),
    data: [
      head.map((cell) => ({ ...asCell(inertCell(cell)), fontWeight: "bold" as const, wrap: true })),
      ...(body.map((row) => row.map((cell) => asCell(inertCell(cell)))) satisfies Row[]),
    ],
  };
}

function asCell(cell: string | number | null) {
  if (cell === null || cell === "") return {};
  return typeof cell === "number" ? { value: cell, type: Number } : { value: cell, type: String };
}
