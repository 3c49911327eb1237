import { and, asc, count, eq, gt, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { sealedHead } from "./answer-heads";
import { onlyRow } from "../only-row";

/** A handed-in answer of a question, with who wrote it. */
export type SealedAnswer = {
  attemptId: string;
  personId: string;
  displayName: string;
  questionVersionId: string;
  sealedAt: number;
  text: string;
};

/**
 * Handed-in answers of one question in the order of their attempts' ids, from behind `after` on: anyone's, for the server's
 * own work and a tutor's overview. Sittings in which nothing was written and what was erased are left out.
 */
export async function listSealedAnswers(
  { questionId, after, limit }: { questionId: string; after: string; limit: number },
  on: Reader = database(),
): Promise<SealedAnswer[]> {
  const { attempts, people, answerHeads } = on.tables;
  const found = await on
    .select({
      attemptId: attempts.id,
      personId: attempts.personId,
      displayName: people.displayName,
      questionVersionId: attempts.questionVersionId,
      sealedAt: attempts.sealedAt,
      text: answerHeads.text,
    })
    .from(attempts)
    .innerJoin(people, eq(people.id, attempts.personId))
    .innerJoin(answerHeads, sealedHead(on))
    .where(and(gt(attempts.id, after), ...answered(questionId, on)))
    .orderBy(asc(attempts.id))
    .limit(limit);
  return found.flatMap(({ sealedAt, ...answer }) => (sealedAt === null ? [] : [{ ...answer, sealedAt }]));
}

/** How many of them there are. */
export async function countSealedAnswers(
  { questionId }: { questionId: string },
  on: Reader = database(),
): Promise<number> {
  const { attempts, people, answerHeads } = on.tables;
  const found = await on
    .select({ answers: count() })
    .from(attempts)
    .innerJoin(people, eq(people.id, attempts.personId))
    .innerJoin(answerHeads, sealedHead(on))
    .where(and(...answered(questionId, on)));
  return onlyRow(found).answers;
}

function answered(questionId: string, { tables: { attempts, people, answerHeads } }: Reader) {
  return [
    eq(attempts.questionId, questionId),
    eq(attempts.status, "sealed"),
    gt(answerHeads.charCount, 0),
    isNull(people.erasedAt),
    isNull(answerHeads.erasedAt),
  ];
}
