import { getClass } from "@db/queries/classes/classes";
import { getClassRole } from "@db/queries/classes/tutors";
import type { Reader } from "@db/client/types";
import type { ClassRow } from "@db/schema/rows";
import { isStaff, type Viewer } from "~/domain/access/viewer";

export type TaughtClass = { class: ClassRow; role: "head" | "tutor" };

/** The class, for whoever teaches it; an admin stands as its head. Null for everybody else, as for a class that is not there. */
export async function taughtClass(
  { classId, viewer }: { classId: string; viewer: Viewer },
  on?: Reader,
): Promise<TaughtClass | null> {
  if (viewer.kind !== "account" || !isStaff(viewer)) return null;
  const found = await getClass({ classId }, on);
  if (found === null) return null;
  if (viewer.role === "admin") return { class: found, role: "head" };
  const role = await getClassRole({ classId, personId: viewer.personId }, on);
  return role === null ? null : { class: found, role };
}
