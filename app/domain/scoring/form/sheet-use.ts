import type { Family } from "@content/contract/family";
import type { GenreId } from "@content/contract/genre";
import type { Limit } from "@content/contract/limit";
import type { MarkingProfile } from "../../profiles/marking-profile";
import { defaultProfile } from "../../profiles/marking-profiles";
import { canonicalText } from "../../text/canonical";
import { layoutGrid, sheetEnd } from "../../text/grid";
import { answerLayout } from "./answer-layout";
import { isLaidOut } from "./form-needs";
import { upperLimit } from "./upper-limit";

/**
 * Rows that a text takes and rows that the sheet has; `end` is the offset (UTF-16 units of the canonical text) at which
 * it leaves the sheet, its length where it fits.
 */
export type SheetUse = { usedRows: number; sheetRows: number; end: number };

/**
 * How much of the answer sheet a text fills (格数): what the scorer reads, so that the writing page can show it while
 * there is time. Null where the limit has no upper end or the profile does not cut at the sheet.
 */
export function sheetUse(input: {
  answer: string;
  limit: Limit | null;
  family: Family | null;
  genre: GenreId | null;
  profile?: MarkingProfile;
}): SheetUse | null {
  const answer = canonicalText(input.answer);
  const indent = isLaidOut(input.family, input.genre);
  const titleLines = indent ? answerLayout(answer, true).titleLines : 0;
  return rowsOnSheet({ answer, limit: input.limit, profile: input.profile ?? defaultProfile(), titleLines, indent });
}

/** The same for a canonical answer whose layout is known. Small questions are written flush left, without indents. */
export function rowsOnSheet(input: {
  answer: string;
  limit: Limit | null;
  profile: MarkingProfile;
  titleLines: number;
  indent: boolean;
}): SheetUse | null {
  const rule = input.profile.overLength.value;
  const upper = input.limit && upperLimit(input.limit, input.profile);
  if (!upper || rule.kind !== "sheet") return null;
  const grid = layoutGrid(input.answer, {
    cellsPerRow: rule.cellsPerRow,
    titleLines: input.titleLines,
    indent: input.indent,
  });
  const sheetRows = Math.ceil(upper.stated / rule.cellsPerRow) + rule.extraRows;
  return { usedRows: grid.rows, sheetRows, end: sheetEnd(grid, sheetRows, input.answer.length) };
}
