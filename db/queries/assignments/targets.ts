import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { AssignmentRow } from "../../schema/rows";

/** Whom of a class an assignment is for. */
export type Target =
  { kind: "class" } | { kind: "groups"; groupIds: string[] } | { kind: "people"; personIds: string[] };

/** The members of the class that the target means; whoever is not in the class is not among them. */
export async function listTargeted(
  { classId, target }: { classId: string; target: Target },
  on: Reader = database(),
): Promise<string[]> {
  const { classMembers, people } = on.tables;
  if (target.kind === "groups" && target.groupIds.length === 0) return [];
  if (target.kind === "people" && target.personIds.length === 0) return [];
  const narrowed =
    target.kind === "groups"
      ? inArray(classMembers.groupId, target.groupIds)
      : target.kind === "people"
        ? inArray(classMembers.personId, target.personIds)
        : undefined;
  const found = await on
    .select({ personId: classMembers.personId })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .where(and(eq(classMembers.classId, classId), isNull(classMembers.leftAt), isNull(people.erasedAt), narrowed))
    .orderBy(asc(classMembers.personId));
  return found.map(({ personId }) => personId);
}

/** What whoever joins the class gets: assignments to all of it that are not withdrawn. */
export async function listWholeClassAssignments(
  { classId }: { classId: string },
  on: Reader = database(),
): Promise<AssignmentRow[]> {
  const { assignments } = on.tables;
  return on
    .select()
    .from(assignments)
    .where(and(eq(assignments.classId, classId), eq(assignments.wholeClass, true), isNull(assignments.withdrawnAt)))
    .orderBy(asc(assignments.createdAt), asc(assignments.id));
}
