import { useDeferredValue, useMemo, useState } from "react";
import type { MaterialText } from "@content/contract/question";
import { findWords } from "~/domain/notes/find-words";
import type { Range } from "~/domain/text/segments";

export type FoundPlace = Range & { material: string };

/** Words looked for in all materials, and the place that is shown of those found. `material` is a material's hash. */
export function useFind(materials: readonly MaterialText[], onShow: (place: FoundPlace) => void) {
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  // The box answers at once; hundreds of places in long materials are drawn when there is time.
  const sought = useDeferredValue(words);
  const places = useMemo(() => placesOf(materials, sought), [materials, sought]);
  const go = (by: 1 | -1) => {
    // Whoever presses Enter before they are drawn is not made to press it again.
    const known = sought === words ? places : placesOf(materials, words);
    const next = (at + by + known.length) % known.length;
    const place = known[next];
    if (!place) return;
    setAt(next);
    onShow(place);
  };
  return {
    words,
    places,
    at,
    current: places[at] ?? null,
    look: (next: string) => {
      setWords(next);
      setAt(0);
    },
    move: go,
  };
}

function placesOf(materials: readonly MaterialText[], words: string): FoundPlace[] {
  return materials.flatMap(({ hash, text }) => findWords(text, words).map((place) => ({ ...place, material: hash })));
}
