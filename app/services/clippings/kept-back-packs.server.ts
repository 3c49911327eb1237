import { isReleased } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import { assignmentsOfPacks } from "~/services/assignments/access/assignments-for-access.server";

/** The topics that an assignment closes to the viewer for now: what they once took from them is closed as the library is. */
export async function keptBackPacks({ viewer, now }: { viewer: Viewer; now: number }): Promise<string[]> {
  const assigned = await assignmentsOfPacks({ viewer, now });
  return [...assigned].filter(([, assignments]) => !isReleased(assignments)).map(([packId]) => packId);
}
