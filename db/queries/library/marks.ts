import { and, asc, eq, isNotNull, or } from "drizzle-orm";
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

/** Everything the person marked in the library with what it stands on, for a file of it. Whether it may be shown now, `visibleEntry` says. */
export async function listOwnMarks({ personId, limit }: { personId: string; limit: number }, on: Reader = database()) {
  const { libraryMarks, libraryEntries, packs } = on.tables;
  const { entryId, bookmarkedAt, note, updatedAt } = libraryMarks;
  const { packId, kind, genre, status, title } = libraryEntries;
  return on
    .select({ entryId, bookmarkedAt, note, updatedAt, packId, kind, genre, status, title, packTitle: packs.title })
    .from(libraryMarks)
    .innerJoin(libraryEntries, eq(libraryEntries.id, entryId))
    .innerJoin(packs, eq(packs.id, packId))
    .where(and(eq(libraryMarks.personId, personId), or(isNotNull(bookmarkedAt), isNotNull(note))))
    .orderBy(asc(updatedAt), asc(entryId))
    .limit(limit);
}
