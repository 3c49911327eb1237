import { useMemo, type CSSProperties } from "react";
import type { SheetLayout } from "~/domain/text/sheet/sheet-layout";
import { GridRow } from "./grid/grid-row";
import type { PenMark } from "~/domain/marking/pen/pen-mark";
import { rowPens } from "./grid/row-pens";
import { rowMarks } from "./grid/row-marks";

type Props = {
  layout: SheetLayout;
  /** How many rows to draw, written on or not, and the first of them. */
  rows: number;
  from?: number;
  /** Rows that the sheet has: what stands below is drawn grey, behind the end of the sheet. Null where it has no end. */
  sheetRows?: number | null;
  /** The 字 that the question allows, printed behind the cell of that number. */
  limit?: number | null;
  /** What a tutor's red pen drew on the text. */
  pens?: readonly PenMark[];
};

const NO_PENS: readonly PenMark[] = [];

/**
 * The answer sheet (方格纸) with a text on it, as on the screen so on paper. Only drawn: it is hidden from assistive technology, and
 * whoever uses it gives the text as text. What lies over it (caret, selection) finds a box that is as wide as `cellsPerRow`
 * cells and as high as `rows` equal rows; a row's element has `data-row`, and inside it `--cell` is the side of a cell. A cell
 * lies at the top of its row, and takes the share `--cell-share` of the row's height; below it is room for printed marks.
 */
export function AnswerGrid({ layout, rows, from = 0, sheetRows = null, limit = null, pens = NO_PENS }: Props) {
  const { cellsPerRow } = layout;
  const marks = useMemo(
    () => rowMarks({ rows: sheetRows ?? from + rows, cellsPerRow, limit }),
    [rows, from, sheetRows, cellsPerRow, limit],
  );
  const drawn = useMemo(() => rowPens(layout.rows, pens), [layout, pens]);
  return (
    <div aria-hidden lang="zh-CN" className="answer-grid" style={{ "--cells": cellsPerRow } as CSSProperties}>
      {Array.from({ length: rows }, (_, at) => from + at).map((index) => (
        <GridRow
          key={index}
          index={index}
          row={layout.rows[index]}
          cellsPerRow={cellsPerRow}
          marks={marks.get(index)}
          pens={drawn.get(index)}
          beyond={sheetRows !== null && index >= sheetRows}
          last={sheetRows !== null && index === sheetRows - 1}
        />
      ))}
    </div>
  );
}
