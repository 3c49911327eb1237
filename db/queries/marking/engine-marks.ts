import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Report } from "@content/contract/report";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { inChunks } from "../in-chunks";

/** A handed-in answer that waits for its marks, with what the engine made of it. */
export type WaitingAnswer = { attemptId: string; questionId: string; assessmentId: string };

/**
 * The answers of an assignment's question that nobody has marked yet, each with the engine's newest assessment, in the order
 * they were handed in. Answers on paper and those marked twice are left out: the engine's word is not enough for them.
 */
export async function listWaitingAnswers(
  { assignmentId, questionId }: { assignmentId: string; questionId?: string },
  on: Reader = database(),
): Promise<WaitingAnswer[]> {
  const { markingTasks, assessments, attempts, sittings } = on.tables;
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
    })
    .from(markingTasks)
    .innerJoin(attempts, eq(attempts.id, markingTasks.attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .innerJoin(assessments, ofEngine)
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
  const newest = new Map(found.map((row) => [row.attemptId, row]));
  return Array.from(newest, ([, row]) => row);
}

/** An engine's report with the handed-in text it is of. */
export type EngineMark = { assessmentId: string; report: Report; profile: string; text: string };

/** The reports of these assessments, for as many as are read at once. */
export async function listEngineMarks(
  { assessmentIds }: { assessmentIds: readonly string[] },
  on: Reader = database(),
): Promise<EngineMark[]> {
  const { assessments, answerHeads } = on.tables;
  const { id: assessmentId, report, profile } = assessments;
  const marks: EngineMark[] = [];
  await inChunks([...assessmentIds], async (chunk) => {
    const rows = await on
      .select({ assessmentId, report, profile, text: answerHeads.text })
      .from(assessments)
      .leftJoin(answerHeads, eq(answerHeads.attemptId, assessments.attemptId))
      .where(inArray(assessmentId, chunk))
      .orderBy(asc(assessmentId));
    marks.push(...rows.map((row) => ({ ...row, text: row.text ?? "" })));
  });
  return marks;
}
