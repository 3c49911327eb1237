import { listReservedAssigned } from "@db/queries/search/found-sources";
import type { SearchReader } from "@db/queries/search/list-candidates";
import { isStaff, personOf, type Viewer } from "~/domain/access/viewer";
import { visibleParts } from "~/domain/access/visible-parts";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { libraryAccess } from "~/services/library/library-access.server";

/** What the viewer's own assignments open and close to their search, so that the database leaves out what they may not find. */
export async function readerOf({ viewer, now }: { viewer: Viewer; now: number }): Promise<SearchReader> {
  if (isStaff(viewer)) return { staff: true };
  const personId = personOf(viewer);
  if (personId === null) return { staff: false, openQuestionIds: [], closedPackIds: [] };
  const reserved = await listReservedAssigned({ personId });
  const questionIds = reserved.map(({ id }) => id);
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds, now });
  const withheld = await libraryAccess({ viewer, now });
  return {
    staff: false,
    openQuestionIds: reserved
      .filter((question) => visibleParts(viewer, question, assignmentsOf(question.id), "browse").prompt)
      .map(({ id }) => id),
    closedPackIds: withheld.filter(({ kinds }) => kinds === "all").map(({ packId }) => packId),
  };
}
