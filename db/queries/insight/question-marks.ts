import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { Assessment, AssessmentPoint } from "../../schema/rows";
import { countingLast, mayCount, ofAdmitted } from "../assessments/counting-order";
import { inChunks } from "../in-chunks";

/** An answer of an assignment with the assessment that counts for it. Times are UTC milliseconds; unset marks are null. */
export type QuestionMark = {
  questionId: string;
  personId: string;
  attemptId: string;
  assessmentId: string;
  source: Assessment["source"];
  share: number;
  marksHundredths: number | null;
  maxHundredths: number | null;
  startedAt: number;
  sealedAt: number;
};

/** A key point of such an assessment; marks as in its report. */
export type QuestionPoint = { questionId: string; attemptId: string } & Omit<AssessmentPoint, "assessmentId">;

/** Of one question of an assignment, or of all of them. */
type OfQuestion = { assignmentId: string; questionId?: string };

/**
 * What each candidate of an assignment earned: of their sittings the one the board takes (handed in last, not void), with the
 * assessment that counts. Answers that nothing has assessed yet are left out, and so is who was taken off or erased.
 */
export async function listQuestionMarks(
  { assignmentId, questionId }: OfQuestion,
  on: Reader = database(),
): Promise<QuestionMark[]> {
  const { sittings, attempts, assessments, admittedAnswers, assignmentCandidates, people } = on.tables;
  const ofQuestion = questionId === undefined ? undefined : eq(attempts.questionId, questionId);
  const counted = and(
    eq(sittings.assignmentId, assignmentId),
    eq(sittings.status, "sealed"),
    isNull(sittings.voidedAt),
    isNotNull(attempts.sealedAt),
    ofQuestion,
  );
  const answers = await on
    .select({
      questionId: attempts.questionId,
      personId: attempts.personId,
      sittingId: sittings.id,
      attemptId: attempts.id,
      startedAt: attempts.startedAt,
      sealedAt: attempts.sealedAt,
    })
    .from(attempts)
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .innerJoin(
      assignmentCandidates,
      and(
        eq(assignmentCandidates.assignmentId, sittings.assignmentId),
        eq(assignmentCandidates.personId, sittings.personId),
        isNull(assignmentCandidates.removedAt),
      ),
    )
    .innerJoin(people, and(eq(people.id, sittings.personId), isNull(people.erasedAt)))
    .where(counted)
    .orderBy(asc(sittings.sealedAt), asc(sittings.startedAt), asc(sittings.id), asc(attempts.position));
  // In this order a candidate's last sitting is the one that counts.
  const lastSitting = new Map(answers.map((one) => [one.personId, one.sittingId]));
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
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .leftJoin(admittedAnswers, ofAdmitted(on))
    .where(and(counted, mayCount(assessments)))
    .orderBy(...countingLast(on));
  // In this order the last one of each attempt stays.
  const counting = new Map(scored.map((one) => [one.attemptId, one]));
  return answers.flatMap(({ sittingId, sealedAt, ...answer }) => {
    const mark = counting.get(answer.attemptId);
    if (!mark || sealedAt === null || lastSitting.get(answer.personId) !== sittingId) return [];
    return [{ ...answer, sealedAt, ...mark }];
  });
}

/** The key points of the assessments that `listQuestionMarks` gives, in its order; within one by their id. */
export async function listQuestionPoints(which: OfQuestion, on: Reader = database()): Promise<QuestionPoint[]> {
  return listPointsOf(await listQuestionMarks(which, on), on);
}

/** The key points of these marks, for whoever has read the marks already. */
export async function listPointsOf(
  marks: readonly Pick<QuestionMark, "questionId" | "attemptId" | "assessmentId">[],
  on: Reader = database(),
): Promise<QuestionPoint[]> {
  const { assessmentPoints } = on.tables;
  const found: AssessmentPoint[] = [];
  await inChunks(
    marks.map(({ assessmentId }) => assessmentId),
    async (ids) => {
      const rows = await on
        .select()
        .from(assessmentPoints)
        .where(inArray(assessmentPoints.assessmentId, ids))
        .orderBy(asc(assessmentPoints.pointId));
      found.push(...rows);
    },
  );
  const byAssessment = new Map<string, Omit<AssessmentPoint, "assessmentId">[]>();
  for (const { assessmentId, ...point } of found) {
    const points = byAssessment.get(assessmentId);
    if (points) points.push(point);
    else byAssessment.set(assessmentId, [point]);
  }
  return marks.flatMap(({ questionId, attemptId, assessmentId }) =>
    (byAssessment.get(assessmentId) ?? []).map((point) => ({ questionId, attemptId, ...point })),
  );
}
