import { listSittingsOfSets } from "@db/queries/sittings/sittings";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { countPaper } from "~/domain/sittings/set-facts";
import { listOpenSets } from "~/services/sittings/sets/list-open-sets.server";

/** The sets open to the viewer, and where they stand with each. */
export async function loadSets({ viewer, now }: { viewer: Viewer; now: number }) {
  const sets = await listOpenSets({ viewer, now });
  const candidateId = personOf(viewer);
  const setIds = sets.map(({ set }) => set.id);
  const sittings = candidateId === null ? [] : await listSittingsOfSets({ candidateId, setIds });
  return sets.map(({ set, version, items }) => {
    const own = sittings.filter(({ setId }) => setId === set.id);
    const { kind, minutes } = version.content;
    return {
      id: set.id,
      title: set.title,
      facts: { kind, minutes, ...countPaper(items) },
      open: own.some(({ status }) => status === "open"),
      handedIn: own.filter(({ status }) => status === "sealed").length,
    };
  });
}

export type SetLine = Awaited<ReturnType<typeof loadSets>>[number];
