import { and, asc, eq, gt, isNull, lte, notExists, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

export type DueSoon = { assignmentId: string; title: string; personId: string; dueAt: number; opensAt: number };

type ListDueSoon = {
  now: number;
  /** Due by then at the latest. */
  until: number;
  limit: number;
};

/** Candidates whose own due time is near, who have handed in nothing and were not reminded of it; the nearest first. */
export async function listDueSoon({ now, until, limit }: ListDueSoon, on: Reader = database()): Promise<DueSoon[]> {
  const { assignments, assignmentCandidates, sittings, notices } = on.tables;
  const dueAt = sql<number>`coalesce(${assignmentCandidates.dueAt}, ${assignments.dueAt})`.mapWith(Number);
  const opensAt = sql<number>`coalesce(${assignmentCandidates.opensAt}, ${assignments.opensAt})`.mapWith(Number);
  const handedIn = on
    .select({ id: sittings.id })
    .from(sittings)
    .where(
      and(
        eq(sittings.assignmentId, assignmentCandidates.assignmentId),
        eq(sittings.personId, assignmentCandidates.personId),
        eq(sittings.status, "sealed"),
        isNull(sittings.voidedAt),
      ),
    );
  const reminded = on
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(
        eq(notices.personId, assignmentCandidates.personId),
        // As `dueSoonKey` writes it.
        eq(notices.key, sql`'due-soon:' || ${assignments.id} || ':' || ${dueAt}`),
      ),
    );
  return on
    .select({
      assignmentId: assignments.id,
      title: assignments.title,
      personId: assignmentCandidates.personId,
      dueAt,
      opensAt,
    })
    .from(assignmentCandidates)
    .innerJoin(assignments, eq(assignments.id, assignmentCandidates.assignmentId))
    .where(
      and(
        isNull(assignments.withdrawnAt),
        isNull(assignmentCandidates.removedAt),
        gt(dueAt, now),
        lte(dueAt, until),
        lte(opensAt, now),
        notExists(handedIn),
        notExists(reminded),
      ),
    )
    .orderBy(asc(dueAt), asc(assignments.id), asc(assignmentCandidates.personId))
    .limit(limit);
}
