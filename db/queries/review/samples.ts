import { and, asc, eq, exists, isNotNull, isNull, ne, not } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { NewReviewSample, ReviewSampleRow } from "../../schema/rows";

export async function insertSample(sample: NewReviewSample, tx: Tx): Promise<void> {
  await tx.insert(tx.tables.reviewSamples).values(sample);
}

type OfQuestion = { assignmentId: string; questionId: string };

/**
 * What is picked of a question's answers and may be shown: neither taken away nor erased, its writer known and not kept out of
 * samples in the class nor gone from it, its sitting not void, and no round of it still to be marked.
 */
export async function listSamples(
  { assignmentId, questionId }: OfQuestion,
  on: Reader = database(),
): Promise<ReviewSampleRow[]> {
  const { reviewSamples, attempts, sittings, people, assignments, classMembers, markingTasks } = on.tables;
  const waiting = on
    .select({ id: markingTasks.id })
    .from(markingTasks)
    .where(and(eq(markingTasks.attemptId, attempts.id), ne(markingTasks.round, "single"), isNull(markingTasks.doneAt)));
  const rows = await on
    .select({ sample: reviewSamples })
    .from(reviewSamples)
    .innerJoin(attempts, eq(attempts.id, reviewSamples.attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .innerJoin(assignments, eq(assignments.id, reviewSamples.assignmentId))
    .innerJoin(people, eq(people.id, attempts.personId))
    .innerJoin(
      classMembers,
      and(eq(classMembers.classId, assignments.classId), eq(classMembers.personId, attempts.personId)),
    )
    .where(
      and(
        eq(reviewSamples.assignmentId, assignmentId),
        eq(sittings.assignmentId, assignmentId),
        eq(attempts.questionId, questionId),
        isNull(reviewSamples.removedAt),
        isNull(reviewSamples.erasedAt),
        isNull(sittings.voidedAt),
        isNull(people.erasedAt),
        eq(classMembers.keptOutOfSamples, false),
        isNull(classMembers.leftAt),
        not(exists(waiting)),
      ),
    )
    .orderBy(asc(reviewSamples.createdAt), asc(reviewSamples.id));
  return rows.map(({ sample }) => sample);
}

/** Takes a sample away; the row stays. Null where it is gone already or none of this question. */
export async function removeSample(
  { sampleId, assignmentId, questionId, now }: OfQuestion & { sampleId: string; now: number },
  tx: Tx,
): Promise<ReviewSampleRow | null> {
  const { reviewSamples, attempts } = tx.tables;
  const [found] = await tx
    .select({ sample: reviewSamples })
    .from(reviewSamples)
    .innerJoin(attempts, eq(attempts.id, reviewSamples.attemptId))
    .where(
      and(
        eq(reviewSamples.id, sampleId),
        eq(reviewSamples.assignmentId, assignmentId),
        eq(attempts.questionId, questionId),
        isNull(reviewSamples.removedAt),
      ),
    )
    .limit(1);
  if (!found) return null;
  await tx.update(reviewSamples).set({ removedAt: now }).where(eq(reviewSamples.id, sampleId));
  return found.sample;
}

/** What decides whether a handed-in answer of an assignment's question may be shown. */
export type SampleSourceRow = {
  attemptId: string;
  keptOut: boolean;
  left: boolean;
  erased: boolean;
  voided: boolean;
  /** A round of it is still to be marked, or none is opened where the assignment asks for rounds. */
  waiting: boolean;
};

/** Null where the answer is not handed in, or not to this question of this assignment. */
export async function getSampleSource(
  { assignmentId, questionId, attemptId }: OfQuestion & { attemptId: string },
  on: Reader = database(),
): Promise<SampleSourceRow | null> {
  const { attempts, sittings, people, assignments, classMembers, markingTasks } = on.tables;
  const [found] = await on
    .select({
      erasedAt: people.erasedAt,
      voidedAt: sittings.voidedAt,
      plan: assignments.marking,
      memberId: classMembers.personId,
      keptOut: classMembers.keptOutOfSamples,
      leftAt: classMembers.leftAt,
    })
    .from(attempts)
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .innerJoin(assignments, eq(assignments.id, sittings.assignmentId))
    .innerJoin(people, eq(people.id, attempts.personId))
    .leftJoin(
      classMembers,
      and(eq(classMembers.classId, assignments.classId), eq(classMembers.personId, attempts.personId)),
    )
    .where(
      and(
        eq(attempts.id, attemptId),
        eq(attempts.questionId, questionId),
        eq(sittings.assignmentId, assignmentId),
        isNotNull(attempts.sealedAt),
      ),
    )
    .limit(1);
  if (!found) return null;
  const tasks = await on
    .select({ round: markingTasks.round, doneAt: markingTasks.doneAt })
    .from(markingTasks)
    .where(eq(markingTasks.attemptId, attemptId));
  return {
    attemptId,
    keptOut: found.keptOut ?? false,
    // Whoever has no place in the class has nowhere to say no, and so was never asked.
    left: found.memberId === null || found.leftAt !== null,
    erased: found.erasedAt !== null,
    voided: found.voidedAt !== null,
    waiting:
      tasks.length === 0
        ? found.plan !== "single"
        : tasks.some(({ round, doneAt }) => round !== "single" && doneAt === null),
  };
}
