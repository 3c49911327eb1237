import { and, eq, inArray, notInArray } from "drizzle-orm";
import type { Tx } from "../../client/types";
import type { NewLibraryEntry } from "../../schema/rows";
import { insertLibraryEntries, listLibraryEntries } from "./library";

type Entry = NewLibraryEntry & { id: string };

/**
 * The library of a pack as its new version has it. An entry that was there before is changed in place; one that is gone is
 * removed, unless a learner has a note or a study of it: then it is kept as a draft, which no learner sees, until its title returns.
 */
export async function replaceLibraryEntries(
  { packId, entries }: { packId: string; entries: readonly Entry[] },
  tx: Tx,
): Promise<void> {
  const { libraryEntries, libraryMarks, studySessions } = tx.tables;
  const known = new Set((await listLibraryEntries({ packId }, tx)).map(({ id }) => id));
  const kept = new Set(entries.map(({ id }) => id));
  const gone = [...known].filter((id) => !kept.has(id));
  if (gone.length > 0) {
    const ofPack = and(eq(libraryEntries.packId, packId), inArray(libraryEntries.id, gone));
    const used = [
      ...(await tx.select({ id: libraryMarks.entryId }).from(libraryMarks).where(inArray(libraryMarks.entryId, gone))),
      ...(await tx
        .select({ id: studySessions.entryId })
        .from(studySessions)
        .where(inArray(studySessions.entryId, gone))),
    ].map(({ id }) => id);
    await tx
      .delete(libraryEntries)
      .where(and(ofPack, used.length === 0 ? undefined : notInArray(libraryEntries.id, used)));
    await tx.update(libraryEntries).set({ status: "draft", modelEntryId: null }).where(ofPack);
  }
  for (const { id, ...entry } of entries.filter((entry) => known.has(entry.id))) {
    await tx.update(libraryEntries).set(entry).where(eq(libraryEntries.id, id));
  }
  await insertLibraryEntries(
    entries.filter(({ id }) => !known.has(id)),
    tx,
  );
}
