import { database } from "@db/client/database";
import type { Reader } from "@db/client/types";
import { getTaughtClass } from "@db/queries/assignments/taught-class";
import type { ClassRow } from "@db/schema/rows";
import { isStaff, type Viewer } from "~/domain/access/viewer";

/** The class as one of its tutors sees it; an admin counts as head of every class. Null: not theirs, or not there. */
export async function taughtClass(
  { classId, viewer }: { classId: string; viewer: Viewer },
  on: Reader = database(),
): Promise<{ class: ClassRow; role: "head" | "tutor" } | null> {
  if (viewer.kind !== "account" || !isStaff(viewer)) return null;
  return getTaughtClass({ classId, tutorId: viewer.role === "admin" ? null : viewer.personId }, on);
}
