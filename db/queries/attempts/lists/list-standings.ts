import { and, count, eq, inArray, max, sql } from "drizzle-orm";
import { database } from "../../../client/database";
import type { Reader } from "../../../client/types";
import { countingLast, mayCount, ofAdmitted } from "../../assessments/counting-order";

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
  const { attempts, assessments, admittedAnswers } = on.tables;
  const rows = await on
    .select({
      questionId: attempts.questionId,
      handedIn: count(sql`case when ${attempts.status} = 'sealed' then 1 end`),
      // Going on from the bank means the question sat alone; a paper is gone on with as a whole.
      openAttemptId: max(
        sql<string>`case when ${attempts.status} = 'open' and ${attempts.sittingId} is null then ${attempts.id} end`,
      ),
    })
    .from(attempts)
    .where(and(eq(attempts.personId, candidateId), inArray(attempts.questionId, questionIds)))
    .groupBy(attempts.questionId);
  const scored = await on
    .select({
      questionId: attempts.questionId,
      attemptId: attempts.id,
      share: assessments.share,
      marks: assessments.marksHundredths,
    })
    .from(assessments)
    .innerJoin(attempts, eq(attempts.id, assessments.attemptId))
    .leftJoin(admittedAnswers, ofAdmitted(on))
    .where(and(eq(attempts.personId, candidateId), inArray(attempts.questionId, questionIds), mayCount(assessments)))
    .orderBy(...countingLast(on));
  const bests = bestOfEach(scored);
  return rows.map((row) => {
    const { share = null, marks = null } = bests.get(row.questionId) ?? {};
    return { ...row, bestShare: share, bestHundredths: marks };
  });
}

type Scored = { questionId: string; attemptId: string; share: number; marks: number | null };
type Best = { share: number; marks: number | null };

/** The best of each question. Of an attempt's scores, oldest first, the last one stands: an earlier one was replaced by a migration. */
function bestOfEach(scored: readonly Scored[]): Map<string, Best> {
  const bests = new Map<string, Best>();
  for (const [, { questionId, share, marks }] of new Map(scored.map((row) => [row.attemptId, row]))) {
    const best = bests.get(questionId);
    const better = best?.marks == null ? marks : Math.max(best.marks, marks ?? 0);
    bests.set(questionId, { share: Math.max(best?.share ?? 0, share), marks: better });
  }
  return bests;
}
