import { useEffect, useState } from "react";
import type { Times } from "~/domain/timing/times";
import { pageNow } from "../saving/page-clock";

const SHOW_EVERY_MS = 1_000;

/** Time spent so far in ms, pauses left out, counted on in the page from what the server told. */
export function useElapsed(times: Pick<Times, "elapsedMs" | "paused">): number {
  const { elapsedMs, paused } = times;
  const [elapsed, setElapsed] = useState(elapsedMs);
  useEffect(() => {
    const from = pageNow();
    setElapsed(elapsedMs);
    if (paused) return;
    const timer = setInterval(() => setElapsed(elapsedMs + pageNow() - from), SHOW_EVERY_MS);
    return () => clearInterval(timer);
  }, [elapsedMs, paused]);
  return elapsed;
}
