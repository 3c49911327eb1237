import { offsetAt, placeOf } from "~/domain/text/sheet/places";
import type { SheetLayout } from "~/domain/text/sheet/sheet-layout";
import { caretSpot, type Wish } from "./caret-spot";

export type RowMove = "up" | "down" | "page-up" | "page-down" | "row-start" | "row-end";

type Move = {
  layout: SheetLayout;
  text: string;
  head: number;
  wish: Wish | null;
  move: RowMove;
  /** Rows that are in sight, for the page keys. */
  pageRows: number;
};

/**
 * Where the caret goes when the sheet's rows decide. Up from the first row leads to the start of the text, down from the last
 * one to its end; a page stops at both rows first.
 */
export function moveByRows({ layout, text, head, wish, move, pageRows }: Move): Wish {
  const { row, column: drawn } = caretSpot(layout, text, head, wish);
  const column = wish?.head === head ? wish.column : drawn;
  const onRow = (to: number, at = column): Wish => ({
    head: offsetAt(layout, text, { row: to, column: at }),
    row: to,
    column: at,
  });
  // One row beyond the written ones where the text ends with a new line.
  const last = Math.max(0, layout.rows.length - 1, placeOf(layout, text, text.length).row);
  const page = Math.max(1, pageRows);
  switch (move) {
    case "row-start":
      return onRow(row, 0);
    case "row-end":
      return onRow(row, layout.cellsPerRow);
    case "up":
    case "page-up":
      return row === 0 ? { head: 0, row, column } : onRow(Math.max(0, row - (move === "up" ? 1 : page)));
    case "down":
    case "page-down":
      return row === last
        ? { head: text.length, row, column }
        : onRow(Math.min(last, row + (move === "down" ? 1 : page)));
  }
}
