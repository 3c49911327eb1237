import { useEffect, useRef, useState } from "react";

/**
 * Alt+0 reads out what the bar around it shows: the clock, what is counted, what is saved, each in an element with `data-figures`. The
 * clock and the counts do not speak by themselves; here is how somebody who does not see them asks.
 */
export function SpokenFigures() {
  const here = useRef<HTMLSpanElement>(null);
  const [said, setSaid] = useState({ words: "", times: 0 });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== "Digit0" || !event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const shown = [...(here.current?.parentElement?.querySelectorAll<HTMLElement>("[data-figures]") ?? [])];
      const words = shown.map(({ innerText }) => innerText.replace(/\s+/g, " ").trim()).join("; ");
      setSaid(({ times }) => ({ words, times: times + 1 }));
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <span ref={here} aria-live="polite" data-said={said.times || undefined} className="sr-only">
      {/* Another element each time, or the same words would not be read twice. */}
      <span key={said.times}>{said.words}</span>
    </span>
  );
}
