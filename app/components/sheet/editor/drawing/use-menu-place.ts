import { useRef, type RefObject } from "react";
import type { Field } from "./use-field";

type MenuPlace = { onMouseDown: (event: MouseEvent) => void; onContextMenu: () => void };

/**
 * Cut, copy and paste by the browser's own menu: it offers them only where a text field is pressed, so the unseen field slips
 * under the pointer until the menu is open. The selection stays as it was.
 */
export function useMenuPlace(
  field: RefObject<HTMLTextAreaElement>,
  cells: RefObject<HTMLElement>,
  model: Field,
): MenuPlace {
  const before = useRef<{ anchor: number; head: number } | null>(null);

  return {
    onMouseDown(event: MouseEvent) {
      const [element, box] = [field.current, cells.current?.getBoundingClientRect()];
      if (event.button !== 2 || !element || !box || model.now().composing) return;
      event.preventDefault();
      element.focus({ preventScroll: true });
      before.current = model.now();
      element.style.setProperty("--menu-x", `${event.clientX - box.left}px`);
      element.style.setProperty("--menu-y", `${event.clientY - box.top}px`);
      element.dataset.menu = "";
    },
    onContextMenu() {
      const { current } = before;
      before.current = null;
      // Some browsers select the word that was pressed.
      if (current) model.select(current.anchor, current.head, null);
      requestAnimationFrame(() => {
        delete field.current?.dataset.menu;
      });
    },
  };
}
