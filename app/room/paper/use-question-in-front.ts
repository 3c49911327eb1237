import { useCallback, useEffect, useState } from "react";

/** Which question lies in front, by its position. A page kept for offline was made before it was asked for: its address has the last word. */
export function useQuestionInFront(questions: readonly { position: number }[], first: number) {
  const [current, setCurrent] = useState(first);
  useEffect(() => {
    const asked = Number(new URLSearchParams(window.location.search).get("q"));
    if (questions.some(({ position }) => position === asked)) setCurrent(asked);
  }, [questions]);
  const select = useCallback((position: number) => {
    setCurrent(position);
    // The address says which question is in front, and nothing is loaded for it: this works offline too.
    window.history.replaceState(window.history.state, "", `?q=${position}`);
  }, []);
  return [current, select] as const;
}
