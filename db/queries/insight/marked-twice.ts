import { and, asc, eq, inArray, isNull, notExists } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { QuestionMark } from "./question-marks";

/** An answer that a tutor and the engine both marked, each as a share of full marks. */
export type MarkedByBoth = { attemptId: string; human: number; engine: number };

/**
 * Of the marks of a question that count, those of a tutor, each with the engine's newest of the same text. Answers whose marks were confirmed
 * in a batch are left out: there the tutor took the engine's word.
 */
export async function listMarkedByBoth(
  { assignmentId, questionId, marks }: { assignmentId: string; questionId: string; marks: readonly QuestionMark[] },
  on: Reader = database(),
): Promise<MarkedByBoth[]> {
  const ofTutors = marks.filter((mark) => mark.questionId === questionId && mark.source === "tutor");
  const counting = new Set(ofTutors.map(({ assessmentId }) => assessmentId));
  if (counting.size === 0) return [];
  const { sittings, attempts, assessments, markingEvents } = on.tables;
  const ofAssignment = and(
    eq(sittings.assignmentId, assignmentId),
    eq(sittings.status, "sealed"),
    isNull(sittings.voidedAt),
    eq(attempts.questionId, questionId),
  );
  const inBatch = on
    .select({ id: markingEvents.id })
    .from(markingEvents)
    .where(and(eq(markingEvents.attemptId, assessments.attemptId), eq(markingEvents.kind, "batch-accepted")));
  const rows = await on
    .select({
      id: assessments.id,
      attemptId: assessments.attemptId,
      source: assessments.source,
      revision: assessments.revisionNumber,
      admitted: assessments.admitted,
      share: assessments.share,
    })
    .from(assessments)
    .innerJoin(attempts, eq(attempts.id, assessments.attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .where(and(ofAssignment, inArray(assessments.source, ["engine", "tutor"]), notExists(inBatch)))
    .orderBy(asc(assessments.createdAt), asc(assessments.id));
  const textOf = ({ attemptId, revision, admitted }: (typeof rows)[number]) =>
    `${attemptId} ${revision} ${admitted ? "admitted" : "sealed"}`;
  // In this order the engine's newest of each text stays.
  const engines = new Map(rows.filter(({ source }) => source === "engine").map((row) => [textOf(row), row.share]));
  return rows.flatMap((row) => {
    const engine = engines.get(textOf(row));
    if (!counting.has(row.id) || engine === undefined) return [];
    return [{ attemptId: row.attemptId, human: row.share, engine }];
  });
}
