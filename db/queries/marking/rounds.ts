import { and, asc, count, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { ClassRole } from "../../schema/desk/classes";
import type { AssignmentRow, Assessment, MarkingTaskRow } from "../../schema/rows";

/** An answer of an assignment with its markings and the marks given in rounds; null for one's own practice. */
export type AnswerRounds = { assignment: AssignmentRow; tasks: MarkingTaskRow[]; marks: Assessment[] };

export async function getRoundsOf(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<AnswerRounds | null> {
  const { attempts, sittings, assignments, markingTasks, assessments } = on.tables;
  const [found] = await on
    .select({ assignment: assignments })
    .from(attempts)
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .innerJoin(assignments, eq(assignments.id, sittings.assignmentId))
    .where(eq(attempts.id, attemptId))
    .limit(1);
  if (!found) return null;
  const tasks = await on
    .select()
    .from(markingTasks)
    .where(eq(markingTasks.attemptId, attemptId))
    .orderBy(asc(markingTasks.createdAt), asc(markingTasks.id));
  const marks = await on
    .select()
    .from(assessments)
    .where(and(eq(assessments.attemptId, attemptId), isNotNull(assessments.round)))
    .orderBy(asc(assessments.createdAt), asc(assessments.id));
  return { assignment: found.assignment, tasks, marks };
}

/** Whose answers of an assignment are marked in rounds that are not all done; void sittings left out. */
export async function listPeopleInRounds(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<string[]> {
  const { markingTasks, attempts, sittings } = on.tables;
  const rows = await on
    .selectDistinct({ personId: attempts.personId })
    .from(markingTasks)
    .innerJoin(attempts, eq(attempts.id, markingTasks.attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .where(
      and(
        eq(markingTasks.assignmentId, assignmentId),
        ne(markingTasks.round, "single"),
        isNull(markingTasks.doneAt),
        isNull(sittings.voidedAt),
      ),
    );
  return rows.map(({ personId }) => personId);
}

/** In which of these assignments the person has answers marked in rounds that are not all done; void sittings left out. */
export async function listSettling(
  { personId, assignmentIds }: { personId: string; assignmentIds: readonly string[] },
  on: Reader = database(),
): Promise<string[]> {
  const { markingTasks, attempts, sittings } = on.tables;
  const { assignmentId } = markingTasks;
  const rows = await on
    .selectDistinct({ assignmentId })
    .from(attempts)
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .innerJoin(markingTasks, eq(markingTasks.attemptId, attempts.id))
    .where(
      and(
        eq(sittings.personId, personId),
        inArray(sittings.assignmentId, [...assignmentIds]),
        isNull(sittings.voidedAt),
        ne(markingTasks.round, "single"),
        isNull(markingTasks.doneAt),
      ),
    );
  return rows.map((row) => row.assignmentId);
}

/** Who teaches a class now and can sign in, head tutors first. */
export async function listClassMarkers(
  { classId }: { classId: string },
  on: Reader = database(),
): Promise<{ personId: string; role: ClassRole }[]> {
  const { classTutors, people } = on.tables;
  const rows = await on
    .select({ personId: classTutors.personId, role: classTutors.role })
    .from(classTutors)
    .innerJoin(people, eq(people.id, classTutors.personId))
    .where(and(eq(classTutors.classId, classId), isNull(classTutors.leftAt), isNull(people.disabledAt)))
    .orderBy(asc(classTutors.addedAt), asc(classTutors.personId));
  return [...rows.filter(({ role }) => role === "head"), ...rows.filter(({ role }) => role !== "head")];
}

/** How many blind markings of an assignment each person has been given. */
export async function listMarkingLoads(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<Map<string, number>> {
  const { markingTasks } = on.tables;
  const rows = await on
    .select({ personId: markingTasks.personId, given: count() })
    .from(markingTasks)
    .where(and(eq(markingTasks.assignmentId, assignmentId), inArray(markingTasks.round, ["first", "second", "third"])))
    .groupBy(markingTasks.personId);
  return new Map(rows.flatMap(({ personId, given }) => (personId === null ? [] : [[personId, given] as const])));
}

/** A marking in a round: what its board tells of it. */
export type RoundTask = Pick<MarkingTaskRow, "id" | "attemptId" | "questionId" | "round" | "personId" | "doneAt">;

/** The markings in rounds of an assignment, in the order they were asked for; those of voided sittings are left out. */
export async function listRoundTasks(
  { assignmentId, attemptIds }: { assignmentId: string; attemptIds?: string[] | undefined },
  on: Reader = database(),
): Promise<RoundTask[]> {
  const { markingTasks, attempts, sittings } = on.tables;
  const { id, attemptId, questionId, round, personId, doneAt } = markingTasks;
  return on
    .select({ id, attemptId, questionId, round, personId, doneAt })
    .from(markingTasks)
    .innerJoin(attempts, eq(attempts.id, attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .where(
      and(
        eq(markingTasks.assignmentId, assignmentId),
        attemptIds === undefined ? undefined : inArray(attemptId, attemptIds),
        ne(round, "single"),
        isNull(sittings.voidedAt),
      ),
    )
    .orderBy(asc(markingTasks.createdAt), asc(id));
}

/** A mark given in a round, without its report. */
export type RoundMarkRow = Pick<
  Assessment,
  "id" | "attemptId" | "round" | "byPersonId" | "marksHundredths" | "maxHundredths" | "share" | "profile" | "createdAt"
>;

/** Every mark given in rounds to the answers of an assignment, oldest first. */
export async function listRoundMarks(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<RoundMarkRow[]> {
  const { assessments, attempts, sittings } = on.tables;
  const { id, attemptId, round, byPersonId, marksHundredths, maxHundredths, share, profile, createdAt } = assessments;
  return on
    .select({ id, attemptId, round, byPersonId, marksHundredths, maxHundredths, share, profile, createdAt })
    .from(assessments)
    .innerJoin(attempts, eq(attempts.id, attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .where(and(eq(sittings.assignmentId, assignmentId), isNull(sittings.voidedAt), isNotNull(round)))
    .orderBy(asc(createdAt), asc(id));
}

/** Gives an open marking to somebody; false when it was done meanwhile or is none of the assignment. */
export async function giveTask(
  { assignmentId, taskId, personId }: { assignmentId: string; taskId: string; personId: string },
  tx: Tx,
): Promise<boolean> {
  const { markingTasks } = tx.tables;
  const given = await tx
    .update(markingTasks)
    .set({ personId })
    .where(and(eq(markingTasks.id, taskId), eq(markingTasks.assignmentId, assignmentId), isNull(markingTasks.doneAt)))
    .returning({ id: markingTasks.id });
  return given.length > 0;
}
