import { useEffect, useReducer, useRef } from "react";
import type { FocusWish } from "~/components/studio/studio-context";
import { fieldId, rowId } from "~/components/studio/tree/tree-rows";

/** Puts the focus where the last edit asked for it, once the page shows it. */
export function useFocus(): (wish: FocusWish) => void {
  const wish = useRef<FocusWish | null>(null);
  const [, showAgain] = useReducer((times: number) => times + 1, 0);
  // After every render: what is wished for may appear with any of them.
  useEffect(() => {
    if (wish.current === null) return;
    const element = elementOf(wish.current);
    if (element === null) return;
    wish.current = null;
    element.focus();
  });
  return (next) => {
    wish.current = next;
    showAgain();
  };
}

/** The line of a node that is folded away is the nearest one above it. */
function elementOf({ node, where }: FocusWish): HTMLElement | null {
  if (where === "field") return document.getElementById(fieldId(node));
  for (let length = node.path.length; length > 0; length -= 1) {
    const row = document.getElementById(rowId({ ...node, path: node.path.slice(0, length) }));
    if (row !== null) return row;
  }
  return null;
}
