import { and, desc, eq, exists, inArray, isNull } from "drizzle-orm";
import { database } from "../../../client/database";
import type { Reader } from "../../../client/types";
import { countingTexts } from "../admitted-answers";
import { sealedHead } from "../answer-heads";

/** A handed-in answer without anything that says whose it is. */
export type HandedInAnswer = { attemptId: string; text: string };

type Asked = { questionId: string; tutorId: string; limit: number };

/**
 * What counts of the answers handed in to a question, newest first, for a tutor who works on its rubric; none for anybody else. Blank and
 * erased ones are left out.
 */
export async function listAnswersForTutor(
  { questionId, tutorId, limit }: Asked,
  on: Reader = database(),
): Promise<HandedInAnswer[]> {
  const { attempts, people, answerHeads } = on.tables;
  const isTutor = on
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, tutorId), inArray(people.role, ["tutor", "admin"]), isNull(people.disabledAt)));
  const found = await on
    .select({ attemptId: attempts.id, text: answerHeads.text })
    .from(attempts)
    .leftJoin(answerHeads, sealedHead(on))
    .where(
      and(
        eq(attempts.questionId, questionId),
        eq(attempts.status, "sealed"),
        isNull(answerHeads.erasedAt),
        exists(isTutor),
      ),
    )
    .orderBy(desc(attempts.sealedAt), desc(attempts.id))
    .limit(limit);
  const admitted = await countingTexts({ attemptIds: found.map(({ attemptId }) => attemptId) }, on);
  return found
    .map(({ attemptId, text }) => ({ attemptId, text: admitted.get(attemptId)?.text ?? text ?? "" }))
    .filter(({ text }) => text.trim() !== "");
}
