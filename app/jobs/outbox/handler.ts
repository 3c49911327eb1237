import type { Tx } from "@db/client/types";
import type { JobDefinition } from "../definitions/job-definition";

/** A job as its handler sees it. */
export type RunningJob<Payload> = {
  id: string;
  payload: Payload;
  /** Tries begun so far, this one included. */
  tries: number;
  /** Aborted once the job is no longer this worker's: cancelled, taken over, or the worker stops. */
  signal: AbortSignal;
};

/** What came of a try. `write` goes into the transaction that closes the job, or not at all. */
export type JobOutcome =
  | { kind: "done"; write?: (tx: Tx) => Promise<void> }
  /** Worth another try; `retryAfterMs`: as the other side asked. */
  | { kind: "again"; error: string; retryAfterMs: number | null; write?: (tx: Tx) => Promise<void> }
  /** Nothing will change by trying again. */
  | { kind: "hopeless"; error: string; write?: (tx: Tx) => Promise<void> };

export type JobHandler<Payload extends Record<string, unknown> = Record<string, unknown>> = {
  definition: JobDefinition<Payload>;
  run(job: RunningJob<Payload>): Promise<JobOutcome>;
  /** Written when the job is given up, whatever the reason: after its last try, or where its process died in each. */
  giveUp(job: { payload: Payload; error: string; now: number }, tx: Tx): Promise<void>;
};
