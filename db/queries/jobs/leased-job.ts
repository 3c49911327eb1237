import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { Tx } from "../../client/types";

/** What a worker may say of a job only while it holds it. Each tells whether it still did. */
type Held = { jobId: string; owner: string };

/** Keeps the lease. False once the job was cancelled or another worker has it. */
export async function extendLease({ jobId, owner, until }: Held & { until: number }, tx: Tx): Promise<boolean> {
  return change({ jobId, owner }, { leaseUntil: until }, tx);
}

/** Done. In the transaction that writes what the job was for: a worker that lost it in between writes nothing. */
export async function finishJob({ jobId, owner, now }: Held & { now: number }, tx: Tx): Promise<boolean> {
  return change({ jobId, owner }, { ...LET_GO, state: "done", finishedAt: now, lastError: null }, tx);
}

type Retry = Held & { runAfter: number; error: string };

/** To be tried again, not before `runAfter`. */
export async function retryJob({ jobId, owner, runAfter, error }: Retry, tx: Tx): Promise<boolean> {
  return change({ jobId, owner }, { ...LET_GO, state: "ready", runAfter, lastError: error }, tx);
}

/** Given back undone by a worker that stops: the try it began does not count. */
export async function giveBackJob({ jobId, owner, now }: Held & { now: number }, tx: Tx): Promise<boolean> {
  const { tries } = tx.tables.jobs;
  return change({ jobId, owner }, { ...LET_GO, state: "ready", runAfter: now, tries: sql`${tries} - 1` }, tx);
}

/** Given up. It stays to be seen, and nothing takes it up by itself. */
export async function buryJob(
  { jobId, owner, now, error }: Held & { now: number; error: string },
  tx: Tx,
): Promise<boolean> {
  return change({ jobId, owner }, { ...LET_GO, state: "dead", finishedAt: now, lastError: error }, tx);
}

/** No longer wanted: one that waits is not begun, and the worker that has it learns so when it next keeps its lease. */
export async function cancelJob({ jobId, now }: { jobId: string; now: number }, tx: Tx): Promise<boolean> {
  const { jobs } = tx.tables;
  const changed = await tx
    .update(jobs)
    .set({ ...LET_GO, state: "cancelled", finishedAt: now })
    .where(and(eq(jobs.id, jobId), inArray(jobs.state, ["ready", "leased"])))
    .returning({ id: jobs.id });
  return changed.length > 0;
}

const LET_GO = { leaseOwner: null, leaseUntil: null };

type Change = Parameters<ReturnType<Tx["update"]>["set"]>[0];

async function change({ jobId, owner }: Held, set: Change, tx: Tx): Promise<boolean> {
  const { jobs } = tx.tables;
  const changed = await tx
    .update(jobs)
    .set(set)
    .where(and(eq(jobs.id, jobId), eq(jobs.state, "leased"), eq(jobs.leaseOwner, owner), gt(jobs.tries, 0)))
    .returning({ id: jobs.id });
  return changed.length > 0;
}
