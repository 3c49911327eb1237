import { setTimeout as pause } from "node:timers/promises";
import { warmScoring } from "~/services/scoring/warm-scoring.server";
import { logger } from "../logger.server";

/** What the server works on a step is followed by so many times of it in which it answers. */
const PAUSE_TIMES = 2;

/**
 * Runs what the first hand-ins would find cold, step by step beside the requests that come meanwhile. A step that fails ends
 * it: then the first hand-ins are slower, and the log says why. Returns the stop.
 */
export function warmUp(steps: AsyncIterable<void> = warmScoring()): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const run = async () => {
    let began = performance.now();
    for await (const _ of steps) {
      await pause((performance.now() - began) * PAUSE_TIMES, undefined, { signal, ref: false });
      began = performance.now();
    }
  };
  run().catch((error: unknown) => {
    if (!signal.aborted) logger.warn({ err: error }, "warming up the scoring failed");
  });
  return () => stop.abort();
}
