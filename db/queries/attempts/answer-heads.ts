import { and, eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { AnswerHead } from "../../schema/rows";

/** The head: the highest-numbered revision on the head chain, as a whole text. Null before anything was written. */
export async function getHead(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<AnswerHead | null> {
  return (await getHeadAndLease({ attemptId }, on)).head;
}

/** The head and who may move it, in one look: they stand in one row. */
export async function getHeadAndLease(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<{ head: AnswerHead | null; lease: Lease | null }> {
  const { answerHeads } = on.tables;
  const [row] = await on.select().from(answerHeads).where(eq(answerHeads.attemptId, attemptId)).limit(1);
  if (!row) return { head: null, lease: null };
  const lease = row.leasePage !== null && row.leaseAt !== null ? { page: row.leasePage, at: row.leaseAt } : null;
  return { head: row.number > 0 ? row : null, lease };
}

/** Joins a handed-in attempt with what was sealed: nothing moves a head after that. */
export function sealedHead({ tables: { attempts, answerHeads } }: Reader) {
  return and(eq(answerHeads.attemptId, attempts.id), eq(answerHeads.number, attempts.sealedNumber));
}

export type NewHead = Pick<
  AnswerHead,
  "attemptId" | "number" | "clientKey" | "hash" | "text" | "charCount" | "receivedAt" | "sinceWhole"
>;

/** Moves the head; in the transaction that inserts the revision. Without `lease`, who holds it stays. */
export async function setHead({ attemptId, ...head }: NewHead, tx: Tx, lease: Lease | null = null): Promise<void> {
  const { answerHeads } = tx.tables;
  const row = lease === null ? head : { ...head, leasePage: lease.page, leaseAt: lease.at };
  await tx
    .insert(answerHeads)
    .values({ attemptId, ...row })
    .onConflictDoUpdate({ target: answerHeads.attemptId, set: row });
}

export type Lease = { page: string; at: number };

/** The page that was last given the attempt to type in; null where none ever was. */
export async function getLease({ attemptId }: { attemptId: string }, on: Reader = database()): Promise<Lease | null> {
  return (await getHeadAndLease({ attemptId }, on)).lease;
}

/** Gives the lease to a page, or notes that its holder was heard of. */
export async function setLease({ attemptId, page, at }: { attemptId: string } & Lease, tx: Tx): Promise<void> {
  const { answerHeads } = tx.tables;
  const lease = { leasePage: page, leaseAt: at };
  const empty = { number: 0, clientKey: "", hash: "", text: "", charCount: 0, receivedAt: at, sinceWhole: 0 };
  await tx
    .insert(answerHeads)
    .values({ attemptId, ...empty, ...lease })
    .onConflictDoUpdate({ target: answerHeads.attemptId, set: lease });
}
