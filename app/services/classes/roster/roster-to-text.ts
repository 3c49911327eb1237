import { stringify } from "csv-stringify/sync";

/** Cells as text to be mended in a field: a row a line, tabulators between, as a spreadsheet pastes them. */
export function rosterToText(cells: string[][]): string {
  return stringify(cells, { delimiter: "\t" }).replace(/\n+$/, "");
}
