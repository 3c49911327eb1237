import { columnIn, offsetAt, placeOf } from "~/domain/text/sheet/places";
import type { SheetLayout, SheetPlace } from "~/domain/text/sheet/sheet-layout";

/**
 * Where the caret was put, which its offset alone does not tell: the end of a full row and the start of the next are one
 * offset, and moving up and down keeps the column it began with. Holds while the caret stands at `head`.
 */
export type Wish = { head: number; row: number; column: number };

/** The place at which the caret is drawn. */
export function caretSpot(layout: SheetLayout, text: string, head: number, wish: Wish | null): SheetPlace {
  const place = placeOf(layout, text, head);
  if (wish?.head !== head || wish.row !== place.row - 1) return place;
  const row = layout.rows[wish.row];
  const atItsEnd = row !== undefined && offsetAt(layout, text, { row: wish.row, column: layout.cellsPerRow }) === head;
  return atItsEnd ? { row: wish.row, column: columnIn(layout, text, wish.row, row.end) } : place;
}
