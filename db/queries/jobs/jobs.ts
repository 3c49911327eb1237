import { and, asc, eq, inArray, lte, or } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { Job } from "../../schema/rows";
import { onlyRow } from "../only-row";

type InsertJob = { id?: string; kind: string; payload: Record<string, unknown>; runAfter: number; now: number };

/** Puts work into the outbox; in the transaction of the use case that wants it done, so that neither stands without the other. */
export async function insertJob({ now, ...job }: InsertJob, tx: Tx): Promise<Job> {
  const row = { ...job, state: "ready" as const, tries: 0, createdAt: now };
  return onlyRow(await tx.insert(tx.tables.jobs).values(row).returning());
}

type LeaseJob = { owner: string; kinds: readonly string[]; now: number; until: number };

/**
 * Takes the job that has been due longest, one whose worker has not been heard of until its lease ran out included; null where
 * nothing is due. A try is counted as it begins, so that one that takes its process down counts too.
 */
export async function leaseJob({ owner, kinds, now, until }: LeaseJob, tx: Tx): Promise<Job | null> {
  const { jobs } = tx.tables;
  const isDue = or(
    and(eq(jobs.state, "ready"), lte(jobs.runAfter, now)),
    and(eq(jobs.state, "leased"), lte(jobs.leaseUntil, now)),
  );
  const [due] = await tx
    .select()
    .from(jobs)
    .where(and(inArray(jobs.kind, [...kinds]), isDue))
    .orderBy(asc(jobs.runAfter), asc(jobs.createdAt), asc(jobs.id))
    .limit(1);
  if (!due) return null;
  const [leased] = await tx
    .update(jobs)
    .set({ state: "leased", leaseOwner: owner, leaseUntil: until, tries: due.tries + 1 })
    .where(and(eq(jobs.id, due.id), isDue))
    .returning();
  return leased ?? null;
}

export async function getJob({ jobId }: { jobId: string }, on: Reader = database()): Promise<Job | null> {
  const { jobs } = on.tables;
  const [job] = await on.select().from(jobs).where(eq(jobs.id, jobId)).limit(1);
  return job ?? null;
}
