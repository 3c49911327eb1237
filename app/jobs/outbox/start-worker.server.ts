import { randomUUID } from "node:crypto";
import { isAway } from "@db/client/errors";
import { now } from "~/server/clock.server";
import { logger } from "~/server/logger.server";
import type { JobHandler } from "./handler";
import { workOffOne } from "./work-off.server";

/** How often an idle worker looks for work. */
const LOOK_EVERY_MS = 1_000;

type StartWorker = {
  handlers: readonly JobHandler[];
  /** So many jobs at once: they wait for somebody else's server most of the time. */
  atOnce?: number;
  lookEveryMs?: number;
};

/** Works off the outbox until it is stopped. The stop gives back what is under way and comes back once that is written. */
export function startWorker({ handlers, atOnce = 2, lookEveryMs = LOOK_EVERY_MS }: StartWorker): () => Promise<void> {
  const stopping = new AbortController();
  const lanes = Array.from({ length: atOnce }, () => lane(`${process.pid}-${randomUUID()}`));
  return async () => {
    stopping.abort();
    await Promise.all(lanes);
  };

  async function lane(owner: string): Promise<void> {
    while (!stopping.signal.aborted) {
      const options = { owner, handlers, clock: now, chance: Math.random, stopping: stopping.signal };
      const found = await workOffOne(options).catch((error: unknown) => {
        // Of a database that is away its watch tells once; a job that could not be closed is done again when its lease is over.
        if (!isAway(error)) logger.error({ err: error }, "looking for jobs failed");
        return false;
      });
      if (!found) await pause(lookEveryMs, stopping.signal);
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener("abort", wake, { once: true });
  });
}
