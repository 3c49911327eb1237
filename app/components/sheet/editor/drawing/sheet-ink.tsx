import { useMemo } from "react";
import type { SheetLayout, SheetPlace } from "~/domain/text/sheet/sheet-layout";
import { selectionBars, type Bar } from "./caret/selection-bars";
import { placed } from "./placed";
import type { FieldView } from "./use-field";

type Props = { layout: SheetLayout; view: FieldView; spot: SheetPlace; rows: number };

/**
 * What moves over the cells while one writes: selection, composing text, caret. Apart from the rows, so that none of them is
 * drawn again when the caret moves.
 */
export function SheetInk({ layout, view, spot, rows }: Props) {
  const { text, anchor, head, composing, focused } = view;
  const selected = useMemo(
    () => selectionBars(layout, text, Math.min(anchor, head), Math.max(anchor, head)),
    [layout, text, anchor, head],
  );
  const underlined = composing ? selectionBars(layout, text, composing.start, composing.end) : [];
  const over = ({ row, from, to }: Bar) => ({
    ...placed({ row, column: from }, rows, layout.cellsPerRow),
    "--columns": to - from,
  });
  return (
    <div aria-hidden className="sheet-ink">
      {selected.map((bar) => (
        <i key={bar.row} className="sheet-selected" data-focused={focused || undefined} style={over(bar)} />
      ))}
      {underlined.map((bar) => (
        <i key={bar.row} className="sheet-composing" style={over(bar)} />
      ))}
      {/* A new element at each move: the caret shows while it moves, and blinks when it rests. */}
      {focused ? (
        <i key={`${head} ${text.length}`} className="sheet-caret" style={placed(spot, rows, layout.cellsPerRow)} />
      ) : null}
    </div>
  );
}
