import type { Reader } from "@db/client/types";
import { listStudentClasses } from "@db/queries/insight/student";
import { isStaff, type Viewer } from "~/domain/access/viewer";

/**
 * The tutor or admin who may read and write what is noted about this candidate; null for all others. A tutor who sits in a class
 * as a candidate does not read about themselves, whatever else they are.
 */
export async function noteTaker({ personId, viewer }: { personId: string; viewer: Viewer }, on?: Reader) {
  if (viewer.kind !== "account" || !isStaff(viewer) || viewer.personId === personId) return null;
  const classes = await listStudentClasses({ personId, tutorId: viewer.role === "admin" ? null : viewer.personId }, on);
  return classes.length === 0 ? null : viewer;
}
