import { and, asc, eq, isNull } from "drizzle-orm";
import type { Report } from "@content/contract/report";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** What the engine made of a handed-in answer that waits for its marks, and the text it is of. */
export type EngineMark = { attemptId: string; assessmentId: string; report: Report; profile: string; text: string };

/**
 * The engine's newest marks of the answers of an assignment's question that nobody has marked yet, in the order they were
 * handed in. Answers on paper and those marked twice are left out: the engine's word is not enough for them.
 */
export async function listWaitingEngineMarks(
  { assignmentId, questionId }: { assignmentId: string; questionId?: string },
  on: Reader = database(),
): Promise<(EngineMark & { questionId: string })[]> {
  const { markingTasks, assessments, attempts, answerHeads, sittings } = on.tables;
  const ofEngine = and(
    eq(assessments.attemptId, markingTasks.attemptId),
    eq(assessments.source, "engine"),
    eq(assessments.admitted, false),
    isNull(assessments.erasedAt),
  );
  const found = await on
    .select({
      attemptId: markingTasks.attemptId,
      questionId: markingTasks.questionId,
      assessmentId: assessments.id,
      report: assessments.report,
      profile: assessments.profile,
      text: answerHeads.text,
    })
    .from(markingTasks)
    .innerJoin(attempts, eq(attempts.id, markingTasks.attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .innerJoin(assessments, ofEngine)
    .leftJoin(answerHeads, eq(answerHeads.attemptId, markingTasks.attemptId))
    .where(
      and(
        eq(markingTasks.assignmentId, assignmentId),
        questionId === undefined ? undefined : eq(markingTasks.questionId, questionId),
        eq(markingTasks.round, "single"),
        isNull(markingTasks.doneAt),
        eq(attempts.medium, "typed"),
        isNull(sittings.voidedAt),
      ),
    )
    .orderBy(asc(attempts.sealedAt), asc(attempts.id), asc(assessments.createdAt), asc(assessments.id));
  // In this order the newest of each attempt stays.
  const newest = new Map(found.map((row) => [row.attemptId, { ...row, text: row.text ?? "" }]));
  return Array.from(newest, ([, row]) => row);
}
