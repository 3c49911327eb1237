import { and, eq, lt, max } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** Jobs that were given up, and those that should have run before `since` and did not. */
export async function countStuckJobs(
  { since }: { since: number },
  on: Reader = database(),
): Promise<{ dead: number; overdue: number }> {
  const { jobs } = on.tables;
  return {
    dead: await on.$count(jobs, eq(jobs.state, "dead")),
    overdue: await on.$count(jobs, and(eq(jobs.state, "ready"), lt(jobs.runAfter, since))),
  };
}

/** The latest moment the record knows, UTC milliseconds; null while it is empty. */
export async function latestAuditAt(_: Record<string, never> = {}, on: Reader = database()): Promise<number | null> {
  const [found] = await on.select({ at: max(on.tables.auditEvents.at) }).from(on.tables.auditEvents);
  return found?.at ?? null;
}
