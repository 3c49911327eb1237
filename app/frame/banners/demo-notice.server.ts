import { countRealAdmins } from "@db/queries/people/demo-people";
import type { getSchool } from "@db/queries/operations/school";
import { allows } from "~/domain/access/policies";
import type { Viewer } from "~/domain/access/viewer";
import type { RootData } from "../root-data";

type Asked = { viewer: Viewer; school: Awaited<ReturnType<typeof getSchool>> };

/** What the banner about demo data says to this person; null where there is none. Removing it needs an admin who is not part of it. */
export async function demoNotice({ viewer, school }: Asked): Promise<RootData["demo"]> {
  if (school?.demoSeededAt == null || school.demoRemovedAt !== null) return null;
  const may = allows("admin", viewer);
  return { may, works: may && (await countRealAdmins()) > 0 };
}
