import { and, asc, eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { countingLast, mayCount, ofAdmitted } from "../assessments/counting-order";

/** An answer of a sitting with the assessment that counts; what is unset or not yet assessed is null. */
export type SittingScore = {
  attemptId: string;
  position: number;
  questionId: string;
  title: string;
  sealedBy: "hand-in" | "deadline" | null;
  characters: number;
  marksHundredths: number | null;
  maxHundredths: number | null;
  share: number | null;
};

/** The answers of a sitting in the order of the paper. Whose it is, the caller has made sure of. */
export async function listSittingScores(
  { sittingId }: { sittingId: string },
  on: Reader = database(),
): Promise<SittingScore[]> {
  const { attempts, questionVersions, answerHeads, assessments, admittedAnswers } = on.tables;
  const found = await on
    .select({
      attemptId: attempts.id,
      position: attempts.position,
      questionId: attempts.questionId,
      content: questionVersions.content,
      sealedBy: attempts.sealedBy,
      characters: answerHeads.charCount,
    })
    .from(attempts)
    .innerJoin(questionVersions, eq(questionVersions.id, attempts.questionVersionId))
    .leftJoin(answerHeads, eq(answerHeads.attemptId, attempts.id))
    .where(eq(attempts.sittingId, sittingId))
    .orderBy(asc(attempts.position));
  const scored = await on
    .select({
      attemptId: assessments.attemptId,
      marksHundredths: assessments.marksHundredths,
      maxHundredths: assessments.maxHundredths,
      share: assessments.share,
    })
    .from(assessments)
    .innerJoin(attempts, eq(attempts.id, assessments.attemptId))
    .leftJoin(admittedAnswers, ofAdmitted(on))
    .where(and(eq(attempts.sittingId, sittingId), mayCount(assessments)))
    .orderBy(...countingLast(on));
  // In this order the last one of each attempt stays.
  const counting = new Map(scored.map(({ attemptId, ...score }) => [attemptId, score]));
  const none = { marksHundredths: null, maxHundredths: null, share: null };
  return found.map(({ content, position, characters, ...answer }) => ({
    ...answer,
    position: position ?? 0,
    title: content.title,
    characters: characters ?? 0,
    ...(counting.get(answer.attemptId) ?? none),
  }));
}
