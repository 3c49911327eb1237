import { memo, useCallback, useLayoutEffect, useMemo, type RefObject } from "react";
import { answerOnSheet, type Sheet } from "~/domain/scoring/form/layout-on-sheet";
import { CELLS_PER_ROW } from "~/domain/text/sheet/sheet-layout";
import { AnswerGrid } from "../../answer-grid";
import type { Composing } from "../use-composing";
import { caretSpot } from "./caret/caret-spot";
import { placed } from "./placed";
import { rowsShown } from "./rows-shown";
import { SheetInk } from "./sheet-ink";
import { useField } from "./use-field";
import { useKeepInView } from "./use-keep-in-view";
import { useMenuPlace } from "./use-menu-place";
import { useNearFirst } from "./use-near-first";
import { usePress } from "./use-press";
import { useRowKeys } from "./use-row-keys";

/** The elements that the page holds, the text field in them: they are there before anything is drawn, and stay. */
export type SheetParts = {
  scroller: RefObject<HTMLElement>;
  cells: RefObject<HTMLElement>;
  field: RefObject<HTMLTextAreaElement>;
  composing: RefObject<Composing | null>;
};

export type DrawnSheetProps = SheetParts & {
  /** Whether it is drawn now, and not the field shown as plain text. */
  drawn: boolean;
  /** The sheet of the question; null where it sets no upper limit: then rows are added as they are needed. */
  sheet: Sheet | null;
  /** The 字 that the question allows, printed on the sheet. */
  limit: number | null;
  shown: string;
  onOffSheet: (off: boolean) => void;
};

/** Without an upper limit nothing is cut off, and nothing is known about titles and indents. */
const OPEN_SHEET = { cellsPerRow: CELLS_PER_ROW, laidOut: false };

/**
 * What stands in a text field, on the cells of the answer sheet, with what presses and keys mean there. The field is told where it
 * lies and what is pressed on it by its own listeners, since it stays whatever is drawn.
 */
export const DrawnSheet = memo(function DrawnSheet(props: DrawnSheetProps) {
  const { scroller, cells, field, composing, drawn, sheet, limit, shown, onOffSheet } = props;
  const model = useField({ field, composing, active: drawn, shown });
  const { text, head, wish, focused } = model.view;
  const layout = useMemo(() => answerOnSheet(drawn ? text : "", sheet ?? OPEN_SHEET), [drawn, text, sheet]);
  const spot = caretSpot(layout, text, head, wish);
  const near = useNearFirst(layout, spot.row);
  const offSheet = drawn && sheet !== null && layout.rows.length > sheet.rows;
  const rows = rowsShown(sheet?.rows ?? null, Math.max(layout.rows.length, spot.row + 1));
  const pageRows = useCallback(() => {
    const [box, grid] = [scroller.current, cells.current];
    return box && grid && grid.clientHeight > 0 ? Math.floor((box.clientHeight / grid.clientHeight) * rows) - 1 : 1;
  }, [scroller, cells, rows]);
  const onKeyDown = useRowKeys(model, layout, pageRows);
  const press = usePress({ field, model, layout, cells, rows });
  const menu = useMenuPlace(field, cells, model);

  // Set in place and not drawn: what the parts are is the page's business, where they lie is the sheet's.
  useLayoutEffect(() => {
    if (!drawn) return;
    cells.current?.setAttribute("data-rows", String(rows));
    for (const [name, value] of Object.entries(placed(spot, rows, layout.cellsPerRow))) {
      field.current?.style.setProperty(name, String(value));
    }
  });
  useLayoutEffect(() => {
    const box = cells.current;
    return drawn ? () => box?.removeAttribute("data-rows") : undefined;
  }, [cells, drawn]);
  useLayoutEffect(() => {
    scroller.current?.toggleAttribute("data-focused", drawn && focused);
  }, [scroller, drawn, focused]);
  useLayoutEffect(() => onOffSheet(offSheet), [onOffSheet, offSheet]);
  useKeepInView({ scroller, cells, rows, row: spot.row, active: drawn && focused });
  useLayoutEffect(() => {
    const [box, element] = [cells.current, field.current];
    if (!drawn || !box || !element) return undefined;
    const onMouseDown = (event: MouseEvent) => {
      menu.onMouseDown(event);
      press(event);
    };
    box.addEventListener("mousedown", onMouseDown);
    box.addEventListener("contextmenu", menu.onContextMenu);
    element.addEventListener("keydown", onKeyDown);
    return () => {
      box.removeEventListener("mousedown", onMouseDown);
      box.removeEventListener("contextmenu", menu.onContextMenu);
      element.removeEventListener("keydown", onKeyDown);
    };
  });

  if (!drawn) return null;
  return (
    <>
      <Grid layout={near} rows={rows} sheetRows={sheet?.rows ?? null} limit={limit} />
      <SheetInk layout={layout} view={model.view} spot={spot} rows={rows} />
    </>
  );
});

const Grid = memo(AnswerGrid);
