import { and, eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";

type Mine = { personId: string; entryId: string };

/** A learner's own bookmark and note on an entry, or null. */
export async function getLibraryMark({ personId, entryId }: Mine, on: Reader = database()) {
  const { libraryMarks } = on.tables;
  const [mark] = await on
    .select({ bookmarkedAt: libraryMarks.bookmarkedAt, note: libraryMarks.note, updatedAt: libraryMarks.updatedAt })
    .from(libraryMarks)
    .where(and(eq(libraryMarks.personId, personId), eq(libraryMarks.entryId, entryId)))
    .limit(1);
  return mark ?? null;
}

/** Sets what is given of a mark and leaves the rest as it is. */
export async function saveLibraryMark(
  { personId, entryId, now, ...set }: Mine & { now: number; bookmarkedAt?: number | null; note?: string | null },
  tx: Tx,
): Promise<void> {
  const { libraryMarks } = tx.tables;
  await tx
    .insert(libraryMarks)
    .values({ personId, entryId, updatedAt: now, ...set })
    .onConflictDoUpdate({ target: [libraryMarks.personId, libraryMarks.entryId], set: { ...set, updatedAt: now } });
}
