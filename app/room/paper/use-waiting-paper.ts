import { useEffect, useRef } from "react";
import { isUndone } from "~/domain/offline/undone";
import type { DeskView } from "./desk-view";
import type { PaperRefusal } from "./paper-refusal";

type WaitingPaper = {
  desks: ReadonlyMap<number, DeskView>;
  /** How many answers the paper has; until all are on the desk nothing is decided. */
  size: number;
  refusal: PaperRefusal | null;
  /** Hands the whole paper in. */
  send: () => void;
};

/**
 * A paper that could not be handed in waits as a single answer does: every answer's saving machine says when the server is there
 * and has its text, and when all have said so the paper goes again. An answer that gives up waiting (called off, or two texts to
 * choose from) calls it off for all. Tells whether the paper waits.
 */
export function useWaitingPaper({ desks, size, refusal, send }: WaitingPaper): boolean {
  const now = useRef({ desks, send });
  const waited = useRef<ReadonlySet<number>>(new Set());
  now.current = { desks, send };

  useEffect(() => {
    if (refusal === null) return;
    const all = [...now.current.desks.values()];
    if (isUndone(refusal)) all.forEach(wait);
    else all.forEach(drop);
    waited.current = waiting(now.current.desks);
  }, [refusal]);

  useEffect(() => {
    const known = waiting(desks);
    const all = [...desks.values()];
    if ([...waited.current].some((position) => !known.has(position))) {
      all.forEach(drop);
      waited.current = new Set();
      return;
    }
    if (known.size === 0 || all.length < size) return;
    // After a reload an answer may have lost its own note of it; the paper was confirmed as a whole.
    all.filter((desk) => handInOf(desk) === null).forEach(wait);
    waited.current = waiting(desks);
    if (!all.every((desk) => handInOf(desk)?.phase === "due")) return;
    for (const { session } of all) session.happen({ kind: "hand-in-sent" });
    now.current.send();
  }, [desks, size]);

  return [...desks.values()].some(({ view }) => view.state.handIn !== null);
}

const handInOf = ({ session }: DeskView) => session.getView().state.handIn;

function waiting(desks: ReadonlyMap<number, DeskView>): ReadonlySet<number> {
  return new Set([...desks].filter(([, desk]) => handInOf(desk) !== null).map(([position]) => position));
}

function wait({ session, count }: DeskView): void {
  session.happen({ kind: "hand-in-waits", blank: count === 0 });
}

function drop(desk: DeskView): void {
  if (handInOf(desk) !== null) desk.session.happen({ kind: "hand-in-dropped" });
}
