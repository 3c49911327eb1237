import { setImmediate } from "node:timers/promises";
import { stringify } from "csv-stringify/sync";
import { inertCell } from "~/domain/exports/inert-cell";
import type { MarkTable } from "~/domain/exports/mark-table";

/** Rows that are written in one go, some milliseconds. */
const ROWS = 200;
/** By this Excel knows UTF-8. */
const BOM = "\ufeff";

/** A table as CSV by RFC 4180, in UTF-8 with BOM; every text is quoted, numbers are not. */
export async function writeCsv({ rows }: MarkTable): Promise<string> {
  let csv = BOM;
  for (let from = 0; from < rows.length; from += ROWS) {
    const cells = rows.slice(from, from + ROWS).map((row) => row.map(inertCell));
    csv += stringify(cells, { record_delimiter: "windows", quoted_string: true });
    await setImmediate();
  }
  return csv;
}
