import { and, asc, eq } from "drizzle-orm";
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

/** The questions of an assignment in the order of its paper. */
export async function listMarkedQuestions(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<{ questionId: string; position: number; title: string }[]> {
  const { assignmentQuestions, questionVersions } = on.tables;
  const found = await on
    .select({
      questionId: assignmentQuestions.questionId,
      position: assignmentQuestions.position,
      content: questionVersions.content,
    })
    .from(assignmentQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, assignmentQuestions.questionVersionId))
    .where(eq(assignmentQuestions.assignmentId, assignmentId))
    .orderBy(asc(assignmentQuestions.position));
  return found.map(({ content, ...row }) => ({ ...row, title: content.title }));
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
