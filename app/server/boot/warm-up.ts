import { setTimeout as pause } from "node:timers/promises";
import { warmScoring } from "~/services/scoring/warm-scoring.server";
import { logger } from "../logger.server";

/** What the server works on a step is followed by so many times of it in which it answers. */
const PAUSE_TIMES = 2;

/**
 * Runs what the first hand-ins would find cold, step by step beside the requests that come meanwhile. A step that fails ends
 * it: then the first hand-ins are slower, and the log says why. Returns the stop.
 */
export function warmUp(steps: AsyncGenerator<void> = warmScoring()): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const run = async () => {
    try {
      for (let began = performance.now(); !(await steps.next()).done; began = performance.now()) {
        await pause((performance.now() - began) * PAUSE_TIMES, undefined, { signal, ref: false });
      }
    } finally {
      await steps.return(undefined);
    }
  };
  run().catch((error: unknown) => {
    if (!signal.aborted) logger.warn({ err: error }, "warming up the scoring failed");
  });
  return () => stop.abort();
}
