import { and, asc, eq, gt, isNull, max } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { NewStoredRevision, StoredRevision } from "../../schema/rows";
import { onlyRow } from "../only-row";

/** Stores a text as its caller decided to keep it: whole or as a change. The head is moved by `setHead`. */
export async function insertRevision(revision: NewStoredRevision, tx: Tx): Promise<StoredRevision> {
  return onlyRow(await tx.insert(tx.tables.revisions).values(revision).returning());
}

type RequestOf = { attemptId: string; parent: number; turn: number; hash: string };

/** What a request that comes again was stored as the first time. */
export async function getRevisionByRequest(
  { attemptId, parent, turn, hash }: RequestOf,
  on: Reader = database(),
): Promise<StoredRevision | null> {
  const { revisions } = on.tables;
  const [revision] = await on
    .select()
    .from(revisions)
    .where(
      and(
        eq(revisions.attemptId, attemptId),
        // Whatever builds on a revision has a higher number, so only the few behind it are looked at.
        gt(revisions.number, parent),
        eq(revisions.parentNumber, parent),
        eq(revisions.turn, turn),
        eq(revisions.hash, hash),
      ),
    )
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

/** What was kept beside the head after revision `after` while the answer was open, by number; without the texts. */
export async function listSides(
  { attemptId, after }: { attemptId: string; after: number },
  on: Reader = database(),
): Promise<Pick<StoredRevision, "number" | "parentNumber">[]> {
  const { revisions } = on.tables;
  const { number, parentNumber, chain, late } = revisions;
  return on
    .select({ number, parentNumber })
    .from(revisions)
    .where(and(eq(revisions.attemptId, attemptId), gt(number, after), eq(chain, "side"), eq(late, false)))
    .orderBy(asc(number));
}

/** Every revision of the attempt on every chain as it is kept, by number; `readRevisions` gives the whole texts. */
export async function listStoredRevisions(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<StoredRevision[]> {
  const { revisions } = on.tables;
  return on.select().from(revisions).where(eq(revisions.attemptId, attemptId)).orderBy(asc(revisions.number));
}

/** A text beside the head, without the text. */
export type SideRevision = Pick<StoredRevision, "number" | "chain" | "hash" | "charCount">;

/** The texts beside an attempt's head, by number; the erased are left out. */
export async function listSideRevisions(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<SideRevision[]> {
  const { revisions } = on.tables;
  const { number, chain, hash, charCount } = revisions;
  return on
    .select({ number, chain, hash, charCount })
    .from(revisions)
    .where(and(eq(revisions.attemptId, attemptId), eq(chain, "side"), isNull(revisions.erasedAt)))
    .orderBy(asc(number));
}
