import { useEffect, type RefObject } from "react";

/**
 * Who comes by keyboard to an answer that was opened again goes on where it ends: browsers put the caret before its first character.
 * Only at the first focus, and a press of mouse or finger puts the caret itself, after this. Not at once: WebKit would move the focus.
 */
export function useCaretAtEnd(field: RefObject<HTMLTextAreaElement>): void {
  useEffect(() => {
    const shown = field.current;
    if (!shown || document.activeElement === shown) return;
    const toEnd = () => {
      const end = shown.value.length;
      if (shown.selectionEnd === 0) shown.setSelectionRange(end, end);
    };
    shown.addEventListener("focus", toEnd, { once: true });
    return () => shown.removeEventListener("focus", toEnd);
  }, [field]);
}
