import { useDeferredValue, useMemo } from "react";
import type { SheetLayout } from "~/domain/text/sheet/sheet-layout";

/** Rows on either side of the caret's that change together with it: more than are in sight on most screens. */
const NEAR_ROWS = 12;

/**
 * The layout to draw at once: new near the caret, and further away as it was until the browser has a moment. A character typed
 * at the top of a long paragraph moves every row below it, and whoever types fast should not wait for rows out of sight.
 */
export function useNearFirst(layout: SheetLayout, row: number): SheetLayout {
  const before = useDeferredValue(layout);
  return useMemo(() => {
    if (before === layout) return layout;
    const rows = layout.rows.map((now, at) => (Math.abs(at - row) <= NEAR_ROWS ? now : (before.rows[at] ?? now)));
    return { ...layout, rows };
  }, [before, layout, row]);
}
