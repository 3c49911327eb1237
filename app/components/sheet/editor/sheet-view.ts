/** How the answer is shown while one writes: on the cells of the answer sheet, or as plain text. */
export type SheetView = "sheet" | "plain";

const KEY = "writing-view";

/** From this width on there is room for cells of a size one can read at arm's length. */
const WIDE = "(min-width: 64rem)";

/** The view chosen last in this browser; without a choice the sheet where there is room for it, plain text on a phone. */
export function preferredView(): SheetView {
  return remembered() ?? (window.matchMedia(WIDE).matches ? "sheet" : "plain");
}

/** Keeps the choice for the next time, where the browser lets a page keep anything. */
export function rememberView(view: SheetView): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // Storage is full or forbidden: the choice holds for this page.
  }
}

function remembered(): SheetView | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "sheet" || kept === "plain" ? kept : null;
  } catch {
    return null;
  }
}
