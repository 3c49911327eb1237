import { and, asc, count, eq, exists, inArray, isNotNull, isNull, not } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { MarkingPlan } from "../../schema/desk/assignments";
import type { MarkingTaskRow, NewMarkingTask } from "../../schema/rows";
import { inChunks } from "../in-chunks";

/** Adds what is to be marked; a marking of an answer that is there already stays as it is. */
export async function insertTasks(tasks: NewMarkingTask[], tx: Tx): Promise<void> {
  await inChunks(tasks, (chunk) => tx.insert(tx.tables.markingTasks).values(chunk).onConflictDoNothing());
}

/** A handed-in answer of an assignment that nobody is to mark yet. */
export type Untasked = {
  attemptId: string;
  questionId: string;
  assignmentId: string;
  plan: MarkingPlan;
  percent: number;
};

/** The handed-in answers of an assignment, or of one of its sittings, without a task; sittings that were voided have none. */
export async function listUntasked(
  of: { assignmentId: string } | { sittingId: string },
  on: Reader = database(),
): Promise<Untasked[]> {
  const { attempts, sittings, assignments, markingTasks } = on.tables;
  const tasked = on.select({ id: markingTasks.id }).from(markingTasks).where(eq(markingTasks.attemptId, attempts.id));
  const found = await on
    .select({
      attemptId: attempts.id,
      questionId: attempts.questionId,
      assignmentId: assignments.id,
      plan: assignments.marking,
      percent: assignments.samplePercent,
    })
    .from(attempts)
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .innerJoin(assignments, eq(assignments.id, sittings.assignmentId))
    .where(
      and(
        "sittingId" in of ? eq(sittings.id, of.sittingId) : eq(sittings.assignmentId, of.assignmentId),
        isNull(sittings.voidedAt),
        eq(attempts.status, "sealed"),
        not(exists(tasked)),
      ),
    )
    .orderBy(asc(attempts.sealedAt), asc(attempts.id));
  return found.map((row) => ({ ...row, percent: row.percent ?? 0 }));
}

/** A task with when its answer was handed in. */
export type QueuedTask = MarkingTaskRow & { sealedAt: number; candidateId: string };

/** The tasks of an assignment's question in the order the answers were handed in; those of voided sittings are left out. */
export async function listTasks(
  { assignmentId, questionId }: { assignmentId: string; questionId: string },
  on: Reader = database(),
): Promise<QueuedTask[]> {
  const { attempts, sittings, markingTasks } = on.tables;
  const rows = await on
    .select({ task: markingTasks, sealedAt: attempts.sealedAt, candidateId: attempts.personId })
    .from(markingTasks)
    .innerJoin(attempts, eq(attempts.id, markingTasks.attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .where(
      and(
        eq(markingTasks.assignmentId, assignmentId),
        eq(markingTasks.questionId, questionId),
        isNull(sittings.voidedAt),
      ),
    )
    .orderBy(asc(attempts.sealedAt), asc(attempts.id), asc(markingTasks.createdAt), asc(markingTasks.id));
  return rows.map(({ task, sealedAt, candidateId }) => ({ ...task, sealedAt: sealedAt ?? 0, candidateId }));
}

/** Everything that is to be marked of one answer, and was. */
export async function listTasksOf(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<MarkingTaskRow[]> {
  const { markingTasks } = on.tables;
  return on
    .select()
    .from(markingTasks)
    .where(eq(markingTasks.attemptId, attemptId))
    .orderBy(asc(markingTasks.createdAt), asc(markingTasks.id));
}

/** Notes which marks a task ended with; marking again puts the later ones there. */
export async function finishTask(
  { taskId, assessmentId, personId, now }: { taskId: string; assessmentId: string; personId: string; now: number },
  tx: Tx,
): Promise<void> {
  const { markingTasks } = tx.tables;
  await tx.update(markingTasks).set({ doneAt: now, assessmentId, personId }).where(eq(markingTasks.id, taskId));
}

/** Notes the newest marks of an answer that is marked once, wherever they were given; nothing where it is nobody's task. */
export async function finishSingle(
  { attemptId, ...marks }: { attemptId: string; assessmentId: string; personId: string; now: number },
  tx: Tx,
): Promise<void> {
  const { markingTasks } = tx.tables;
  const { now: doneAt, assessmentId, personId } = marks;
  await tx
    .update(markingTasks)
    .set({ doneAt, assessmentId, personId })
    .where(and(eq(markingTasks.attemptId, attemptId), eq(markingTasks.round, "single")));
}

/** How many answers of a question are to be marked, and how many were. */
export type QuestionTally = { assignmentId: string; questionId: string; all: number; done: number };

/** What there is to mark and what is done, by assignment and question; what was voided is not. */
export async function tallyTasks(
  { assignmentIds }: { assignmentIds: string[] },
  on: Reader = database(),
): Promise<QuestionTally[]> {
  if (assignmentIds.length === 0) return [];
  const { attempts, sittings, markingTasks } = on.tables;
  const { assignmentId, questionId, doneAt } = markingTasks;
  const columns = { assignmentId, questionId, all: count(), done: count(doneAt) };
  // Counted in the queue's index alone; the few that were voided are looked up from their side and taken off.
  const tallies = await on
    .select(columns)
    .from(markingTasks)
    .where(inArray(assignmentId, assignmentIds))
    .groupBy(assignmentId, questionId);
  const voided = await on
    .select(columns)
    .from(sittings)
    .innerJoin(attempts, eq(attempts.sittingId, sittings.id))
    .innerJoin(markingTasks, eq(markingTasks.attemptId, attempts.id))
    .where(and(inArray(sittings.assignmentId, assignmentIds), isNotNull(sittings.voidedAt)))
    .groupBy(assignmentId, questionId);
  return tallies.flatMap((tally) => {
    const off = voided.find((one) => one.assignmentId === tally.assignmentId && one.questionId === tally.questionId);
    const all = tally.all - (off?.all ?? 0);
    return all === 0 ? [] : [{ ...tally, all, done: tally.done - (off?.done ?? 0) }];
  });
}

/** An assignment with something handed in, as the queue names it. */
export type MarkedAssignment = { id: string; title: string; className: string; createdAt: number };

/** The assignments with answers handed in of the classes a person teaches; of all classes for `personId` null. Latest first. */
export async function listMarkedAssignments(
  { personId }: { personId: string | null },
  on: Reader = database(),
): Promise<MarkedAssignment[]> {
  const { assignments, classes, classTutors, sittings } = on.tables;
  const teaches = on
    .select({ id: classTutors.classId })
    .from(classTutors)
    .where(and(eq(classTutors.personId, personId ?? ""), isNull(classTutors.leftAt)));
  const handedIn = on
    .select({ id: sittings.id })
    .from(sittings)
    .where(and(eq(sittings.assignmentId, assignments.id), eq(sittings.status, "sealed")));
  const found = await on
    .select({ id: assignments.id, title: assignments.title, className: classes.name, createdAt: assignments.createdAt })
    .from(assignments)
    .innerJoin(classes, eq(classes.id, assignments.classId))
    .where(
      and(
        personId === null ? undefined : inArray(assignments.classId, teaches),
        exists(handedIn),
        isNull(assignments.withdrawnAt),
        isNull(classes.archivedAt),
      ),
    )
    .orderBy(asc(assignments.createdAt), asc(assignments.id));
  return found.reverse();
}
