import { DRILL_KINDS, type DrillKind } from "@content/contract/drill";
import { countOpenDrills, listOpenDrills } from "@db/queries/content/drills";
import type { Viewer } from "~/domain/access/viewer";
import { visibleDrill } from "~/domain/access/visible-drill";
import { assignmentsOfPacks } from "~/services/assignments/access/assignments-for-access.server";

export const PAGE_SIZE = 24;

/** Beyond any list: keeps a number from the address bar within what a database takes for an offset. */
const LAST_PAGE = 100_000;

export type DrillFilter = { kind: DrillKind | null; packId: string | null; page: number };

/** Reads the filter from the address; what makes no sense there is left out rather than refused. */
export function readFilter(url: URL): DrillFilter {
  const wanted = url.searchParams.get("kind");
  const page = Number.parseInt(url.searchParams.get("page") ?? "1", 10);
  return {
    kind: DRILL_KINDS.find((kind) => kind === wanted) ?? null,
    packId: url.searchParams.get("pack") || null,
    page: Number.isInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1,
  };
}

/** A page of the published drills, and what the list may be narrowed to. */
export async function loadDrills(filter: DrillFilter, { viewer, now }: { viewer: Viewer; now: number }) {
  const { kind, packId, page } = filter;
  const assigned = [...(await assignmentsOfPacks({ viewer, now }))];
  const withoutPacks = assigned
    .filter(([, assignments]) => !visibleDrill(viewer, { status: "published" }, assignments, "working").task)
    .map(([id]) => id);
  const { rows, total } = await listOpenDrills({
    ...(kind ? { kind } : {}),
    ...(packId ? { packId } : {}),
    withoutPacks,
    kindOrder: DRILL_KINDS,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  const counts = await countOpenDrills({ withoutPacks });
  const packs = new Map(counts.map(({ packId, packTitle }) => [packId, packTitle]));
  return {
    drills: rows,
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    filter,
    packs: [...packs].map(([id, title]) => ({ id, title })),
    kinds: DRILL_KINDS.map((name) => ({
      kind: name,
      drills: counts.filter((count) => count.kind === name).reduce((sum, { drills }) => sum + drills, 0),
    })).filter(({ drills }) => drills > 0),
  };
}

export type LoadedDrills = Awaited<ReturnType<typeof loadDrills>>;
