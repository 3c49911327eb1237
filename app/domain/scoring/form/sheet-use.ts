import type { Family } from "@content/contract/family";
import type { GenreId } from "@content/contract/genre";
import type { Limit } from "@content/contract/limit";
import type { MarkingProfile } from "../../profiles/marking-profile";
import { defaultProfile } from "../../profiles/marking-profiles";
import { canonicalText } from "../../text/hashing/canonical";
import { sheetEnd } from "../../text/grid";
import { isLaidOut } from "./form-needs";
import { layoutOnSheet, type Sheet } from "./layout-on-sheet";
import { upperLimit } from "./upper-limit";

/**
 * Rows that a text takes and rows that the sheet has; `end` is the offset (UTF-16 units of the canonical text) at which
 * it leaves the sheet, its length where it fits.
 */
export type SheetUse = { usedRows: number; sheetRows: number; end: number };

type SheetQuestion = {
  limit: Limit | null;
  family: Family | null;
  genre: GenreId | null;
  profile?: MarkingProfile;
};

/** The answer sheet of a question; null where the limit has no upper end or the profile does not cut at the sheet. */
export function sheetOf({ limit, family, genre, profile = defaultProfile() }: SheetQuestion): Sheet | null {
  return sheetFor({ limit, profile, laidOut: isLaidOut(family, genre) });
}

/** The same where it is known whether the answer has a title row and indents. */
export function sheetFor(input: { limit: Limit | null; profile: MarkingProfile; laidOut: boolean }): Sheet | null {
  const rule = input.profile.overLength.value;
  const upper = input.limit && upperLimit(input.limit, input.profile);
  if (!upper || rule.kind !== "sheet") return null;
  const rows = Math.ceil(upper.stated / rule.cellsPerRow) + rule.extraRows;
  return { cellsPerRow: rule.cellsPerRow, rows, laidOut: input.laidOut };
}

/** How much of the answer sheet a text fills: what the scorer reads, so that the writing page can show it while there is time. */
export function sheetUse({ answer, ...question }: SheetQuestion & { answer: string }): SheetUse | null {
  const sheet = sheetOf(question);
  return sheet && useOf(canonicalText(answer), sheet);
}

/** How much of a sheet a canonical answer fills. */
export function useOf(answer: string, sheet: Sheet): SheetUse {
  const grid = layoutOnSheet(answer, sheet);
  return { usedRows: grid.rows, sheetRows: sheet.rows, end: sheetEnd(grid, sheet.rows, answer.length) };
}
