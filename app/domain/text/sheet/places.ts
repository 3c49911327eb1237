import { endsLine, rowStops, type Stop } from "./row-stops";
import type { SheetLayout, SheetPlace } from "./sheet-layout";

/**
 * The place of a caret at an offset of the text laid out. Where two rows meet inside a paragraph, it is the later one's
 * beginning; inside a character, the character's beginning. An empty line at the end stands on the row after the last one,
 * behind a paragraph's indent. Rising with the offset. Logarithmic in the rows.
 */
export function placeOf(layout: SheetLayout, text: string, offset: number): SheetPlace {
  const { rows } = layout;
  const index = rowAt(layout, offset);
  if (index >= 0) {
    const row = rows[index];
    if (row && offset <= row.end) return { row: index, column: columnIn(layout, text, index, offset) };
    if (row && !text.slice(row.end, offset).includes("\n"))
      return { row: index, column: columnIn(layout, text, index, row.end) };
  }
  const next = rows[index + 1];
  if (!next) return { row: rows.length, column: layout.indent };
  const ownLine = !text.slice(offset, next.start).includes("\n");
  return { row: index + 1, column: ownLine ? columnIn(layout, text, index + 1, offset) : 0 };
}

/** The offset whose place is nearest; beyond the last row it is the text's end. */
export function offsetAt(layout: SheetLayout, text: string, place: SheetPlace): number {
  if (place.row < 0) return 0;
  if (place.row >= layout.rows.length) return text.length;
  return nearest(rowStops(layout, text, Math.floor(place.row)), place.column).offset;
}

/**
 * The column of an offset in a row that is known to hold it, or the row's nearest edge: for drawing the part of a selection
 * that lies in a row.
 */
export function columnIn(layout: SheetLayout, text: string, index: number, offset: number): number {
  const stops = rowStops(layout, text, index);
  const [first] = stops;
  return stops.findLast((stop) => stop.offset <= offset)?.column ?? first?.column ?? 0;
}

/** One row up, keeping to `column`; from the first row to the text's beginning. */
export function offsetAbove(layout: SheetLayout, text: string, offset: number, column?: number): number {
  const place = placeOf(layout, text, offset);
  return place.row === 0 ? 0 : offsetOnRow(layout, text, place.row - 1, column ?? place.column);
}

/** One row down, keeping to `column`; from the last row to the text's end. */
export function offsetBelow(layout: SheetLayout, text: string, offset: number, column?: number): number {
  const place = placeOf(layout, text, offset);
  return offsetOnRow(layout, text, place.row + 1, column ?? place.column);
}

/** Like `offsetAt`, but never the end of a row that goes on: a caret there would stand on the row after it. */
function offsetOnRow(layout: SheetLayout, text: string, index: number, column: number): number {
  if (index >= layout.rows.length) return text.length;
  const stops = rowStops(layout, text, index);
  return nearest(endsLine(layout, text, index) ? stops : stops.slice(0, -1), column).offset;
}

function nearest(stops: readonly Stop[], column: number): Stop {
  let best = stops[0] as Stop;
  for (const stop of stops) if (Math.abs(stop.column - column) <= Math.abs(best.column - column)) best = stop;
  return best;
}

/** The last row that begins at or before an offset; -1 before the first. */
function rowAt({ rows }: SheetLayout, offset: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
