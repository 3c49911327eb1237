import {
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  type ComponentProps,
  type MouseEvent,
  type RefObject,
} from "react";
import { answerOnSheet, type Sheet } from "~/domain/scoring/form/layout-on-sheet";
import { CELLS_PER_ROW } from "~/domain/text/sheet/sheet-layout";
import { AnswerGrid } from "../answer-grid";
import { caretSpot } from "./caret/caret-spot";
import { placed } from "./placed";
import { rowsShown } from "./rows-shown";
import { SheetInk } from "./sheet-ink";
import type { SheetView } from "./sheet-view";
import { useField } from "./use-field";
import { useKeepInView } from "./use-keep-in-view";
import { useMenuPlace } from "./use-menu-place";
import { usePress } from "./use-press";
import { useRowKeys } from "./use-row-keys";

type Props = Omit<ComponentProps<"textarea">, "ref" | "className" | "style" | "onKeyDown"> & {
  field: RefObject<HTMLTextAreaElement>;
  view: SheetView;
  /** The sheet of the question; null where it sets no upper limit: then rows are added as they are needed. */
  sheet: Sheet | null;
  /** The 字 that the question allows, printed on the sheet. */
  limit: number | null;
  /** The text the page believes to stand in the field. */
  shown: string;
};

/** Without an upper limit nothing is cut off, and nothing is known about titles and indents. */
const OPEN_SHEET = { cellsPerRow: CELLS_PER_ROW, laidOut: false };

const BOX = "flex min-h-0 flex-1 flex-col";

const PLAIN =
  "ruled min-h-[65dvh] w-full flex-1 resize-none border border-edge bg-sheet px-5 py-4 font-essay text-lg leading-(--row) " +
  "shadow-sheet read-only:bg-shade focus-visible:outline-2 focus-visible:outline-offset-0 sm:px-7 lg:min-h-0";

/**
 * The field of the answer. As plain text it is shown as it is. On the sheet the same element, with its focus, its undo history and
 * whatever an input method has begun, lies small and unseen at the caret's cell, and what stands in it is drawn on the cells.
 */
export function SheetField({ field, view, sheet, limit, shown, defaultValue, ...rest }: Props) {
  // React would write the first value again at every change of a property, into a field that someone is typing in.
  const mounted = useRef(false);
  useEffect(() => void (mounted.current = true), []);
  const scroller = useRef<HTMLDivElement>(null);
  const cells = useRef<HTMLDivElement>(null);
  const drawn = view === "sheet";
  const model = useField(field, drawn, shown);
  const { text, head, wish, focused } = model.view;
  const layout = useMemo(() => answerOnSheet(drawn ? text : "", sheet ?? OPEN_SHEET), [drawn, text, sheet]);
  const spot = caretSpot(layout, text, head, wish);
  const rows = rowsShown(sheet?.rows ?? null, Math.max(layout.rows.length, spot.row + 1));
  const pageRows = useCallback(() => {
    const [box, grid] = [scroller.current, cells.current];
    return box && grid && grid.clientHeight > 0 ? Math.floor((box.clientHeight / grid.clientHeight) * rows) - 1 : 1;
  }, [rows]);
  const onKeyDown = useRowKeys(model, layout, pageRows);
  const press = usePress({ field, model, layout, cells, rows });
  const menu = useMenuPlace(field, cells, model);
  useKeepInView({ scroller, cells, rows, row: spot.row, active: drawn && focused });

  const onMouseDown = (event: MouseEvent) => {
    menu.onMouseDown(event);
    press(event);
  };
  const onSheet = drawn ? { onMouseDown, onContextMenu: menu.onContextMenu } : {};
  return (
    <div ref={scroller} className={`${BOX} ${drawn ? "sheet-scroller" : ""}`}>
      <div ref={cells} className={drawn ? "sheet-cells" : BOX} data-rows={drawn ? rows : undefined} {...onSheet}>
        {drawn ? <Grid layout={layout} rows={rows} sheetRows={sheet?.rows ?? null} limit={limit} /> : null}
        {drawn ? <SheetInk layout={layout} view={model.view} spot={spot} rows={rows} /> : null}
        <textarea
          {...rest}
          ref={field}
          defaultValue={mounted.current ? undefined : defaultValue}
          className={drawn ? "sheet-typing" : PLAIN}
          style={drawn ? placed(spot, rows, layout.cellsPerRow) : undefined}
          onKeyDown={drawn ? onKeyDown : undefined}
        />
      </div>
    </div>
  );
}

const Grid = memo(AnswerGrid);
