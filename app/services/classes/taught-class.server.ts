import { getTaughtClass } from "@db/queries/classes/get-taught-class";
import type { ClassRow } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";

/** A class that the viewer teaches, and as what; an admin as its head. Null for everybody else. */
export async function taughtClass({
  classId,
  viewer,
}: {
  classId: string;
  viewer: Viewer;
}): Promise<{ class: ClassRow; role: "head" | "tutor" } | null> {
  if (viewer.kind !== "account" || viewer.role === "candidate") return null;
  const found = await getTaughtClass({ classId, personId: viewer.personId });
  if (!found) return null;
  const role = viewer.role === "admin" ? "head" : found.role;
  return role && { class: found.class, role };
}
