import { and, eq, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** The names that the people of an assignment and of its class go by: shown, user name, student number; each once, none empty. */
export async function listNamesAround(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<string[]> {
  const { assignments, assignmentCandidates, classMembers, people } = on.tables;
  const shown = { displayName: people.displayName, userName: people.userName };
  const [given, members] = await Promise.all([
    on
      .select(shown)
      .from(assignmentCandidates)
      .innerJoin(people, and(eq(people.id, assignmentCandidates.personId), isNull(people.erasedAt)))
      .where(eq(assignmentCandidates.assignmentId, assignmentId)),
    on
      .select({ ...shown, number: classMembers.studentNumber })
      .from(classMembers)
      .innerJoin(assignments, eq(assignments.classId, classMembers.classId))
      .innerJoin(people, and(eq(people.id, classMembers.personId), isNull(people.erasedAt)))
      .where(eq(assignments.id, assignmentId)),
  ]);
  const names = [
    ...given.flatMap(({ displayName, userName }) => [displayName, userName]),
    ...members.flatMap(({ displayName, userName, number }) => [displayName, userName, number]),
  ];
  return [...new Set(names.flatMap((name) => (name === null || name === "" ? [] : [name])))];
}
