import { useMemo, useState } from "react";
import type { MaterialText } from "@content/contract/question";
import { findWords } from "~/domain/notes/find-words";
import type { Range } from "~/domain/text/segments";

export type FoundPlace = Range & { material: string };

/** Words looked for in all materials, and the place that is shown of those found. `material` is a material's hash. */
export function useFind(materials: readonly MaterialText[], onShow: (place: FoundPlace) => void) {
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const places = useMemo(
    () =>
      materials.flatMap(({ hash, text }): FoundPlace[] =>
        findWords(text, words).map((place) => ({ ...place, material: hash })),
      ),
    [materials, words],
  );
  const go = (to: number) => {
    const next = (to + places.length) % places.length;
    const place = places[next];
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
    move: (by: 1 | -1) => go(at + by),
  };
}
