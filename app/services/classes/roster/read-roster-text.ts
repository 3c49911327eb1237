import { parse } from "csv-parse/sync";

/** What may stand between cells: a comma, a tabulator (pasted from a spreadsheet), a semicolon, a full-width comma. */
const DELIMITERS = [",", "\t", ";", "，"];

/** Cells between commas or tabulators → rows as they stand, empty ones included, so that their numbers are the text's. Null where a quotation mark is never closed. */
export function readRosterText(text: string): string[][] | null {
  const [head = ""] = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: head.split(delimiter).length }));
  const { delimiter } = counted.reduce((most, one) => (one.count > most.count ? one : most));
  try {
    return parse(text, {
      delimiter,
      bom: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch {
    // A quotation mark that opens and never closes: the caller says so.
    return null;
  }
}
