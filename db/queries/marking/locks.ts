import { and, eq, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { MarkingLockRow } from "../../schema/rows";

export async function getLock(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<MarkingLockRow | null> {
  const { markingLocks } = on.tables;
  const [lock] = await on.select().from(markingLocks).where(eq(markingLocks.attemptId, attemptId)).limit(1);
  return lock ?? null;
}

/** Who has these answers open, lapsed locks too: what lapses is told by the time. */
export async function listLocks(
  { attemptIds }: { attemptIds: string[] },
  on: Reader = database(),
): Promise<MarkingLockRow[]> {
  if (attemptIds.length === 0) return [];
  const { markingLocks } = on.tables;
  return on.select().from(markingLocks).where(inArray(markingLocks.attemptId, attemptIds));
}

/** Puts a lock in the place of whatever is there; that this may be, the caller has decided in the same transaction. */
export async function setLock(lock: MarkingLockRow, tx: Tx): Promise<void> {
  const { markingLocks } = tx.tables;
  const { attemptId: _, ...held } = lock;
  await tx.insert(markingLocks).values(lock).onConflictDoUpdate({ target: markingLocks.attemptId, set: held });
}

/** Gives up what this page holds; another page's lock stays. */
export async function removeLock({ attemptId, page }: { attemptId: string; page: string }, tx: Tx): Promise<void> {
  const { markingLocks } = tx.tables;
  await tx.delete(markingLocks).where(and(eq(markingLocks.attemptId, attemptId), eq(markingLocks.page, page)));
}
