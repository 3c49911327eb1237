import { middleOf } from "./cut-cells";
import type { SheetLayout, SheetRow } from "./sheet-layout";

/** A place in a row where a caret may stand, and the offset it stands for. */
export type Stop = { column: number; offset: number };

/** Half a cell: what a cell keeps for itself where marks are squeezed in, and where its second digit begins. */
const HALF = 0.5;

/**
 * The stops of a row from left to right, offsets rising, columns never falling. White space typed before a paragraph fills the
 * empty cells in front of it from the right, so that a caret behind a typed indent stands where the first character will.
 */
export function rowStops(layout: SheetLayout, text: string, index: number): Stop[] {
  const row = layout.rows[index] as SheetRow;
  const typed = typedBefore(layout, text, index);
  const stops: Stop[] = [];
  for (let back = Math.min(typed, row.offset); back > 0; back -= 1)
    stops.push({ column: row.offset - back, offset: row.start - back });
  let column = row.offset;
  const add = (offset: number) => {
    // White space between two cells: the caret stands at their common edge on both sides of it.
    const last = stops.at(-1);
    if (last && ends < offset && ends > last.offset) stops.push({ column, offset: ends });
    stops.push({ column, offset });
  };
  let ends = row.start;
  for (const cell of row.cells) {
    const { squeezed } = cell;
    const width = squeezed ? cell.width - HALF : cell.width;
    const middle = middleOf(cell);
    add(cell.start);
    if (middle !== null) stops.push({ column: column + width / 2, offset: middle });
    column += width;
    ends = cell.end;
    for (const mark of squeezed?.marks ?? []) {
      add(mark.start);
      column += HALF / (squeezed?.marks.length ?? 1);
      ends = mark.end;
    }
  }
  stops.push({ column, offset: row.end });
  return stops;
}

/** Characters without a cell between the beginning of a row's line and its first cell; 0 where a line goes on. */
function typedBefore({ rows }: SheetLayout, text: string, index: number): number {
  const row = rows[index] as SheetRow;
  const from = rows[index - 1]?.end ?? 0;
  let at = row.start;
  while (at > from && row.start - at <= row.offset && text.charAt(at - 1) !== "\n") at -= 1;
  return at === from && index > 0 ? 0 : row.start - at;
}

/** Whether a row ends its line, so that a caret behind its last character stands there and not at the next row's first. */
export function endsLine({ rows }: SheetLayout, text: string, index: number): boolean {
  const next = rows[index + 1];
  return next === undefined || text.slice((rows[index] as SheetRow).end, next.start).includes("\n");
}
