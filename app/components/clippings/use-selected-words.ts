import { useEffect, useRef, useState, type RefObject } from "react";

/** A finger or a key moves the ends of a selection step by step: it has come to rest after so long, in ms. */
const RESTED_MS = 250;

/** Words selected inside `area` with the place below them, relative to it; null while there are none. */
export function useSelectedWords(area: RefObject<HTMLElement>) {
  const [selected, setSelected] = useState<{ words: string; top: number; left: number } | null>(null);
  const held = useRef(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      const selection = document.getSelection();
      const box = area.current;
      const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      const inside = range !== null && (box?.contains(range.commonAncestorContainer) ?? false);
      const words = inside ? (selection?.toString().trim() ?? "") : "";
      if (!range || !box || words === "") return setSelected(null);
      const [at, around] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
      const left = Math.max(0, Math.min(at.left - around.left, around.width - 180));
      return setSelected({ words, top: at.bottom - around.top + 6, left });
    };
    const later = () => {
      clearTimeout(timer);
      if (!held.current) timer = setTimeout(read, RESTED_MS);
    };
    const onDown = () => {
      held.current = true;
    };
    const onUp = () => {
      held.current = false;
      later();
    };
    const listeners: [string, EventListener][] = [
      ["selectionchange", later],
      ["pointerdown", onDown],
      ["pointerup", onUp],
      ["pointercancel", onUp],
    ];
    for (const [name, listener] of listeners) document.addEventListener(name, listener);
    return () => {
      clearTimeout(timer);
      for (const [name, listener] of listeners) document.removeEventListener(name, listener);
    };
  }, [area]);
  return { selected, clear: () => setSelected(null) };
}
