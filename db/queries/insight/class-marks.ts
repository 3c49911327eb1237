import { and, asc, count, eq, inArray, isNull, sql, sum } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { countingLast, mayCount, ofAdmitted } from "../assessments/counting-order";

/** What a handed-in sitting came to: its assessed answers, and their shares and marks added up. */
export type SittingSum = {
  assignmentId: string;
  personId: string;
  answers: number;
  shares: number;
  /** Hundredths; null as soon as an answer has none. */
  marks: number | null;
  max: number | null;
};

/**
 * Of every candidate of these assignments the sitting the board takes, added up in the database: a class has too many
 * answers over its assignments to be read one by one.
 */
export async function listClassMarks(
  { assignmentIds }: { assignmentIds: readonly string[] },
  on: Reader = database(),
): Promise<SittingSum[]> {
  const { assignmentCandidates, people, sittings, attempts, assessments, admittedAnswers } = on.tables;
  if (assignmentIds.length === 0) return [];
  const order = sql.join(countingLast(on), sql`, `);
  const ranked = on
    .select({
      sittingId: sql<string>`${attempts.sittingId}`.as("sitting_id"),
      share: assessments.share,
      marks: assessments.marksHundredths,
      max: assessments.maxHundredths,
      after: sql<
        string | null
      >`lead(${assessments.id}) over (partition by ${assessments.attemptId} order by ${order})`.as("after_id"),
    })
    .from(sittings)
    .innerJoin(attempts, eq(attempts.sittingId, sittings.id))
    .innerJoin(assessments, eq(assessments.attemptId, attempts.id))
    .leftJoin(admittedAnswers, ofAdmitted(on))
    .where(
      and(
        inArray(sittings.assignmentId, [...assignmentIds]),
        eq(sittings.status, "sealed"),
        isNull(sittings.voidedAt),
        mayCount(assessments),
      ),
    )
    .as("ranked");
  const rows = await on
    .select({
      assignmentId: assignmentCandidates.assignmentId,
      personId: sittings.personId,
      answers: count(),
      shares: sum(ranked.share).mapWith(Number),
      // Where an answer has no marks, the sum of the others would pass for the whole; a share each of them has.
      marks: sql<
        string | number | null
      >`case when count(${ranked.marks}) = count(${ranked.share}) then sum(${ranked.marks}) end`,
      max: sql<
        string | number | null
      >`case when count(${ranked.max}) = count(${ranked.share}) then sum(${ranked.max}) end`,
    })
    .from(ranked)
    .innerJoin(sittings, eq(sittings.id, ranked.sittingId))
    .innerJoin(
      assignmentCandidates,
      and(
        eq(assignmentCandidates.assignmentId, sittings.assignmentId),
        eq(assignmentCandidates.personId, sittings.personId),
        isNull(assignmentCandidates.removedAt),
      ),
    )
    .innerJoin(people, and(eq(people.id, sittings.personId), isNull(people.erasedAt)))
    .where(isNull(ranked.after))
    .groupBy(assignmentCandidates.assignmentId, sittings.personId, sittings.id, sittings.sealedAt, sittings.startedAt)
    .orderBy(asc(sittings.sealedAt), asc(sittings.startedAt), asc(sittings.id));
  // In this order a candidate's last sitting is the one that counts.
  const counting = new Map(rows.map((row) => [`${row.assignmentId} ${row.personId}`, row]));
  return Array.from(counting, ([, { marks, max, ...row }]) => ({ ...row, marks: numberOf(marks), max: numberOf(max) }));
}

/** PostgreSQL hands a sum over as text. */
function numberOf(sum: string | number | null): number | null {
  return sum === null ? null : Number(sum);
}

/** How many candidates and questions these assignments have; of those that have none of either nothing is given. */
export async function listAssignmentSizes(
  { classId }: { classId: string },
  on: Reader = database(),
): Promise<{ assignmentId: string; candidates: number; questions: number }[]> {
  const { assignments, assignmentCandidates, assignmentQuestions } = on.tables;
  const ofClass = eq(assignments.classId, classId);
  const candidates = await on
    .select({ assignmentId: assignments.id, candidates: count() })
    .from(assignments)
    .innerJoin(assignmentCandidates, eq(assignmentCandidates.assignmentId, assignments.id))
    .where(and(ofClass, isNull(assignmentCandidates.removedAt)))
    .groupBy(assignments.id);
  const questions = await on
    .select({ assignmentId: assignments.id, questions: count() })
    .from(assignments)
    .innerJoin(assignmentQuestions, eq(assignmentQuestions.assignmentId, assignments.id))
    .where(ofClass)
    .groupBy(assignments.id);
  const asked = new Map(questions.map((row) => [row.assignmentId, row.questions]));
  return candidates.flatMap((row) => {
    const known = asked.get(row.assignmentId);
    return known === undefined ? [] : [{ ...row, questions: known }];
  });
}
