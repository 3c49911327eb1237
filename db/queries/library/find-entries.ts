import { eq, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** Entries of the library by their titles, with the title of their pack; without contents. */
export async function findEntriesByTitles({ titles }: { titles: readonly string[] }, on: Reader = database()) {
  const { libraryEntries, packs } = on.tables;
  const { id, packId, kind, genre, status, title } = libraryEntries;
  const asked = [...new Set(titles)];
  if (asked.length === 0) return [];
  return on
    .select({ id, packId, kind, genre, status, title, packTitle: packs.title })
    .from(libraryEntries)
    .innerJoin(packs, eq(packs.id, packId))
    .where(inArray(title, asked));
}
