import { layoutGrid, type Grid } from "../../text/grid";
import { answerLayout } from "./answer-layout";

/** The sheet of a question: cells in a row, rows in all, and whether a title row and indents are used (应用文, 大作文). */
export type Sheet = { cellsPerRow: number; rows: number; laidOut: boolean };

/** A canonical text as it lies on the sheet (格数). Apart from the marking profiles, so that the page can count while one types. */
export function layoutOnSheet(answer: string, { cellsPerRow, laidOut }: Pick<Sheet, "cellsPerRow" | "laidOut">): Grid {
  const titleLines = laidOut ? answerLayout(answer, true).titleLines : 0;
  return layoutGrid(answer, { cellsPerRow, titleLines, indent: laidOut });
}
