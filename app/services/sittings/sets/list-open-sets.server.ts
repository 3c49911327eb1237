import { listSetsInBank } from "@db/queries/sets/sets";
import type { Viewer } from "~/domain/access/viewer";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { questionsOf, withItems, type OpenSet } from "./open-set.server";

const MAX_SETS = 200;

/** The sets the viewer may begin: those in which every question is theirs to see. */
export async function listOpenSets({ viewer, now }: { viewer: Viewer; now: number }): Promise<OpenSet[]> {
  const open: OpenSet[] = [];
  const sets = await listSetsInBank({ limit: MAX_SETS });
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds: sets.flatMap(questionsOf), now });
  for (const published of sets) {
    const set = await withItems(published, { viewer, assignmentsOf });
    if (set) open.push(set);
  }
  return open;
}
