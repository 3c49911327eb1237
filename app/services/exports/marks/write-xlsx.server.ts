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
  const sheets: SheetOfBuffers[] = tables.map(({ name, rows: [head = [], ...body] }) => ({
    sheet: name.replace(REFUSED, " ").slice(0, MAX_NAME),
    stickyRowsCount: 1,
    columns: head.map((_, at) => ({ width: at < 2 ? WIDE : NARROW })),
    data: [
      head.map((cell) => ({ ...asCell(inertCell(cell)), fontWeight: "bold" as const, wrap: true })),
      ...(body.map((row) => row.map((cell) => asCell(inertCell(cell)))) satisfies Row[]),
    ],
  }));
  return writeXlsxFile(sheets).toBuffer();
}

function asCell(cell: string | number | null) {
  if (cell === null || cell === "") return {};
  return typeof cell === "number" ? { value: cell, type: Number } : { value: cell, type: String };
}
