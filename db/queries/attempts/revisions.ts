import { and, asc, desc, eq, max } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { NewRevision, Revision } from "../../schema/rows";
import { onlyRow } from "../only-row";

export async function insertRevision(revision: NewRevision, tx: Tx): Promise<Revision> {
  return onlyRow(await tx.insert(tx.tables.revisions).values(revision).returning());
}

/** The head: the highest-numbered revision on the chain of whoever holds the lease. */
export async function getHeadRevision(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<Revision | null> {
  const { revisions } = on.tables;
  const [head] = await on
    .select()
    .from(revisions)
    .where(and(eq(revisions.attemptId, attemptId), eq(revisions.chain, "head")))
    .orderBy(desc(revisions.number))
    .limit(1);
  return head ?? null;
}

/** What a request that comes again was answered with the first time. */
export async function getRevisionByClientKey(
  { attemptId, clientKey }: { attemptId: string; clientKey: string },
  on: Reader = database(),
): Promise<Revision | null> {
  const { revisions } = on.tables;
  const [revision] = await on
    .select()
    .from(revisions)
    .where(and(eq(revisions.attemptId, attemptId), eq(revisions.clientKey, clientKey)))
    .limit(1);
  return revision ?? null;
}

/** One more than the attempt's highest number on any chain; 1 for the first. Ask inside the transaction that inserts. */
export async function nextRevisionNumber({ attemptId }: { attemptId: string }, tx: Tx): Promise<number> {
  const { revisions } = tx.tables;
  const [row] = await tx
    .select({ highest: max(revisions.number) })
    .from(revisions)
    .where(eq(revisions.attemptId, attemptId));
  return (row?.highest ?? 0) + 1;
}

/** A revision of this attempt; the caller has made sure whose attempt it is. */
export async function getRevision(
  { attemptId, revisionId }: { attemptId: string; revisionId: string },
  on: Reader = database(),
): Promise<Revision | null> {
  const { revisions } = on.tables;
  const [revision] = await on
    .select()
    .from(revisions)
    .where(and(eq(revisions.attemptId, attemptId), eq(revisions.id, revisionId)))
    .limit(1);
  return revision ?? null;
}

/** Every revision of the attempt on every chain, by number. */
export async function listRevisions(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<Revision[]> {
  const { revisions } = on.tables;
  return on.select().from(revisions).where(eq(revisions.attemptId, attemptId)).orderBy(asc(revisions.number));
}
