import { useRef } from "react";
import { selectedRange } from "~/components/answer/selected-range";
import { selectRange } from "~/components/answer/select-range";
import { clauseBeside } from "~/domain/marking/pen/clauses";
import type { Place } from "./place-list";

/** What is selected of an answer in the page, by the mouse or clause by clause with the keys. `text` goes around the answer. */
export function useAnswerSelection(answer: string) {
  const text = useRef<HTMLDivElement>(null);
  const lastPlace = useRef<Place | null>(null);
  const selection = (): Place | null => {
    const chosen = window.getSelection();
    const isRange = chosen !== null && chosen.rangeCount > 0 && !chosen.isCollapsed;
    return text.current && isRange ? selectedRange(text.current, chosen.getRangeAt(0)) : null;
  };
  const step = (options: { back?: boolean; extend?: boolean }) => {
    const place = clauseBeside(answer, selection() ?? lastPlace.current, options);
    if (place && text.current && selectRange(text.current, place)) lastPlace.current = place;
  };
  return { text, selection, step };
}
