import { useLayoutEffect, type RefObject } from "react";

/** Room left above and below the caret's row, in rows. */
const MARGIN_ROWS = 0.5;

type Options = {
  scroller: RefObject<HTMLElement>;
  cells: RefObject<HTMLElement>;
  rows: number;
  row: number;
  active: boolean;
};

/**
 * Keeps the caret's row in sight: scrolls the sheet's own box, and where that is not a box that scrolls (on a narrow screen) the page,
 * clear of the keyboard and of what sticks to the top. Only when needed: a row in sight moves nothing.
 */
export function useKeepInView({ scroller, cells, rows, row, active }: Options): void {
  useLayoutEffect(() => {
    if (!active) return;
    const show = () => {
      const box = scroller.current;
      const grid = cells.current?.getBoundingClientRect();
      if (!box || !grid || grid.height === 0) return;
      const pitch = grid.height / rows;
      const top = grid.top + (row - MARGIN_ROWS) * pitch;
      const bottom = grid.top + (row + 1 + MARGIN_ROWS) * pitch;
      if (box.scrollHeight > box.clientHeight + 1) {
        const frame = box.getBoundingClientRect();
        box.scrollTop += overlap(top, bottom, frame.top, frame.bottom);
      } else {
        const sight = window.visualViewport ?? { offsetTop: 0, height: window.innerHeight };
        const covered = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
        window.scrollBy(0, overlap(top, bottom, sight.offsetTop + covered, sight.offsetTop + sight.height));
      }
    };
    show();
    // The keyboard of a phone comes up after the tap that called it.
    window.visualViewport?.addEventListener("resize", show);
    return () => window.visualViewport?.removeEventListener("resize", show);
  }, [scroller, cells, rows, row, active]);
}

/** How far to scroll so that top…bottom lies within from…to; 0 where it does. */
function overlap(top: number, bottom: number, from: number, to: number): number {
  if (top < from) return top - from;
  return bottom > to ? bottom - to : 0;
}
