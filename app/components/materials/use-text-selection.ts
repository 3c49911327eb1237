import { useEffect, useRef, type RefObject } from "react";
import { trimRange } from "~/domain/notes/marks";
import type { Range } from "~/domain/text/segments";
import { selectedRange } from "../answer/selected-range";

type OnSelect = (range: Range | null, at: DOMRect | null, byKeyboard: boolean) => void;

/** A finger moves the ends of a selection without any event of its own: it has come to rest after so long, in ms. */
const RESTED_MS = 250;

/** Tells of words selected inside `area`: with a mouse when the button is released, with fingers or keys when they rest. */
export function useTextSelection(area: RefObject<HTMLElement>, text: string, onSelect: OnSelect): void {
  const tell = useRef(onSelect);
  tell.current = onSelect;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let mouseDown = false;
    let told = false;
    const read = () => {
      const selection = document.getSelection();
      const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      const inside = range && area.current?.contains(range.commonAncestorContainer) ? range : null;
      const found = inside && area.current ? selectedRange(area.current, inside) : null;
      const words = found && trimRange(text, found);
      if (words && inside) tell.current(words, inside.getBoundingClientRect(), false);
      else if (told) tell.current(null, null, false);
      told = words !== null;
    };
    const later = () => {
      clearTimeout(timer);
      if (!mouseDown) timer = setTimeout(read, RESTED_MS);
    };
    const onDown = (event: Event) => {
      mouseDown = (event as PointerEvent).pointerType === "mouse";
    };
    const onUp = () => {
      const byMouse = mouseDown;
      mouseDown = false;
      clearTimeout(timer);
      // The selection of a click is settled only after the event.
      timer = setTimeout(read, byMouse ? 0 : RESTED_MS);
    };
    const listeners: [string, EventListener][] = [
      ["selectionchange", later],
      ["pointerdown", onDown],
      ["pointerup", onUp],
    ];
    for (const [name, listener] of listeners) document.addEventListener(name, listener);
    return () => {
      clearTimeout(timer);
      for (const [name, listener] of listeners) document.removeEventListener(name, listener);
    };
  }, [area, text]);
}
