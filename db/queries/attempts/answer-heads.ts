import { and, eq, sql } from "drizzle-orm";
import { database } from "../../client/database";
import { keptQuery, keptWrite, type Place } from "../../client/kept-query";
import type { Reader, Tables, Tx } from "../../client/types";
import type { AnswerHead } from "../../schema/rows";
import { incoming } from "../../dialect/incoming";

/** The head: the highest-numbered revision on the head chain, as a whole text. Null before anything was written. */
export async function getHead(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<AnswerHead | null> {
  return (await getHeadAndLease({ attemptId }, on)).head;
}

const headRow = keptQuery((on: Reader, place: Place<{ attemptId: string }>) => {
  const { answerHeads } = on.tables;
  return on
    .select()
    .from(answerHeads)
    .where(eq(answerHeads.attemptId, place("attemptId")))
    .limit(1);
});

/** The head and who may move it, in one look: they stand in one row. */
export async function getHeadAndLease(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<{ head: AnswerHead | null; lease: Lease | null }> {
  const [row] = await on.ask(headRow, { attemptId });
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

const headValues = (place: Place<NewHead>) => ({
  attemptId: place("attemptId"),
  number: place("number"),
  clientKey: place("clientKey"),
  hash: place("hash"),
  text: place("text"),
  charCount: place("charCount"),
  receivedAt: place("receivedAt"),
  sinceWhole: place("sinceWhole"),
});

const incomingHead = ({ answerHeads }: Tables) => ({
  number: incoming(answerHeads.number),
  clientKey: incoming(answerHeads.clientKey),
  hash: incoming(answerHeads.hash),
  text: incoming(answerHeads.text),
  charCount: incoming(answerHeads.charCount),
  receivedAt: incoming(answerHeads.receivedAt),
  sinceWhole: incoming(answerHeads.sinceWhole),
});

const putHead = keptWrite(
  ({ answerHeads }) => answerHeads,
  (tx, place: Place<NewHead>) => {
    const { answerHeads } = tx.tables;
    return tx
      .insert(answerHeads)
      .values(headValues(place))
      .onConflictDoUpdate({ target: answerHeads.attemptId, set: incomingHead(tx.tables) });
  },
);

const putHeadAndLease = keptWrite(
  ({ answerHeads }) => answerHeads,
  (tx, place: Place<NewHead & { leasePage: string; leaseAt: number }>) => {
    const { answerHeads } = tx.tables;
    const { leasePage, leaseAt } = answerHeads;
    return tx
      .insert(answerHeads)
      .values({ ...headValues(place), leasePage: place("leasePage"), leaseAt: place("leaseAt") })
      .onConflictDoUpdate({
        target: answerHeads.attemptId,
        set: { ...incomingHead(tx.tables), leasePage: incoming(leasePage), leaseAt: incoming(leaseAt) },
      });
  },
);

/** Moves the head; in the transaction that inserts the revision. Without `lease`, who holds it stays. */
export async function setHead(head: NewHead, tx: Tx, lease: Lease | null = null): Promise<void> {
  if (lease === null) await tx.put(putHead, head);
  else await tx.put(putHeadAndLease, { ...head, leasePage: lease.page, leaseAt: lease.at });
}

/**
 * Leaves the head as it is, but written by this transaction: a save that began before it and ends after it begins again, and sees what
 * else was done here (`Database.txOnOneAnswer`).
 */
export async function touchHead({ attemptId }: { attemptId: string }, tx: Tx): Promise<void> {
  const { answerHeads } = tx.tables;
  await tx
    .update(answerHeads)
    .set({ number: sql`${answerHeads.number}` })
    .where(eq(answerHeads.attemptId, attemptId));
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
