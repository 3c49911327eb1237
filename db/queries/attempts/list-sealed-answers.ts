import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

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
  const { attempts, people, revisions } = on.tables;
  const found = await on
    .select({
      attemptId: attempts.id,
      personId: attempts.personId,
      displayName: people.displayName,
      questionVersionId: attempts.questionVersionId,
      sealedAt: attempts.sealedAt,
      text: revisions.body,
    })
    .from(attempts)
    .innerJoin(people, eq(people.id, attempts.personId))
    .innerJoin(revisions, eq(revisions.id, attempts.sealedRevisionId))
    .where(
      and(
        eq(attempts.questionId, questionId),
        eq(attempts.status, "sealed"),
        gt(attempts.id, after),
        gt(revisions.charCount, 0),
        isNull(people.erasedAt),
        isNull(revisions.erasedAt),
      ),
    )
    .orderBy(asc(attempts.id))
    .limit(limit);
  return found.flatMap(({ sealedAt, ...answer }) => (sealedAt === null ? [] : [{ ...answer, sealedAt }]));
}
