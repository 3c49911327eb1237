import { readSheet, type CellValue } from "read-excel-file/node";
import { decodeText } from "@content/read/decode-text";
import { inflatedSize } from "~/services/content/inflated-size.server";
import { readRosterText } from "./read-roster-text";

/** A year of a large school is some 100 kB. */
export const ROSTER_MAX_BYTES = 1024 * 1024;
/** What the parts of a spreadsheet may unfold to in all. Beyond it the file is a trap. */
const MAX_UNFOLDED_BYTES = 16 * 1024 * 1024;

export type RosterFileProblem = "too-large" | "unreadable" | "too-wide" | "empty" | "quotes-open";
export type RosterFile = { ok: true; cells: string[][] } | { ok: false; code: RosterFileProblem };

/** A spreadsheet (.xlsx, its first sheet) or text file (.csv in UTF-8, GB18030 or UTF-16) → its cells. Known by its content, whatever its name. */
export async function readRosterFile(bytes: Uint8Array): Promise<RosterFile> {
  if (bytes.length > ROSTER_MAX_BYTES) return { ok: false, code: "too-large" };
  const cells = isZip(bytes) ? await readSpreadsheet(bytes) : readTextFile(bytes);
  if (typeof cells === "string") return { ok: false, code: cells };
  const empty = cells.every((row) => row.every((cell) => cell.trim() === ""));
  return empty ? { ok: false, code: "empty" } : { ok: true, cells };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function readTextFile(bytes: Uint8Array): string[][] | RosterFileProblem {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded.code === "binary" ? "unreadable" : decoded.code;
  return readRosterText(decoded.text) ?? "quotes-open";
}

async function readSpreadsheet(bytes: Uint8Array): Promise<string[][] | RosterFileProblem> {
  const sheets = { far: false, tags: 0 };
  const size = inflatedSize(bytes, MAX_UNFOLDED_BYTES, (part) => {
    sheets.far ||= reachesFar(part);
    sheets.tags += countOf(part, LESS_THAN);
  });
  if (size === null) return "unreadable";
  if (size > MAX_UNFOLDED_BYTES) return "too-large";
  if (sheets.far || sheets.tags > MAX_TAGS) return "too-wide";
  try {
    // Numbers as they are written: a long 学号 is not to be rounded.
    const rows = await readSheet(Buffer.from(bytes), { parseNumber: (digits) => digits });
    const cells = rows.map((row) => row.map(textOf));
    // One long text may stand in thousands of cells and in the file once.
    return lengthOf(cells) > ROSTER_MAX_BYTES ? "too-large" : cells;
  } catch {
    // A zip that is no spreadsheet, a broken one, or cells that hold errors: the caller says so.
    return "unreadable";
  }
}

const PLACE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Row 9999 and column CZ: a sheet that says it reaches further is filled up with millions of empty cells when it is read. */
const NEAR = /^[A-C]?[A-Z]?\d{1,4}$/;
const MAX_ROWS = 9_999;
const ROW = /<(?:[\w.-]+:)?row[\s/>]/g;
/** Tags of all parts, beginnings and ends: a thousand rows of thirty columns have some 200,000. More keep the reader for long. */
const MAX_TAGS = 400_000;
const LESS_THAN = 0x3c;

/** Whether a part of a spreadsheet is a sheet with a cell or row beyond all rosters, or at a place that is none. */
function reachesFar(part: Uint8Array): boolean {
  const xml = Buffer.from(part).toString("latin1");
  if (!xml.includes("sheetData")) return false;
  for (const [, double, single] of xml.matchAll(PLACE)) if (!NEAR.test(double ?? single ?? "")) return true;
  // A row need not say which it is.
  const rows = xml.matchAll(ROW);
  for (let seen = 0; !rows.next().done; seen += 1) if (seen >= MAX_ROWS) return true;
  return false;
}

function countOf(part: Uint8Array, byte: number): number {
  let count = 0;
  for (let at = part.indexOf(byte); at !== -1; at = part.indexOf(byte, at + 1)) count += 1;
  return count;
}

/** Characters of all cells and what stands between them. */
function lengthOf(cells: string[][]): number {
  return cells.reduce((sum, row) => row.reduce((inRow, cell) => inRow + cell.length + 1, sum), 0);
}

function textOf(cell: CellValue<string> | null): string {
  if (cell === null) return "";
  const value: unknown = cell;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" ? value : String(value);
}
