import { useEffect, useRef, useState } from "react";
import type { Times } from "~/domain/timing/times";

/** How often a page that is looked at asks whether its time was changed, in ms. */
const ASK_EVERY_MS = 30_000;

export type ToldTimes = { deadlineAt: number | null; times: Times };

type UseTimes = {
  attemptId: string;
  /** What the page was loaded with. */
  first: Times;
  /** The deadline as each answer on this clock knows it: when one moves, the reason is asked for at once. */
  deadlines: readonly (number | null)[];
  /** The server names another deadline than one of the answers knows. */
  onMoved: () => void;
};

/** What makes up the time of a timed answer, kept up to date while it is written. */
export function useTimes({ attemptId, first, deadlines, onMoved }: UseTimes): Times {
  const [told, setTold] = useState<Times | null>(null);
  const known = useRef({ deadlines, onMoved });
  known.current = { deadlines, onMoved };
  const moved = deadlines.join();
  const timed = first.limitMs !== null;

  useEffect(() => {
    if (!timed) return;
    let gone = false;
    const ask = async () => {
      const answer = await askTimes(attemptId);
      if (gone || answer === null) return;
      setTold(answer.times);
      if (known.current.deadlines.some((one) => one !== answer.deadlineAt)) known.current.onMoved();
    };
    void ask();
    const asking = setInterval(() => {
      if (document.visibilityState === "visible") void ask();
    }, ASK_EVERY_MS);
    return () => {
      gone = true;
      clearInterval(asking);
    };
    // A deadline that moved is one more reason to ask.
  }, [attemptId, timed, moved]);

  return timed ? (told ?? first) : first;
}

/** Null when the server could not be asked: what is known stays. */
async function askTimes(attemptId: string): Promise<ToldTimes | null> {
  try {
    const response = await fetch(`/api/attempts/${encodeURIComponent(attemptId)}/clock`, { cache: "no-store" });
    const value = response.status === 200 ? ((await response.json()) as unknown) : null;
    return isTold(value) ? value : null;
  } catch {
    return null;
  }
}

/** A portal's page with status 200 is none. */
function isTold(value: unknown): value is ToldTimes {
  if (typeof value !== "object" || value === null || !("times" in value)) return false;
  const { times } = value;
  return typeof times === "object" && times !== null && "extra" in times && Array.isArray(times.extra);
}
