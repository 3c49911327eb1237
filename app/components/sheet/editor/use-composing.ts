import { useEffect, useRef, type RefObject } from "react";

/** What an input method has begun: where it stands, and how much of it there is by now. */
export type Composing = { start: number; length: number };

/**
 * Follows what an input method composes in a field, from the first moment and in every view: a word may be begun before there is
 * anything to draw it on.
 */
export function useComposing(field: RefObject<HTMLTextAreaElement>): RefObject<Composing | null> {
  const composing = useRef<Composing | null>(null);
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const follow = (event: Event) => {
      const { type, data } = event as CompositionEvent;
      if (type === "compositionend") composing.current = null;
      else if (type === "compositionstart") composing.current = { start: startOf(element, data), length: 0 };
      else if (composing.current) composing.current.length = data.length;
    };
    const moments = ["compositionstart", "compositionupdate", "compositionend"];
    // Before whoever draws is told of the same.
    for (const moment of moments) element.addEventListener(moment, follow, true);
    return () => moments.forEach((moment) => element.removeEventListener(moment, follow, true));
  }, [field]);
  return composing;
}

/** Keyboards of phones take up a finished word again: then what is composed begins before the caret. */
function startOf({ value, selectionStart }: HTMLTextAreaElement, data: string): number {
  const taken = data !== "" && value.slice(0, selectionStart).endsWith(data);
  return taken ? selectionStart - data.length : selectionStart;
}
