import { columnIn } from "~/domain/text/sheet/places";
import { endsLine } from "~/domain/text/sheet/row-stops";
import type { SheetLayout } from "~/domain/text/sheet/sheet-layout";

/** A stretch of one row, in columns. */
export type Bar = { row: number; from: number; to: number };

/** What a selected line break shows behind its row, in cells. */
const LINE_BREAK = 0.4;

/** The stretches of rows that a range of the text covers. */
export function selectionBars(layout: SheetLayout, text: string, start: number, end: number): Bar[] {
  if (start >= end) return [];
  return layout.rows.flatMap((row, index) => {
    const takesBreak = start <= row.end && end > row.end && endsLine(layout, text, index) && row.end < text.length;
    if (!takesBreak && (row.end <= start || row.start >= end)) return [];
    const from = columnIn(layout, text, index, Math.min(Math.max(start, row.start), row.end));
    const to = columnIn(layout, text, index, Math.min(end, row.end));
    return [{ row: index, from, to: takesBreak ? Math.min(to + LINE_BREAK, layout.cellsPerRow) : to }];
  });
}
