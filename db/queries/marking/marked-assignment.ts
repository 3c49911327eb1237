import { and, asc, eq, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { AssignmentRow } from "../../schema/rows";

/** An assignment as its markers need it; whose class it is of, the caller makes sure of. */
export async function getMarkedAssignment(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<AssignmentRow | null> {
  const { assignments } = on.tables;
  const [found] = await on.select().from(assignments).where(eq(assignments.id, assignmentId)).limit(1);
  return found ?? null;
}

export type MarkedQuestion = { assignmentId: string; questionId: string; position: number; title: string };

/** The questions of an assignment in the order of its paper. */
export async function listMarkedQuestions(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<MarkedQuestion[]> {
  return listQuestionsOfAll({ assignmentIds: [assignmentId] }, on);
}

/** The questions of several assignments, each in the order of its paper. What a version says is read once, however often it is given. */
export async function listQuestionsOfAll(
  { assignmentIds }: { assignmentIds: string[] },
  on: Reader = database(),
): Promise<MarkedQuestion[]> {
  if (assignmentIds.length === 0) return [];
  const { assignmentQuestions, questionVersions } = on.tables;
  const { assignmentId, questionId, position, questionVersionId: versionId } = assignmentQuestions;
  const rows = await on
    .select({ assignmentId, questionId, position, versionId })
    .from(assignmentQuestions)
    .where(inArray(assignmentId, assignmentIds))
    .orderBy(asc(assignmentId), asc(position));
  const versions = await on
    .select({ id: questionVersions.id, content: questionVersions.content })
    .from(questionVersions)
    .where(inArray(questionVersions.id, [...new Set(rows.map((row) => row.versionId))]));
  const titles = new Map(versions.map(({ id, content }) => [id, content.title]));
  return rows.map(({ versionId: id, ...row }) => ({ ...row, title: titles.get(id) ?? "" }));
}

/** The assignment an answer was written for and its class; null for one's own practice. */
export async function getAssignmentOfAttempt(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<{ assignmentId: string; classId: string } | null> {
  const { attempts, sittings, assignments } = on.tables;
  const [found] = await on
    .select({ assignmentId: assignments.id, classId: assignments.classId })
    .from(attempts)
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .innerJoin(assignments, eq(assignments.id, sittings.assignmentId))
    .where(eq(attempts.id, attemptId))
    .limit(1);
  return found ?? null;
}

/** A candidate's handed-in answers to one question of an assignment, first sat first: a rewriting stands beside what was returned. */
export async function listWritings(
  { assignmentId, questionId, candidateId }: { assignmentId: string; questionId: string; candidateId: string },
  on: Reader = database(),
): Promise<{ attemptId: string; sealedAt: number }[]> {
  const { attempts, sittings } = on.tables;
  const found = await on
    .select({ attemptId: attempts.id, sealedAt: attempts.sealedAt, voidedAt: sittings.voidedAt })
    .from(attempts)
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .where(
      and(
        eq(sittings.assignmentId, assignmentId),
        eq(attempts.questionId, questionId),
        eq(attempts.personId, candidateId),
        eq(attempts.status, "sealed"),
      ),
    )
    .orderBy(asc(attempts.sealedAt), asc(attempts.id));
  return found.flatMap(({ attemptId, sealedAt, voidedAt }) =>
    voidedAt === null && sealedAt !== null ? [{ attemptId, sealedAt }] : [],
  );
}
