import { and, asc, eq, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { AnswerCommentRow, NewAnswerComment } from "../../schema/rows";

export async function insertComment(comment: NewAnswerComment, tx: Tx): Promise<void> {
  await tx.insert(tx.tables.answerComments).values(comment);
}

/** What stands on an answer, in the order of its places; remarks on the whole come last. */
export async function listComments(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<AnswerCommentRow[]> {
  const { answerComments } = on.tables;
  const rows = await on
    .select()
    .from(answerComments)
    .where(
      and(eq(answerComments.attemptId, attemptId), isNull(answerComments.removedAt), isNull(answerComments.erasedAt)),
    )
    .orderBy(asc(answerComments.createdAt), asc(answerComments.id));
  const placeOf = ({ start }: AnswerCommentRow) => start ?? Number.MAX_SAFE_INTEGER;
  return rows.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Takes off one's own remark; the row stays. False where it is another's, gone already or not there. */
export async function removeComment(
  { commentId, attemptId, by, now }: { commentId: string; attemptId: string; by: string; now: number },
  tx: Tx,
): Promise<boolean> {
  const { answerComments } = tx.tables;
  const removed = await tx
    .update(answerComments)
    .set({ removedAt: now })
    .where(
      and(
        eq(answerComments.id, commentId),
        eq(answerComments.attemptId, attemptId),
        eq(answerComments.byPersonId, by),
        isNull(answerComments.removedAt),
      ),
    )
    .returning({ id: answerComments.id });
  return removed.length > 0;
}
