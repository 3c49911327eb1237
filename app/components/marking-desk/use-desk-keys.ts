import { useEffect, useRef } from "react";

/** What the keys do, by key as the browser names it; those with Shift where they differ. */
export type DeskKeys = Record<string, (event: KeyboardEvent) => void>;

/** Single keys work while nobody types: not in a field, not on a control that takes the same key, not with a modifier, not in a dialog. */
export function useDeskKeys(on: boolean, keys: DeskKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog")) {
        if (event.key === "Escape" && target instanceof HTMLElement && !target.closest("dialog")) target.blur();
        return;
      }
      // A key that is held down says nothing about the next script.
      if (event.key === "Enter" && (event.repeat || target?.closest("a, button, summary, label, input"))) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [on]);
}
