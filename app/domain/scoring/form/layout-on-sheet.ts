import { gridOf, type Grid } from "../../text/grid";
import { layOutSheet } from "../../text/sheet/lay-out-sheet";
import type { SheetLayout } from "../../text/sheet/sheet-layout";
import { answerLayout } from "./answer-layout";

/** The sheet of a question: cells in a row, rows in all, and whether a title row and indents are used (应用文, 大作文). */
export type Sheet = { cellsPerRow: number; rows: number; laidOut: boolean };

/**
 * A canonical text as it lies on the sheet, cell by cell: the one layout that the page draws and the scorer counts. Title,
 * 称谓, 落款 and date are those that the scorer finds. Apart from the marking profiles, so that the page can lay out while
 * one types.
 */
export function answerOnSheet(
  answer: string,
  { cellsPerRow, laidOut }: Pick<Sheet, "cellsPerRow" | "laidOut">,
): SheetLayout {
  if (!laidOut) return layOutSheet(answer, { cellsPerRow });
  const { titleLines, salutation, body, signed } = answerLayout(answer, true);
  return layOutSheet(answer, {
    cellsPerRow,
    titleLines,
    indent: true,
    // Where the address opens a paragraph (同志们，…), that paragraph is indented like any other.
    salutationAt: salutation && !body.includes(salutation) ? salutation.start : null,
    signedFrom: signed[0]?.start ?? null,
  });
}

/** The counts of a canonical text on the sheet (格数). */
export function layoutOnSheet(answer: string, sheet: Pick<Sheet, "cellsPerRow" | "laidOut">): Grid {
  return gridOf(answerOnSheet(answer, sheet));
}
