import { and, count, eq, inArray, max, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** Where a candidate stands with a question: how often handed in, the best estimate so far, and the open attempt if any. */
export type Standing = {
  questionId: string;
  handedIn: number;
  bestShare: number | null;
  /** Null where the question sets no marks. */
  bestHundredths: number | null;
  openAttemptId: string | null;
};

/** The candidate's standing with each of the questions; questions never begun are left out. */
export async function listStandings(
  { candidateId, questionIds }: { candidateId: string; questionIds: string[] },
  on: Reader = database(),
): Promise<Standing[]> {
  if (questionIds.length === 0) return [];
  const { attempts, assessments } = on.tables;
  const rows = await on
    .select({
      questionId: attempts.questionId,
      handedIn: count(sql`case when ${attempts.status} = 'sealed' then 1 end`),
      openAttemptId: max(sql<string>`case when ${attempts.status} = 'open' then ${attempts.id} end`),
    })
    .from(attempts)
    .where(and(eq(attempts.personId, candidateId), inArray(attempts.questionId, questionIds)))
    .groupBy(attempts.questionId);
  const best = await on
    .select({ questionId: attempts.questionId, share: max(assessments.share), marks: max(assessments.marksHundredths) })
    .from(assessments)
    .innerJoin(attempts, eq(attempts.id, assessments.attemptId))
    .where(
      and(
        eq(attempts.personId, candidateId),
        inArray(attempts.questionId, questionIds),
        eq(assessments.source, "engine"),
      ),
    )
    .groupBy(attempts.questionId);
  const bests = new Map(best.map((row) => [row.questionId, row]));
  return rows.map((row) => {
    const { share = null, marks = null } = bests.get(row.questionId) ?? {};
    return { ...row, bestShare: share, bestHundredths: marks };
  });
}
