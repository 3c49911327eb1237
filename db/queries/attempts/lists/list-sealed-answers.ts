import { and, asc, count, eq, gt, isNull, or } from "drizzle-orm";
import { database } from "../../../client/database";
import type { Reader } from "../../../client/types";
import { countingTexts, hasAdmitted } from "../admitted-answers";
import { sealedHead } from "../answer-heads";
import { onlyRow } from "../../only-row";

/** What counts of a handed-in attempt: the sealed answer or a text admitted beside it, with who wrote it. */
export type SealedAnswer = {
  attemptId: string;
  personId: string;
  displayName: string;
  questionVersionId: string;
  sealedAt: number;
  /** The number of the revision that holds the text. */
  revisionNumber: number;
  text: string;
};

/**
 * What counts of the handed-in attempts on one question, in the order of their attempts' ids, from behind `after` on: anyone's, for the server's
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
      revisionNumber: attempts.sealedNumber,
      text: answerHeads.text,
    })
    .from(attempts)
    .innerJoin(people, eq(people.id, attempts.personId))
    .leftJoin(answerHeads, sealedHead(on))
    .where(and(gt(attempts.id, after), ...answered(questionId, on)))
    .orderBy(asc(attempts.id))
    .limit(limit);
  const admitted = await countingTexts({ attemptIds: found.map(({ attemptId }) => attemptId) }, on);
  return found.flatMap(({ sealedAt, ...sealed }) => {
    if (sealedAt === null) return [];
    const { number, text } = admitted.get(sealed.attemptId) ?? { number: sealed.revisionNumber, text: sealed.text };
    return [{ ...sealed, sealedAt, revisionNumber: number ?? 0, text: text ?? "" }];
  });
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
    .leftJoin(answerHeads, sealedHead(on))
    .where(and(...answered(questionId, on)));
  return onlyRow(found).answers;
}

function answered(questionId: string, on: Reader) {
  const { attempts, people, answerHeads } = on.tables;
  return [
    eq(attempts.questionId, questionId),
    eq(attempts.status, "sealed"),
    or(gt(answerHeads.charCount, 0), hasAdmitted(on)),
    isNull(people.erasedAt),
    isNull(answerHeads.erasedAt),
  ];
}
