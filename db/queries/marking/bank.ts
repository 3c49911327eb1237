import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { BankCommentRow, NewBankComment } from "../../schema/rows";

/** A tutor's remarks for use again, most used first. */
export async function listBankComments(
  { personId }: { personId: string },
  on: Reader = database(),
): Promise<BankCommentRow[]> {
  const { commentBank } = on.tables;
  return on
    .select()
    .from(commentBank)
    .where(and(eq(commentBank.personId, personId), isNull(commentBank.removedAt)))
    .orderBy(desc(commentBank.uses), asc(commentBank.createdAt), asc(commentBank.id));
}

export async function insertBankComment(comment: NewBankComment, tx: Tx): Promise<void> {
  await tx.insert(tx.tables.commentBank).values(comment);
}

/** Counts one more use of a remark; a tutor's own only. */
export async function countBankUse({ id, personId }: { id: string; personId: string }, tx: Tx): Promise<void> {
  const { commentBank } = tx.tables;
  await tx
    .update(commentBank)
    .set({ uses: sql`${commentBank.uses} + 1` })
    .where(and(eq(commentBank.id, id), eq(commentBank.personId, personId)));
}

/** Changes a tutor's own remark; a digit that it takes is no other one's then. */
export async function changeBankComment(
  { id, personId, text, shortcut }: { id: string; personId: string; text: string; shortcut: number | null },
  tx: Tx,
): Promise<void> {
  const { commentBank } = tx.tables;
  const own = and(eq(commentBank.personId, personId), isNull(commentBank.removedAt));
  const [known] = await tx
    .select({ id: commentBank.id })
    .from(commentBank)
    .where(and(own, eq(commentBank.id, id)));
  if (!known) return;
  if (shortcut !== null) {
    await tx
      .update(commentBank)
      .set({ shortcut: null })
      .where(and(own, eq(commentBank.shortcut, shortcut)));
  }
  await tx
    .update(commentBank)
    .set({ text, shortcut })
    .where(and(own, eq(commentBank.id, id)));
}

/** Takes a remark out of a tutor's own bank; where it was used it stays. */
export async function removeBankComment(
  { id, personId, now }: { id: string; personId: string; now: number },
  tx: Tx,
): Promise<void> {
  const { commentBank } = tx.tables;
  await tx
    .update(commentBank)
    .set({ removedAt: now })
    .where(and(eq(commentBank.id, id), eq(commentBank.personId, personId)));
}
