import { and, asc, eq, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { AssessmentRound, AssessmentSource } from "../../schema/assessments";
import { countingLast, mayCount, ofAdmitted } from "../assessments/counting-order";

/** One answer of a sitting with the assessment that counts; what is unset, or not assessed yet, is null. */
export type ExportedAnswer = {
  attemptId: string;
  questionId: string;
  position: number;
  assessmentId: string | null;
  source: AssessmentSource | null;
  round: AssessmentRound | null;
  share: number | null;
  marksHundredths: number | null;
  maxHundredths: number | null;
};

export type ExportedSitting = {
  id: string;
  personId: string;
  status: "open" | "sealed";
  startedAt: number;
  sealedAt: number | null;
  voidedAt: null;
  answers: ExportedAnswer[];
};

/** The sittings of an assignment that are not void, in the order they were begun, without any report: a whole class at once. */
export async function listExportedSittings(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<ExportedSitting[]> {
  const { sittings, attempts, assessments, admittedAnswers } = on.tables;
  const which = and(eq(sittings.assignmentId, assignmentId), isNull(sittings.voidedAt));
  const rows = await on
    .select({
      id: sittings.id,
      personId: sittings.personId,
      status: sittings.status,
      startedAt: sittings.startedAt,
      sealedAt: sittings.sealedAt,
    })
    .from(sittings)
    .where(which)
    .orderBy(asc(sittings.startedAt), asc(sittings.id));
  const written = await on
    .select({
      sittingId: attempts.sittingId,
      attemptId: attempts.id,
      questionId: attempts.questionId,
      position: attempts.position,
    })
    .from(attempts)
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .where(which)
    .orderBy(asc(attempts.position), asc(attempts.id));
  const scored = await on
    .select({
      attemptId: assessments.attemptId,
      assessmentId: assessments.id,
      source: assessments.source,
      round: assessments.round,
      share: assessments.share,
      marksHundredths: assessments.marksHundredths,
      maxHundredths: assessments.maxHundredths,
    })
    .from(assessments)
    .innerJoin(attempts, eq(attempts.id, assessments.attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .leftJoin(admittedAnswers, ofAdmitted(on))
    .where(and(which, mayCount(assessments)))
    .orderBy(...countingLast(on));
  // In this order the last one of each attempt stays.
  const counting = new Map(scored.map(({ attemptId, ...score }) => [attemptId, score]));
  const none = {
    assessmentId: null,
    source: null,
    round: null,
    share: null,
    marksHundredths: null,
    maxHundredths: null,
  };
  const bySitting = new Map<string, ExportedAnswer[]>();
  for (const { sittingId, position, ...answer } of written) {
    const list = bySitting.get(sittingId ?? "") ?? [];
    list.push({ ...answer, position: position ?? 0, ...(counting.get(answer.attemptId) ?? none) });
    bySitting.set(sittingId ?? "", list);
  }
  return rows.map((sitting) => ({ ...sitting, voidedAt: null, answers: bySitting.get(sitting.id) ?? [] }));
}

/** Who has handed in an assignment, in a sitting that is not void. */
export async function listHandedIn(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<Set<string>> {
  const { sittings } = on.tables;
  const rows = await on
    .selectDistinct({ personId: sittings.personId })
    .from(sittings)
    .where(and(eq(sittings.assignmentId, assignmentId), isNull(sittings.voidedAt), eq(sittings.status, "sealed")));
  return new Set(rows.map(({ personId }) => personId));
}
