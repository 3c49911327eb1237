import { and, countDistinct, count, desc, eq, inArray, isNull, asc } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { AssignmentRow } from "../../schema/rows";

export type TaughtAssignmentRow = {
  assignment: AssignmentRow;
  className: string;
  candidates: number;
  /** Candidates with a sitting that is handed in and not void. */
  handedIn: number;
};

/** The assignments of the given classes, those that open last first, with how many handed in. */
export async function listTaughtAssignments(
  { classIds, limit, offset = 0 }: { classIds: readonly string[]; limit: number; offset?: number },
  on: Reader = database(),
): Promise<TaughtAssignmentRow[]> {
  if (classIds.length === 0) return [];
  const { assignments, classes, assignmentCandidates, sittings } = on.tables;
  const rows = await on
    .select({ assignment: assignments, className: classes.name })
    .from(assignments)
    .innerJoin(classes, eq(classes.id, assignments.classId))
    .where(inArray(assignments.classId, [...classIds]))
    .orderBy(desc(assignments.opensAt), asc(assignments.id))
    .limit(limit)
    .offset(offset);
  const ids = rows.map(({ assignment }) => assignment.id);
  if (ids.length === 0) return [];
  const given = await on
    .select({ id: assignmentCandidates.assignmentId, people: count() })
    .from(assignmentCandidates)
    .where(and(inArray(assignmentCandidates.assignmentId, ids), isNull(assignmentCandidates.removedAt)))
    .groupBy(assignmentCandidates.assignmentId);
  const done = await on
    .select({ id: sittings.assignmentId, people: countDistinct(sittings.personId) })
    .from(sittings)
    .where(and(inArray(sittings.assignmentId, ids), eq(sittings.status, "sealed"), isNull(sittings.voidedAt)))
    .groupBy(sittings.assignmentId);
  const candidates = new Map(given.map(({ id, people }) => [id, people]));
  const handedIn = new Map(done.map(({ id, people }) => [id, people]));
  return rows.map((row) => ({
    ...row,
    candidates: candidates.get(row.assignment.id) ?? 0,
    handedIn: handedIn.get(row.assignment.id) ?? 0,
  }));
}

/** How many assignments these classes were given. */
export async function countTaughtAssignments(
  { classIds }: { classIds: readonly string[] },
  on: Reader = database(),
): Promise<number> {
  if (classIds.length === 0) return 0;
  const { assignments } = on.tables;
  return on.$count(assignments, inArray(assignments.classId, [...classIds]));
}
