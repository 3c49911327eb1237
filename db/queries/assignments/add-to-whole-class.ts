import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "../../client/types";
import type { AssignmentRow } from "../../schema/rows";
import { inChunks } from "../in-chunks";

type Adding = { classId: string; personIds: string[]; now: number };

/** Gives people every assignment of the whole class that still stands; where they have it already nothing changes. */
export async function addToWholeClassAssignments(
  { classId, personIds, now }: Adding,
  tx: Tx,
): Promise<AssignmentRow[]> {
  const { assignments, assignmentCandidates } = tx.tables;
  const standing = await tx
    .select()
    .from(assignments)
    .where(and(eq(assignments.classId, classId), eq(assignments.wholeClass, true), isNull(assignments.withdrawnAt)));
  const rows = standing.flatMap(({ id }) =>
    personIds.map((personId) => ({ assignmentId: id, personId, addedAt: now })),
  );
  await inChunks(rows, (chunk) => tx.insert(assignmentCandidates).values(chunk).onConflictDoNothing());
  return standing;
}
