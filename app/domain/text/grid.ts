import { layOutSheet } from "./sheet/lay-out-sheet";
import type { SheetLayout, SheetOptions } from "./sheet/sheet-layout";

export { CELLS_PER_ROW } from "./sheet/sheet-layout";

/** How a text is written on the answer sheet. */
export type GridOptions = SheetOptions;

/** 格数: cells up to the last one written, empty ones included; `rowStarts[n]` is the UTF-16 offset of row n's first character. */
export type Grid = { cells: number; rows: number; rowStarts: number[] };

/** Counts of canonical text on the answer sheet: those of the layout that the page draws. Linear; never throws. */
export function layoutGrid(text: string, options: GridOptions = {}): Grid {
  return gridOf(layOutSheet(text, options));
}

/** The counts of a layout. */
export function gridOf({ cells, rows }: SheetLayout): Grid {
  return { cells, rows: rows.length, rowStarts: rows.map(({ start }) => start) };
}

/** The offset at which a text leaves a sheet of `rows` rows; `textLength` where it fits. */
export function sheetEnd(grid: Grid, rows: number, textLength: number): number {
  return grid.rowStarts[rows] ?? textLength;
}
