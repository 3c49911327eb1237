import { database } from "@db/client/database";
import { getLibraryEntries } from "@db/queries/library/entries";
import { findEntriesByTitles } from "@db/queries/library/find-entries";
import { listOwnMarks, saveLibraryMark } from "@db/queries/library/marks";
import type { Viewer } from "~/domain/access/viewer";
import { visibleEntry } from "~/domain/access/visible-entry";
import { libraryAccess } from "~/services/library/library-access.server";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { MOST_NOTES } from "./clipping-file";
import type { BadRow, ReadNote } from "./read-clipping-file";

type KeepNotes = { viewer: Viewer; personId: string; notes: readonly ReadNote[]; now: number };

/** Keeps notes and bookmarks of a file on the entries they stand on, by id or else by pack and title. What is there already stays. */
export async function keepNotes({ viewer, personId, notes, now }: KeepNotes) {
  const bad: BadRow[] = [];
  if (notes.length === 0) return { added: 0, known: 0, bad };
  const withheld = await libraryAccess({ viewer, now });
  const byId = await getLibraryEntries({ entryIds: notes.map(({ entryId }) => entryId) });
  const byName = await findEntriesByTitles({ titles: notes.map(({ title }) => title) });
  const mine = new Map((await listOwnMarks({ personId, limit: MOST_NOTES })).map((mark) => [mark.entryId, mark]));
  const found = notes.flatMap((note) => {
    const entry =
      byId.find(({ id }) => id === note.entryId) ??
      byName.find(({ title, packTitle }) => title === note.title && packTitle === note.pack);
    if (entry && visibleEntry(viewer, entry, withheld)) return [{ note, entryId: entry.id }];
    bad.push({ row: note.row, problem: "no-entry" });
    return [];
  });
  let added = 0;
  await database().tx(async (tx) => {
    for (const { note, entryId } of found) {
      const old = mine.get(entryId);
      const words = note.note !== null && (old?.note ?? null) === null ? { note: canonicalText(note.note) } : {};
      const sign =
        note.bookmarkedAt !== null && (old?.bookmarkedAt ?? null) === null ? { bookmarkedAt: note.bookmarkedAt } : {};
      const set = { ...words, ...sign };
      if (Object.keys(set).length === 0) continue;
      await saveLibraryMark({ personId, entryId, now, ...set }, tx);
      added += 1;
    }
  });
  return { added, known: found.length - added, bad };
}
