import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { AssignedByClass } from "./assignments";

export type AssignedInClass = AssignedByClass & { className: string };

type ListForPerson = {
  personId: string;
  /** Only this one. */
  assignmentId?: string;
  limit: number;
};

/** What was given to the candidate, withdrawn assignments too, those that opened last first. */
export async function listAssignmentsForPerson(
  { personId, assignmentId, limit }: ListForPerson,
  on: Reader = database(),
): Promise<AssignedInClass[]> {
  const { assignments, assignmentCandidates, classes } = on.tables;
  return on
    .select({
      assignment: assignments,
      candidate: assignmentCandidates,
      className: classes.name,
      archivedAt: classes.archivedAt,
    })
    .from(assignmentCandidates)
    .innerJoin(assignments, eq(assignments.id, assignmentCandidates.assignmentId))
    .innerJoin(classes, eq(classes.id, assignments.classId))
    .where(
      and(
        eq(assignmentCandidates.personId, personId),
        isNull(assignmentCandidates.removedAt),
        assignmentId === undefined ? undefined : eq(assignmentCandidates.assignmentId, assignmentId),
      ),
    )
    .orderBy(desc(assignments.opensAt), asc(assignments.id))
    .limit(limit);
}
