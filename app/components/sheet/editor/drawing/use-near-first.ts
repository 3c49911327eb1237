import { startTransition, useEffect, useMemo, useState } from "react";
import type { SheetLayout } from "~/domain/text/sheet/sheet-layout";

/** Rows on either side of the caret's that change together with it: more than are in sight on a high screen. */
const NEAR_ROWS = 40;

/** How long the hands rest before the rows further away follow. */
const REST_MS = 200;

/**
 * The layout to draw at once: new near the caret, and further away as it was until the hands rest. A character typed at the top
 * of a long paragraph moves every row below it, and whoever types fast should not wait for rows out of sight.
 */
export function useNearFirst(layout: SheetLayout, row: number): SheetLayout {
  const [before, setBefore] = useState(layout);
  useEffect(() => {
    if (before === layout) return undefined;
    const rest = setTimeout(() => startTransition(() => setBefore(layout)), REST_MS);
    return () => clearTimeout(rest);
  }, [before, layout]);
  return useMemo(() => {
    if (before === layout) return layout;
    const rows = layout.rows.map((now, at) => (Math.abs(at - row) <= NEAR_ROWS ? now : (before.rows[at] ?? now)));
    return { ...layout, rows };
  }, [before, layout, row]);
}
