import { useRef, useState } from "react";
import { useListening } from "~/components/ui/listening/use-listening";
import { pointRowId } from "~/components/answer/point-row-id";
import type { Place } from "~/components/marking-desk/place-list";
import { useAnswerSelection } from "~/components/marking-desk/use-answer-selection";
import { useDeskKeys } from "~/components/marking-desk/use-desk-keys";
import { useKeyChoice } from "~/components/shell/use-key-choice";

export type EvidenceSheet = {
  answer: string;
  onPaper: boolean;
  points: readonly { id: string; no: number; places: readonly Place[] }[];
};

/** What a refused form was sent with. */
export type TypedPlaces = { points: Record<string, { places: readonly Place[] }> } | null;

/**
 * The words of an answer that a marker rests points on, chosen by dragging over them or with the keys of the marking desk. Where
 * no script runs the places that were there are sent again, and words are pasted.
 */
export function useEvidence({ sheet, typed }: { sheet: EvidenceSheet; typed: TypedPlaces }) {
  const { answer, onPaper, points } = sheet;
  const running = useListening();
  const { text, selection, step } = useAnswerSelection(answer);
  const fields = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [helpOpen, setHelpOpen] = useState(false);
  const keyChoice = useKeyChoice();
  const [places, setPlaces] = useState<Record<string, readonly Place[]>>(() =>
    Object.fromEntries(
      points.map((point) => [
        point.id,
        (typed?.points[point.id]?.places ?? point.places).filter(
          ({ start, end }) => start < end && end <= answer.length,
        ),
      ]),
    ),
  );
  const without = (place: Place, before: readonly Place[] = []) =>
    before.filter(({ start, end }) => start !== place.start || end !== place.end);
  const take = (at: number) => {
    const [point, place] = [points[at], onPaper ? null : selection()];
    if (point && place) {
      setPlaces((before) => ({ ...before, [point.id]: [...without(place, before[point.id]), place] }));
    }
  };
  const move = (by: number) => {
    const to = Math.min(points.length - 1, Math.max(0, current + by));
    setCurrent(to);
    document.getElementById(pointRowId(points[to]?.no ?? 0))?.scrollIntoView({ block: "nearest" });
  };
  const focus = (selector: string) => fields.current?.querySelector<HTMLElement>(selector)?.focus();
  useDeskKeys(keyChoice.on, {
    j: () => move(1),
    k: () => move(-1),
    m: () => focus(`[name="awarded:${points[current]?.id ?? ""}"], [name=remaining]`),
    "]": () => step({}),
    "}": () => step({ extend: true }),
    "[": () => step({ back: true }),
    e: () => take(current),
    r: () => focus("[name=reason]"),
    "?": () => setHelpOpen(true),
  });
  return {
    ...{ answer, text, fields, places, current, setCurrent, take, helpOpen, setHelpOpen, keyChoice },
    /** Words can be chosen: a script runs, and there are words to choose from. */
    choosing: running && !onPaper,
    remove: (pointId: string, place: Place) =>
      setPlaces((before) => ({ ...before, [pointId]: without(place, before[pointId]) })),
  };
}

export type Evidence = ReturnType<typeof useEvidence>;
