import { parse } from "csv-parse/sync";
import { MAX_ROWS } from "./near-sheet";

/** What may stand between cells: a comma, a tabulator (pasted from a spreadsheet), a semicolon, a full-width comma. */
const DELIMITERS = [",", "\t", ";", "，"];

/**
 * Cells between commas or tabulators → rows as they stand, empty ones between others included, so that their numbers are the
 * text's. Null where a quotation mark is never closed. Of a text with more rows than a roster may have, one more than that is read.
 */
export function readRosterText(text: string): string[][] | null {
  const [head = ""] = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: head.split(delimiter).length }));
  const { delimiter } = counted.reduce((most, one) => (one.count > most.count ? one : most));
  try {
    return parse(text.slice(0, endOfCells(text, delimiter)), {
      delimiter,
      bom: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: MAX_ROWS + 1,
    });
  } catch {
    // A quotation mark that opens and never closes: the caller says so.
    return null;
  }
}

/** The end of the last row that holds anything: programs write empty ones down to where a style reached. */
function endOfCells(text: string, delimiter: string): number {
  let end = text.length;
  while (end > 0 && (text[end - 1] === delimiter || text[end - 1]?.trim() === "")) end -= 1;
  const behind = text.slice(end).search(/[\r\n]/);
  return behind === -1 ? text.length : end + behind;
}
