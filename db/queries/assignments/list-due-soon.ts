import { and, asc, eq, exists, inArray, isNull, lte, ne, notExists, or, sql, type SQLWrapper } from "drizzle-orm";
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
  const { assignments, assignmentCandidates, classes } = on.tables;
  const dueAt = dueAtOf(on);
  const opensAt = sql<number>`coalesce(${assignmentCandidates.opensAt}, ${assignments.opensAt})`.mapWith(Number);
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
    .innerJoin(classes, eq(classes.id, assignments.classId))
    .where(
      and(
        isNull(classes.archivedAt),
        isNull(assignments.withdrawnAt),
        isNull(assignmentCandidates.removedAt),
        dueWithin({ after: now, until }, on),
        lte(opensAt, now),
        notExists(handedIn(on)),
        notExists(told(on, "due-soon")),
      ),
    )
    .orderBy(asc(dueAt), asc(assignments.id), asc(assignmentCandidates.personId))
    .limit(limit);
}

export type DueRelease = Pick<DueSoon, "assignmentId" | "title" | "personId" | "dueAt">;

type ListDueReleases = {
  now: number;
  /** What came due before is no news. */
  since: number;
  limit: number;
};

/** Candidates who have handed in, to whom their due time has just opened a part of the result, and who were not told yet; not while marks are being settled. */
export async function listDueReleases(
  { now, since, limit }: ListDueReleases,
  on: Reader = database(),
): Promise<DueRelease[]> {
  const { assignments, assignmentCandidates } = on.tables;
  const dueAt = dueAtOf(on);
  const { releaseScore, releasePoints, releaseReference } = assignments;
  return on
    .select({ assignmentId: assignments.id, title: assignments.title, personId: assignmentCandidates.personId, dueAt })
    .from(assignmentCandidates)
    .innerJoin(assignments, eq(assignments.id, assignmentCandidates.assignmentId))
    .where(
      and(
        isNull(assignmentCandidates.removedAt),
        or(eq(releaseScore, "at-due"), eq(releasePoints, "at-due"), eq(releaseReference, "at-due")),
        dueWithin({ after: since, until: now }, on),
        exists(handedIn(on)),
        notExists(inRounds(on)),
        notExists(told(on, "released-at-due")),
      ),
    )
    .orderBy(asc(dueAt), asc(assignments.id), asc(assignmentCandidates.personId))
    .limit(limit);
}

/** The due time of the candidate themselves. */
function dueAtOf({ tables: { assignments, assignmentCandidates } }: Reader) {
  return sql<number>`coalesce(${assignmentCandidates.dueAt}, ${assignments.dueAt})`.mapWith(Number);
}

/**
 * The candidate's due time lies there. Said of both times apart first, so that candidates are found by the index of either one:
 * of their own time alone, which may be the assignment's, there is none.
 */
function dueWithin({ after, until }: { after: number; until: number }, on: Reader) {
  const { assignments, assignmentCandidates } = on.tables;
  const within = (time: SQLWrapper) => sql`${time} > ${after} and ${time} <= ${until}`;
  const dueThen = on.select({ id: assignments.id }).from(assignments).where(within(assignments.dueAt));
  return and(
    or(inArray(assignmentCandidates.assignmentId, dueThen), within(assignmentCandidates.dueAt)),
    within(dueAtOf(on)),
  );
}

/** The candidate's sittings of the assignment that are handed in and not void. */
function handedIn(on: Reader) {
  const { assignmentCandidates, sittings } = on.tables;
  return on
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
}

/** The candidate's answers to the assignment that are marked in rounds which are not all done. */
function inRounds(on: Reader) {
  const { assignmentCandidates, sittings, attempts, markingTasks } = on.tables;
  return on
    .select({ id: markingTasks.id })
    .from(markingTasks)
    .innerJoin(attempts, eq(attempts.id, markingTasks.attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .where(
      and(
        eq(markingTasks.assignmentId, assignmentCandidates.assignmentId),
        eq(sittings.personId, assignmentCandidates.personId),
        isNull(sittings.voidedAt),
        ne(markingTasks.round, "single"),
        isNull(markingTasks.doneAt),
      ),
    );
}

/** The candidate's notice for this due time, whose key is as `dueSoonKey` and `dueReleaseKey` write it. */
function told(on: Reader, name: "due-soon" | "released-at-due") {
  const { assignments, assignmentCandidates, notices } = on.tables;
  const key = sql`${`${name}:`} || ${assignments.id} || ':' || ${dueAtOf(on)}`;
  return on
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.personId, assignmentCandidates.personId), eq(notices.key, key)));
}
