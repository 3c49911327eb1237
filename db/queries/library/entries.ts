import type { GenreId } from "@content/contract/genre";
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne, not, or, sql, type SQL } from "drizzle-orm";
import type { Withheld } from "~/domain/access/visible-entry";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import { inTextOrder } from "../../dialect/in-text-order";
import type { LibraryKind } from "../../schema/content";
import type { LibraryEntry } from "../../schema/rows";

export type LibraryFilter = { kind?: LibraryKind; genre?: GenreId; packId?: string; mine?: "bookmarked" | "noted" };
type Asked = LibraryFilter & {
  /** Whose bookmarks and notes are meant; null for a stranger. */
  personId: string | null;
  includeDrafts: boolean;
  withheld: readonly Withheld[];
};

/** A page of the library, newest pack first, by kind and line within it, and how many there are in all. Without contents. */
export async function listLibrary(
  { limit, offset, ...asked }: Asked & { limit: number; offset: number },
  on: Reader = database(),
) {
  const { libraryEntries, libraryMarks, packs } = on.tables;
  const ofMine = and(
    eq(libraryMarks.entryId, libraryEntries.id),
    asked.personId === null ? sql`1 = 0` : eq(libraryMarks.personId, asked.personId),
  );
  const where = whereOf(asked, on);
  const rows = await on
    .select({
      id: libraryEntries.id,
      kind: libraryEntries.kind,
      genre: libraryEntries.genre,
      title: libraryEntries.title,
      status: libraryEntries.status,
      modelEntryId: libraryEntries.modelEntryId,
      packId: packs.id,
      packTitle: packs.title,
      bookmarkedAt: libraryMarks.bookmarkedAt,
      noted: sql<number>`case when ${libraryMarks.note} is null then 0 else 1 end`,
    })
    .from(libraryEntries)
    .innerJoin(packs, eq(packs.id, libraryEntries.packId))
    .leftJoin(libraryMarks, ofMine)
    .where(where)
    .orderBy(
      desc(packs.createdAt),
      inTextOrder(packs.title, on),
      asc(libraryEntries.kind),
      asc(libraryEntries.line),
      asc(libraryEntries.id),
    )
    .limit(limit)
    .offset(offset);
  const [counted] = await on
    .select({ total: count() })
    .from(libraryEntries)
    .leftJoin(libraryMarks, ofMine)
    .where(where);
  return { rows: rows.map((row) => ({ ...row, noted: row.noted === 1 })), total: counted?.total ?? 0 };
}

/** How many entries there are of each kind and genre in each pack: what the list may be narrowed to. */
export async function countLibrary(asked: Omit<Asked, keyof LibraryFilter>, on: Reader = database()) {
  const { libraryEntries, packs } = on.tables;
  return on
    .select({
      kind: libraryEntries.kind,
      genre: libraryEntries.genre,
      packId: packs.id,
      packTitle: packs.title,
      entries: count(),
    })
    .from(libraryEntries)
    .innerJoin(packs, eq(packs.id, libraryEntries.packId))
    .where(whereOf(asked, on))
    .groupBy(libraryEntries.kind, libraryEntries.genre, packs.id, packs.title, packs.createdAt)
    .orderBy(desc(packs.createdAt), inTextOrder(packs.title, on), asc(libraryEntries.kind));
}

/** An entry with its content, whatever its status: what of it leaves the server is not decided here. */
export async function getLibraryEntry(
  { entryId }: { entryId: string },
  on: Reader = database(),
): Promise<LibraryEntry | null> {
  const { libraryEntries } = on.tables;
  const [entry] = await on.select().from(libraryEntries).where(eq(libraryEntries.id, entryId)).limit(1);
  return entry ?? null;
}

/** The entries of these ids, in no order. */
export async function getLibraryEntries(
  { entryIds }: { entryIds: readonly string[] },
  on: Reader = database(),
): Promise<LibraryEntry[]> {
  if (entryIds.length === 0) return [];
  const { libraryEntries } = on.tables;
  return on
    .select()
    .from(libraryEntries)
    .where(inArray(libraryEntries.id, [...entryIds]));
}

/** The first frameworks that a model carries out, by their lines. */
export async function listFrameworksOfModel(
  { modelEntryId, limit }: { modelEntryId: string; limit: number },
  on: Reader = database(),
): Promise<LibraryEntry[]> {
  const { libraryEntries } = on.tables;
  return on
    .select()
    .from(libraryEntries)
    .where(and(eq(libraryEntries.kind, "framework"), eq(libraryEntries.modelEntryId, modelEntryId)))
    .orderBy(asc(libraryEntries.line), asc(libraryEntries.id))
    .limit(limit);
}

/** Other frameworks of an entry's pack, its own genre first: what it may be laid beside. */
export async function listSiblings(
  { entry, limit }: { entry: Pick<LibraryEntry, "id" | "packId" | "genre">; limit: number },
  on: Reader = database(),
) {
  const { libraryEntries } = on.tables;
  const { id, packId, kind, genre, title, status } = libraryEntries;
  return on
    .select({ id, packId, kind, genre, title, status })
    .from(libraryEntries)
    .where(and(eq(packId, entry.packId), eq(kind, "framework"), ne(id, entry.id)))
    .orderBy(sql`case when ${genre} = ${entry.genre ?? ""} then 0 else 1 end`, asc(libraryEntries.line), asc(id))
    .limit(limit);
}

/** Opens an entry to learners or takes it away from them (暂停使用). */
export async function setLibraryStatus(
  { entryId, status }: { entryId: string; status: "draft" | "published" },
  tx: Tx,
): Promise<void> {
  const { libraryEntries } = tx.tables;
  await tx.update(libraryEntries).set({ status }).where(eq(libraryEntries.id, entryId));
}

function whereOf({ kind, genre, packId, mine, personId, includeDrafts, withheld }: Asked, on: Reader) {
  const { libraryEntries, libraryMarks } = on.tables;
  return and(
    includeDrafts ? undefined : eq(libraryEntries.status, "published"),
    kind === undefined ? undefined : eq(libraryEntries.kind, kind),
    genre === undefined ? undefined : eq(libraryEntries.genre, genre),
    packId === undefined ? undefined : eq(libraryEntries.packId, packId),
    mine === "bookmarked" ? isNotNull(libraryMarks.bookmarkedAt) : undefined,
    mine === "noted" ? isNotNull(libraryMarks.note) : undefined,
    mine !== undefined && personId === null ? sql`1 = 0` : undefined,
    ...withheldConditions(withheld, on),
  );
}

/** `visibleEntry` in the database's words: rules that ask the same of several packs are one condition. */
function withheldConditions(withheld: readonly Withheld[], on: Reader): SQL[] {
  const { packId, kind, genre } = on.tables.libraryEntries;
  const alike = new Map<string, { rule: Withheld; packIds: string[] }>();
  for (const rule of withheld) {
    const key = `${rule.kinds} ${rule.genre ?? ""}`;
    const known = alike.get(key) ?? { rule, packIds: [] };
    known.packIds.push(rule.packId);
    alike.set(key, known);
  }
  return [...alike].flatMap(([, { rule, packIds }]): SQL[] => {
    const covered = and(
      inArray(packId, packIds),
      rule.kinds === "theory" ? eq(kind, "theory") : undefined,
      rule.kinds === "outlines" ? ne(kind, "theory") : undefined,
      // A comparison with nothing is neither true nor false, so what has no genre is asked for first.
      rule.kinds === "outlines" && rule.genre !== null ? or(isNull(genre), eq(genre, rule.genre)) : undefined,
    );
    return covered === undefined ? [] : [not(covered)];
  });
}
