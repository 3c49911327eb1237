import { GENRES, type GenreId } from "@content/contract/genre";
import { countLibrary, listLibrary } from "@db/queries/library/entries";
import { isStaff, personOf, type Viewer } from "~/domain/access/viewer";
import { libraryAccess } from "~/services/library/library-access.server";

export const PAGE_SIZE = 24;
/** Keeps a number from the address bar within what a database takes for an offset. */
const LAST_PAGE = 100_000;
export const LIBRARY_KINDS = ["framework", "model", "theory"] as const;
const MINE = ["bookmarked", "noted"] as const;

export type LibraryListFilter = {
  kind: (typeof LIBRARY_KINDS)[number] | null;
  genre: GenreId | null;
  packId: string | null;
  mine: (typeof MINE)[number] | null;
  page: number;
};

/** Reads the filter from the address; what makes no sense there is left out rather than refused. */
export function readFilter(url: URL): LibraryListFilter {
  const wanted = (name: string) => url.searchParams.get(name);
  const page = Number.parseInt(wanted("page") ?? "1", 10);
  return {
    kind: LIBRARY_KINDS.find((kind) => kind === wanted("kind")) ?? null,
    genre: GENRES.find(({ id }) => id === wanted("genre"))?.id ?? null,
    packId: wanted("pack") || null,
    mine: MINE.find((mine) => mine === wanted("mine")) ?? null,
    page: Number.isInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1,
  };
}

/** A page of the library as the viewer may see it, and what the list may be narrowed to. */
export async function loadLibrary(filter: LibraryListFilter, { viewer, now }: { viewer: Viewer; now: number }) {
  const withheld = await libraryAccess({ viewer, now });
  const personId = personOf(viewer);
  const shared = { personId, includeDrafts: isStaff(viewer), withheld };
  const { kind, genre, packId, mine, page } = filter;
  const { rows, total } = await listLibrary({
    ...shared,
    ...(kind ? { kind } : {}),
    ...(genre ? { genre } : {}),
    ...(packId ? { packId } : {}),
    ...(mine ? { mine } : {}),
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  const counts = await countLibrary(shared);
  const packs = new Map(counts.map((count) => [count.packId, count.packTitle]));
  const genres = new Set(counts.flatMap((count) => count.genre ?? []));
  return {
    entries: rows,
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    filter,
    packs: [...packs].map(([id, title]) => ({ id, title })),
    genres: GENRES.flatMap(({ id }) => (genres.has(id) ? [id] : [])),
    ownLists: personId !== null,
  };
}

export type LoadedLibrary = Awaited<ReturnType<typeof loadLibrary>>;
