import { listSetsInBank } from "@db/queries/sets/sets";
import type { Viewer } from "~/domain/access/viewer";
import { withItems, type OpenSet } from "./open-set.server";

const MAX_SETS = 200;

/** The sets the viewer may begin: those in which every question is theirs to see. */
export async function listOpenSets({ viewer }: { viewer: Viewer }): Promise<OpenSet[]> {
  const open: OpenSet[] = [];
  for (const published of await listSetsInBank({ limit: MAX_SETS })) {
    const set = await withItems(published, viewer);
    if (set) open.push(set);
  }
  return open;
}
