import { and, asc, desc, eq, exists, gt, isNull, lte, ne, notExists, or, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** The failure of a request whose provider refused the key. */
export const KEY_REFUSED = "not-allowed";

type ListAutomatic = {
  /** Whom the text would be sent to: only answers of who said yes to them at some time. Null: nothing is sent. */
  recipient: string | null;
  now: number;
  limit: number;
};

/** An answer that advice is to be asked for by itself, with what decides about it. */
export type AwaitingAdvice = { attemptId: string; personId: string; assignmentId: string };

/**
 * Answers handed in for assignments that ask for advice by themselves, whose own assignment has released the key points, and for
 * which nobody asked yet; the latest first. Other assignments may still withhold them, and a yes may have been taken back: that
 * is decided where it is asked.
 */
export async function listAwaitingAdvice(
  { recipient, now, limit }: ListAutomatic,
  on: Reader = database(),
): Promise<AwaitingAdvice[]> {
  const { assignments, assignmentCandidates, sittings, attempts, answerHeads, adviceRequests } = on.tables;
  const dueAt = sql<number>`coalesce(${assignmentCandidates.dueAt}, ${assignments.dueAt})`;
  const released = or(
    lte(assignmentCandidates.pointsReleasedAt, now),
    eq(assignments.releasePoints, "at-once"),
    and(eq(assignments.releasePoints, "at-due"), lte(dueAt, now)),
  );
  const asked = on
    .select({ id: adviceRequests.id })
    .from(adviceRequests)
    .where(
      and(
        eq(adviceRequests.attemptId, attempts.id),
        eq(adviceRequests.task, "advice"),
        // Nobody was asked where the provider refused the school's key.
        or(isNull(adviceRequests.failure), ne(adviceRequests.failure, KEY_REFUSED)),
      ),
    );
  return on
    .select({ attemptId: attempts.id, personId: attempts.personId, assignmentId: assignments.id })
    .from(attempts)
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .innerJoin(assignments, eq(assignments.id, sittings.assignmentId))
    .innerJoin(
      assignmentCandidates,
      and(
        eq(assignmentCandidates.assignmentId, assignments.id),
        eq(assignmentCandidates.personId, sittings.personId),
        isNull(assignmentCandidates.removedAt),
      ),
    )
    .leftJoin(answerHeads, eq(answerHeads.attemptId, attempts.id))
    .where(
      and(
        eq(assignments.autoAdvice, true),
        isNull(assignments.withdrawnAt),
        eq(attempts.status, "sealed"),
        isNull(sittings.voidedAt),
        or(gt(answerHeads.charCount, 0), eq(attempts.medium, "paper")),
        released,
        recipient === null ? undefined : exists(saidYes(recipient, on)),
        notExists(asked),
        notExists(inRounds(on)),
      ),
    )
    .orderBy(desc(attempts.sealedAt), asc(attempts.id))
    .limit(limit);
}

function saidYes(recipient: string, on: Reader) {
  const { adviceConsents, attempts } = on.tables;
  return on
    .select({ id: adviceConsents.id })
    .from(adviceConsents)
    .where(
      and(
        eq(adviceConsents.personId, attempts.personId),
        eq(adviceConsents.provider, recipient),
        eq(adviceConsents.given, true),
      ),
    );
}

/** The answer is marked in rounds that are not all done. */
function inRounds(on: Reader) {
  const { attempts, markingTasks } = on.tables;
  return on
    .select({ id: markingTasks.id })
    .from(markingTasks)
    .where(and(eq(markingTasks.attemptId, attempts.id), ne(markingTasks.round, "single"), isNull(markingTasks.doneAt)));
}
