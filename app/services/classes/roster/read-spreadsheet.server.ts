import { readSheet, type CellValue } from "read-excel-file/node";
import { inflatedSize } from "~/services/office-files/inflated-size.server";
import { judgeXml } from "~/services/office-files/plain-xml";
import { storedZip } from "~/services/office-files/stored-zip";
import { reachOf, withoutEmptyCells } from "./near-sheet";
import { BOOK, partsOfFirstSheet, RELATIONS } from "./parts-of-first-sheet";

/** What the parts of a spreadsheet may unfold to in all. Beyond it the file is a trap, or one picture book. */
const MAX_UNFOLDED_BYTES = 16 * 1024 * 1024;
/** Tags, attributes and references of all parts that are read: five thousand rows of six columns have some 400,000. */
const MAX_PIECES = 1_000_000;
/** Characters of one tag or text: what reads the sheet goes over one that is longer again and again, for minutes. */
const MAX_PIECE_LENGTH = 256 * 1024;
/** Characters of all cells: one long text may stand in thousands of cells and in the file once. */
const MAX_LENGTH = 1024 * 1024;

export type SpreadsheetProblem = "unreadable" | "overloaded" | "too-wide" | "too-many-rows";

/**
 * The cells of an .xlsx file's first sheet. Its parts are unfolded and judged here; what reads them gets these parts and no
 * others, in a file of our own: it would take the bytes of a hostile one for other parts than those that were judged.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<string[][] | SpreadsheetProblem> {
  const all = new Map<string, Uint8Array>();
  const size = inflatedSize(bytes, MAX_UNFOLDED_BYTES, (part, name) => void all.set(name, part));
  if (size === null) return "unreadable";
  if (size > MAX_UNFOLDED_BYTES) return "overloaded";
  try {
    const parts = judgedParts(all);
    if (typeof parts === "string") return parts;
    const zip = storedZip([...parts].map(([name, xml]) => ({ name, bytes: Buffer.from(xml) })));
    // Numbers as they are written: a long 学号 is not to be rounded. Texts as well: trimming one that stands in every cell takes long.
    const rows = await readSheet(zip, { parseNumber: (digits) => digits, trim: false });
    const cells = rows.map((row) => row.map(textOf));
    return lengthOf(cells) > MAX_LENGTH ? "overloaded" : cells.map((row) => row.map((cell) => cell.trim()));
  } catch {
    // A zip that is no spreadsheet, a broken one, or cells that hold errors: the caller says so.
    return "unreadable";
  }
}

/** The parts that hold the first sheet, as text, where reading them takes no longer than a roster may. */
function judgedParts(all: ReadonlyMap<string, Uint8Array>): Map<string, string> | SpreadsheetProblem {
  const budget = { pieces: MAX_PIECES, longest: MAX_PIECE_LENGTH };
  const judged = new Map<string, string>();
  const problemOf = (name: string, tidied = (xml: string) => xml): SpreadsheetProblem | null => {
    const xml = tidied(new TextDecoder().decode(all.get(name)));
    const verdict = judgeXml(xml, budget);
    if (verdict !== "plain") return verdict === "spent" ? "overloaded" : "unreadable";
    judged.set(name, xml);
    return null;
  };
  const problem = problemOf(BOOK) ?? problemOf(RELATIONS);
  if (problem !== null) return problem;
  const { sheet, others } = partsOfFirstSheet(judged.get(BOOK) ?? "", judged.get(RELATIONS) ?? "");
  if (sheet === null) return "unreadable";
  for (const name of others.filter((other) => all.has(other))) {
    const inOther = problemOf(name);
    if (inOther !== null) return inOther;
  }
  const inSheet = problemOf(sheet, withoutEmptyCells);
  if (inSheet !== null) return inSheet;
  const reach = reachOf(judged.get(sheet) ?? "");
  return reach === "near" ? judged : reach;
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
