import { decodeText } from "@content/read/decode-text";
import { MAX_COLUMNS, MAX_ROWS } from "./near-sheet";
import { readRosterText } from "./read-roster-text";
import { readSpreadsheet, type SpreadsheetProblem } from "./read-spreadsheet.server";

/** A year of a large school is some 100 kB. */
export const ROSTER_MAX_BYTES = 1024 * 1024;

export type RosterFileProblem = SpreadsheetProblem | "too-large" | "empty" | "quotes-open";
export type RosterFile = { ok: true; cells: string[][] } | { ok: false; code: RosterFileProblem };

/** A spreadsheet (.xlsx, its first sheet) or text file (.csv in UTF-8, GB18030 or UTF-16) → its cells. Known by its content, whatever its name. */
export async function readRosterFile(bytes: Uint8Array): Promise<RosterFile> {
  if (bytes.length > ROSTER_MAX_BYTES) return { ok: false, code: "too-large" };
  const read = isZip(bytes) ? await readSpreadsheet(bytes) : readTextFile(bytes);
  if (typeof read === "string") return { ok: false, code: read };
  // Looked at first: of a text with more rows, those behind were not read.
  if (read.length > MAX_ROWS) return { ok: false, code: "too-many-rows" };
  const cells = withoutEmptyEdge(read);
  if (cells.length === 0) return { ok: false, code: "empty" };
  if (cells.some((row) => row.length > MAX_COLUMNS)) return { ok: false, code: "too-wide" };
  return { ok: true, cells };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function readTextFile(bytes: Uint8Array): string[][] | RosterFileProblem {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded.code === "binary" ? "unreadable" : decoded.code;
  return readRosterText(decoded.text) ?? "quotes-open";
}

/** The rows and columns up to the last that hold something: files name empty ones by the hundred thousand. */
function withoutEmptyEdge(cells: string[][]): string[][] {
  const widths = cells.map((row) => row.findLastIndex((cell) => cell.trim() !== "") + 1);
  const width = widths.reduce((most, one) => Math.max(most, one), 0);
  return cells.slice(0, widths.findLastIndex((one) => one > 0) + 1).map((row) => row.slice(0, width));
}
