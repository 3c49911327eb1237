import { database } from "@db/client/database";
import { leaseJob } from "@db/queries/jobs/jobs";
import { buryJob, extendLease, finishJob, giveBackJob, retryJob } from "@db/queries/jobs/leased-job";
import type { Job } from "@db/schema/rows";
import { logger } from "~/server/logger.server";
import { backoffMs, MAX_TRIES } from "./backoff";
import type { JobHandler, JobOutcome } from "./handler";

/** A worker that is not heard of for so long has lost its job. */
export const LEASE_MS = 30_000;

export type WorkOff = {
  /** Names this worker; another one in the same process has another name. */
  owner: string;
  handlers: readonly JobHandler[];
  clock: () => number;
  /** 0 up to 1; see `backoffMs`. */
  chance: () => number;
  /** Aborted when the worker is to stop. */
  stopping: AbortSignal;
  leaseMs?: number;
};

/** Takes the job that is due and does it. Whether there was one. */
export async function workOffOne(options: WorkOff): Promise<boolean> {
  const { owner, handlers, clock, leaseMs = LEASE_MS } = options;
  const kinds = handlers.map(({ definition }) => definition.kind);
  const at = clock();
  const job = await database().tx((tx) => leaseJob({ owner, kinds, now: at, until: at + leaseMs }, tx));
  const handler = handlers.find(({ definition }) => definition.kind === job?.kind);
  if (!job || !handler) return false;
  const read = handler.definition.payload.safeParse(job.payload);
  if (!read.success) await bury(job, null, "unreadable-payload", options);
  // Its process died in every try: one more would take this one down too.
  else if (job.tries > MAX_TRIES) await bury(job, { handler, payload: read.data }, "died", options);
  else await doJob(job, handler, read.data, options);
  return true;
}

async function doJob(job: Job, handler: JobHandler, payload: Record<string, unknown>, options: WorkOff): Promise<void> {
  const { owner, clock, chance, stopping, leaseMs = LEASE_MS } = options;
  const held = { jobId: job.id, owner };
  const lost = new AbortController();
  const keep = setInterval(() => {
    database()
      .tx((tx) => extendLease({ ...held, until: clock() + leaseMs }, tx))
      .then((kept) => kept || lost.abort())
      .catch((error: unknown) => logger.warn({ err: error, jobId: job.id }, "a lease could not be kept"));
  }, leaseMs / 6);
  let outcome: JobOutcome;
  try {
    const signal = AbortSignal.any([lost.signal, stopping]);
    outcome = await handler.run({ id: job.id, payload, tries: job.tries, signal });
  } catch (error) {
    logger.error({ err: error, jobId: job.id, kind: job.kind }, "a job failed");
    outcome = { kind: "again", error: "unexpected", retryAfterMs: null };
  } finally {
    clearInterval(keep);
  }
  const now = clock();
  if (outcome.kind === "done") return close(outcome.write, (tx) => finishJob({ ...held, now }, tx));
  // What a stop of the server cut short is no failure of the job.
  if (stopping.aborted) return close(undefined, (tx) => giveBackJob({ ...held, now }, tx));
  const { error } = outcome;
  if (outcome.kind === "hopeless" || job.tries >= MAX_TRIES) {
    return bury(job, { handler, payload }, error, options, outcome.write);
  }
  const wait = backoffMs({ tries: job.tries, retryAfterMs: outcome.retryAfterMs, jitter: chance() });
  return close(outcome.write, (tx) => retryJob({ ...held, runAfter: now + wait, error }, tx));
}

type Write = NonNullable<JobOutcome["write"]>;

/** The effect and the end of a job in one transaction; nothing of it where the job is no longer this worker's. */
async function close(write: Write | undefined, end: (tx: Parameters<Write>[0]) => Promise<boolean>): Promise<void> {
  await database().tx(async (tx) => {
    if (await end(tx)) await write?.(tx);
  });
}

type Known = { handler: JobHandler; payload: Record<string, unknown> };

async function bury(job: Job, known: Known | null, error: string, options: WorkOff, write?: Write): Promise<void> {
  const now = options.clock();
  logger.warn({ jobId: job.id, kind: job.kind, tries: job.tries, error }, "a job was given up");
  const giveUp: Write = async (tx) => {
    await write?.(tx);
    await known?.handler.giveUp({ payload: known.payload, error, now }, tx);
  };
  await close(giveUp, (tx) => buryJob({ jobId: job.id, owner: options.owner, now, error }, tx));
}
