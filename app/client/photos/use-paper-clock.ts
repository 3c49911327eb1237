import { useEffect, useState } from "react";
import type { ServerClock } from "~/domain/saving/protocol";
import { pageNow } from "../saving/page-clock";

const SHOW_EVERY_MS = 500;
const ASK_EVERY_MS = 60_000;

/** Milliseconds to pens down, and to the moment from which no photo is taken; null without a deadline. */
export type PaperClock = { remainingMs: number | null; photosMs: number | null; over: boolean };

/** The clock of a paper answer by the server's time. `first` is what the server rendered; it is asked again as the page lives. */
export function usePaperClock(attemptId: string, first: ServerClock): PaperClock {
  const [shown, setShown] = useState(() => clockOf(first, first.now));
  useEffect(() => {
    let [clock, heardAt] = [first, pageNow()];
    const show = () => setShown(clockOf(clock, clock.now + pageNow() - heardAt));
    const ask = async () => {
      const askedAt = pageNow();
      try {
        const answer = await fetch(`/api/attempts/${attemptId}/clock`, { cache: "no-store" });
        if (!answer.ok) return;
        clock = (await answer.json()) as ServerClock;
        // On its way back half of the time: the answer is that old when it is read.
        heardAt = askedAt + (pageNow() - askedAt) / 2;
        show();
      } catch {
        // Offline: the page's own clock goes on from what it knew.
      }
    };
    const asNeeded = () => void ask();
    void ask();
    const showing = setInterval(show, SHOW_EVERY_MS);
    const asking = setInterval(asNeeded, ASK_EVERY_MS);
    document.addEventListener("visibilitychange", asNeeded);
    return () => {
      clearInterval(showing);
      clearInterval(asking);
      document.removeEventListener("visibilitychange", asNeeded);
    };
  }, [attemptId, first]);
  return shown;
}

function clockOf({ deadlineAt, arrivalEndsAt, state }: ServerClock, now: number): PaperClock {
  const left = (until: number | null) => (until === null ? null : Math.max(0, until - now));
  const photosMs = left(arrivalEndsAt);
  return { remainingMs: left(deadlineAt), photosMs, over: photosMs === 0 || state === "sealed" || state === "over" };
}
