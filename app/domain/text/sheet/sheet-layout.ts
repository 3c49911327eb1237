import type { Range } from "../segments";

/** Cells in a row of the answer sheets of the civil-service exams. */
export const CELLS_PER_ROW = 25;

/** Empty cells before each paragraph of 应用文 and 大作文. */
export const PARAGRAPH_INDENT = 2;

/** How a text is written on the answer sheet. Which lines are formal parts is for the caller to find, in one place. */
export type SheetOptions = {
  cellsPerRow?: number;
  /** Leading lines that stand centred on rows of their own (title, subtitle, byline). */
  titleLines?: number;
  /** Two empty cells before each paragraph (应用文 and 大作文). */
  indent?: boolean;
  /** An offset in the 称谓, which stays flush left where paragraphs are indented. */
  salutationAt?: number | null;
  /** The offset from which on the lines are 落款 and date: they stand at the right. */
  signedFrom?: number | null;
};

/** What stands in a cell: a UTF-16 range of the canonical text, and the text as drawn. */
export type SheetCell = Range & { text: string };

/** Closing marks (at most three) that share a row's last cell, together and one by one. */
export type SqueezedMarks = SheetCell & { marks: readonly SheetCell[] };

/** A cell of a row; —— and …… are one of width 2. */
export type RowCell = SheetCell & { squeezed?: SqueezedMarks; width: 1 | 2 };

/** Which part of the answer a row belongs to. Titles are centred, signatures (落款, date) stand at the right. */
export type SheetRowKind = "title" | "salutation" | "body" | "signature";

/**
 * A row as written: `start` and `end` span its first to its last character (white space between two rows is in neither),
 * `offset` counts the empty cells before the first one.
 */
export type SheetRow = Range & { kind: SheetRowKind; offset: number; cells: readonly RowCell[] };

/** A text on the sheet. `cells` (格数) counts up to the last cell written, empty ones included; `indent` is that of a new paragraph. */
export type SheetLayout = { cellsPerRow: number; indent: number; rows: readonly SheetRow[]; cells: number };

/**
 * Where a caret stands, in cells from the left edge: a whole number between two cells (`cellsPerRow` behind the last one), a
 * fraction between the two digits or letters of one cell and among squeezed marks.
 */
export type SheetPlace = { row: number; column: number };
