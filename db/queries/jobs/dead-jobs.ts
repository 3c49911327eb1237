import { and, count, desc, eq, inArray, lte } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { JobState } from "../../schema/jobs";

/** Given up, the newest first, with how many there are in all. */
export async function listDeadJobs({ limit }: { limit: number }, on: Reader = database()) {
  const { jobs } = on.tables;
  const isDead = eq(jobs.state, "dead");
  const rows = await on.select().from(jobs).where(isDead).orderBy(desc(jobs.finishedAt), desc(jobs.id)).limit(limit);
  return { rows, total: await on.$count(jobs, isDead) };
}

const OPEN = ["ready", "leased"] as const satisfies readonly JobState[];

/** How many jobs of a kind wait and how many a worker has. */
export async function countOpenJobs({ kind }: { kind: string }, on: Reader = database()) {
  const { jobs } = on.tables;
  const rows = await on
    .select({ state: jobs.state, found: count() })
    .from(jobs)
    .where(and(eq(jobs.kind, kind), inArray(jobs.state, [...OPEN])))
    .groupBy(jobs.state);
  const of = (state: JobState) => rows.find((row) => row.state === state)?.found ?? 0;
  return { waiting: of("ready"), running: of("leased") };
}

type Revive = { jobId: string; payload: Record<string, unknown>; now: number };

/** Takes up a job that was given up, from its first try. False where it is not (or no longer) given up. */
export async function reviveJob({ jobId, payload, now }: Revive, tx: Tx): Promise<boolean> {
  const fresh = { state: "ready", payload, tries: 0, runAfter: now, finishedAt: null, lastError: null } as const;
  return changeDead(jobId, fresh, tx);
}

/** Puts a job that was given up away. False where it is not (or no longer) given up. */
export async function discardJob({ jobId, now }: { jobId: string; now: number }, tx: Tx): Promise<boolean> {
  return changeDead(jobId, { state: "cancelled", finishedAt: now }, tx);
}

/** Puts all that were given up until then away; how many there were. */
export async function discardDeadJobs({ until, now }: { until: number; now: number }, tx: Tx): Promise<number> {
  const { jobs } = tx.tables;
  const discarded = await tx
    .update(jobs)
    .set({ state: "cancelled", finishedAt: now })
    .where(and(eq(jobs.state, "dead"), lte(jobs.finishedAt, until)))
    .returning({ id: jobs.id });
  return discarded.length;
}

type Changes = Parameters<ReturnType<Tx["update"]>["set"]>[0];

async function changeDead(jobId: string, set: Changes, tx: Tx): Promise<boolean> {
  const { jobs } = tx.tables;
  const changed = await tx
    .update(jobs)
    .set(set)
    .where(and(eq(jobs.id, jobId), eq(jobs.state, "dead")))
    .returning({ id: jobs.id });
  return changed.length > 0;
}
