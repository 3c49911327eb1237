import { database } from "@db/client/database";
import type { Reader } from "@db/client/types";
import { listForAccess, listPacksForAccess, type ForAccess } from "@db/queries/assignments/list-for-access";
import type { AssignmentForAccess } from "~/domain/access/visible-parts";
import { isStaff, personOf, type Viewer } from "~/domain/access/viewer";
import { releaseOf } from "~/domain/assignments/release";

/** The assignments of a question to the viewer, for `visibleParts`. */
export type AssignmentsOf = (questionId: string) => AssignmentForAccess[];

type ForQuestions = { viewer: Viewer; questionIds: readonly string[]; now: number };

/** What is released at `now` of every assignment of these questions to the viewer. Staff see everything without. */
export async function assignmentsForAccess(
  { viewer, questionIds, now }: ForQuestions,
  on: Reader = database(),
): Promise<AssignmentsOf> {
  const personId = isStaff(viewer) ? null : personOf(viewer);
  const rows = personId === null ? [] : await listForAccess({ personId, questionIds }, on);
  const found = group(rows, ({ questionId }) => questionId, now);
  return (questionId) => found.get(questionId) ?? [];
}

/** The same by packs, for what is made from a pack and belongs to no one question of it: its drills and cards. */
export async function assignmentsOfPacks({ viewer, now }: { viewer: Viewer; now: number }) {
  const personId = isStaff(viewer) ? null : personOf(viewer);
  const rows = personId === null ? [] : await listPacksForAccess({ personId });
  return group(rows, ({ packId }) => packId, now);
}

function group<Row extends ForAccess>(rows: readonly Row[], keyOf: (row: Row) => string, now: number) {
  const found = new Map<string, AssignmentForAccess[]>();
  for (const row of rows) {
    const release = releaseOf({ ...row, now });
    found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), release]);
  }
  return found;
}
