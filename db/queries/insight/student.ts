import { and, asc, desc, eq, exists, inArray, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { AssignmentRow, Assessment, MarkingEventRow, Sitting } from "../../schema/rows";
import { countingLast, mayCount, ofAdmitted } from "../assessments/counting-order";

export type StudentClass = { id: string; name: string; studentNumber: string | null; left: boolean };

/** The candidate's classes, also those they have left, that this tutor teaches now; with `tutorId` null (an admin) all of them. */
export async function listStudentClasses(
  { personId, tutorId }: { personId: string; tutorId: string | null },
  on: Reader = database(),
): Promise<StudentClass[]> {
  const { classes, classMembers, classTutors, people } = on.tables;
  const teaches = on
    .select({ id: classTutors.personId })
    .from(classTutors)
    .where(
      and(
        eq(classTutors.classId, classes.id),
        isNull(classTutors.leftAt),
        tutorId === null ? undefined : eq(classTutors.personId, tutorId),
      ),
    );
  const rows = await on
    .select({
      id: classes.id,
      name: classes.name,
      studentNumber: classMembers.studentNumber,
      leftAt: classMembers.leftAt,
    })
    .from(classMembers)
    .innerJoin(classes, eq(classes.id, classMembers.classId))
    .innerJoin(people, and(eq(people.id, classMembers.personId), isNull(people.erasedAt)))
    .where(and(eq(classMembers.personId, personId), tutorId === null ? undefined : exists(teaches)))
    .orderBy(desc(classMembers.joinedAt), asc(classes.id));
  return rows.map(({ leftAt, ...row }) => ({ ...row, left: leftAt !== null }));
}

type OfStudent = { personId: string; classIds: readonly string[]; limit: number };

/** An answer with the marks that count; what is not assessed, or unset, is null. */
export type StudentAnswer = {
  attemptId: string;
  questionId: string;
  position: number;
  assessmentId: string | null;
  source: Assessment["source"] | null;
  share: number | null;
  marksHundredths: number | null;
  maxHundredths: number | null;
};

export type StudentAssignment = Pick<AssignmentRow, "id" | "title" | "classId" | "opensAt"> & {
  sittings: Pick<Sitting, "id" | "status" | "sealedAt" | "voidedAt">[];
  /** Of the sitting the board takes; empty while there is none. */
  answers: StudentAnswer[];
};

/** What these classes gave the candidate, the latest first, with the answers that count. */
export async function listStudentAssignments(
  { personId, classIds, limit }: OfStudent,
  on: Reader = database(),
): Promise<StudentAssignment[]> {
  if (classIds.length === 0) return [];
  const { assignments, assignmentCandidates, sittings } = on.tables;
  const { id, title, classId, opensAt } = assignments;
  const given = await on
    .select({ id, title, classId, opensAt })
    .from(assignmentCandidates)
    .innerJoin(assignments, eq(assignments.id, assignmentCandidates.assignmentId))
    .where(
      and(
        eq(assignmentCandidates.personId, personId),
        isNull(assignmentCandidates.removedAt),
        inArray(assignments.classId, [...classIds]),
        isNull(assignments.withdrawnAt),
      ),
    )
    .orderBy(desc(assignments.opensAt), asc(assignments.id))
    .limit(limit);
  if (given.length === 0) return [];
  const sat = await on
    .select({
      id: sittings.id,
      assignmentId: sittings.assignmentId,
      status: sittings.status,
      sealedAt: sittings.sealedAt,
      voidedAt: sittings.voidedAt,
    })
    .from(sittings)
    .where(
      and(
        eq(sittings.personId, personId),
        inArray(
          sittings.assignmentId,
          given.map((one) => one.id),
        ),
      ),
    )
    .orderBy(asc(sittings.sealedAt), asc(sittings.startedAt), asc(sittings.id));
  // In this order the last sitting that is handed in and not void counts.
  const counting = new Map(
    sat
      .filter(({ status, voidedAt }) => status === "sealed" && voidedAt === null)
      .map((one) => [one.assignmentId, one.id]),
  );
  const answers = await listAnswers(
    Array.from(counting, ([, sittingId]) => sittingId),
    on,
  );
  return given.map((assignment) => ({
    ...assignment,
    sittings: sat.filter((one) => one.assignmentId === assignment.id).map(({ assignmentId: _of, ...one }) => one),
    answers: answers.get(counting.get(assignment.id) ?? "") ?? [],
  }));
}

async function listAnswers(sittingIds: string[], on: Reader): Promise<Map<string | null, StudentAnswer[]>> {
  const bySitting = new Map<string | null, StudentAnswer[]>();
  if (sittingIds.length === 0) return bySitting;
  const { attempts, assessments, admittedAnswers } = on.tables;
  const ofSittings = inArray(attempts.sittingId, sittingIds);
  const answers = await on
    .select({
      sittingId: attempts.sittingId,
      attemptId: attempts.id,
      questionId: attempts.questionId,
      position: attempts.position,
    })
    .from(attempts)
    .where(ofSittings)
    .orderBy(asc(attempts.position));
  const scored = await on
    .select({
      attemptId: assessments.attemptId,
      assessmentId: assessments.id,
      source: assessments.source,
      share: assessments.share,
      marksHundredths: assessments.marksHundredths,
      maxHundredths: assessments.maxHundredths,
    })
    .from(assessments)
    .innerJoin(attempts, eq(attempts.id, assessments.attemptId))
    .leftJoin(admittedAnswers, ofAdmitted(on))
    .where(and(ofSittings, mayCount(assessments)))
    .orderBy(...countingLast(on));
  const none = { assessmentId: null, source: null, share: null, marksHundredths: null, maxHundredths: null };
  // In this order the last one of each attempt stays.
  const counting = new Map(scored.map(({ attemptId, ...mark }) => [attemptId, mark]));
  for (const { sittingId, position, ...answer } of answers) {
    const list = bySitting.get(sittingId) ?? [];
    list.push({ ...answer, position: position ?? 0, ...(counting.get(answer.attemptId) ?? none) });
    bySitting.set(sittingId, list);
  }
  return bySitting;
}

export type StudentEvent = Pick<MarkingEventRow, "id" | "attemptId" | "kind" | "note" | "at"> & {
  byName: string;
  title: string;
};

/** Talks (面批) about the candidate's answers for these classes and answers that were returned (退回重写), the latest first. */
export async function listStudentEvents(
  { personId, classIds, limit }: OfStudent,
  on: Reader = database(),
): Promise<StudentEvent[]> {
  if (classIds.length === 0) return [];
  const { markingEvents, attempts, sittings, assignments, questionVersions, people } = on.tables;
  const { id, attemptId, kind, note, at } = markingEvents;
  const rows = await on
    .select({ id, attemptId, kind, note, at, byName: people.displayName, content: questionVersions.content })
    .from(markingEvents)
    .innerJoin(attempts, eq(attempts.id, attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .innerJoin(assignments, eq(assignments.id, sittings.assignmentId))
    .innerJoin(questionVersions, eq(questionVersions.id, attempts.questionVersionId))
    .leftJoin(people, eq(people.id, markingEvents.byPersonId))
    .where(
      and(
        eq(attempts.personId, personId),
        inArray(assignments.classId, [...classIds]),
        inArray(kind, ["returned", "consulted"]),
        isNull(markingEvents.erasedAt),
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(limit);
  return rows.map(({ byName, content, ...row }) => ({ ...row, byName: byName ?? "", title: content.title }));
}
