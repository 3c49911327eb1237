import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import { inTextOrder } from "../../dialect/in-text-order";
import type { ClassMemberRow, NewClassMember } from "../../schema/rows";
import { inChunks } from "../in-chunks";

type Place = { classId: string; personId: string };

/** Also one who has left. */
export async function getClassMember(
  { classId, personId }: Place,
  on: Reader = database(),
): Promise<ClassMemberRow | null> {
  const { classMembers } = on.tables;
  const [found] = await on
    .select()
    .from(classMembers)
    .where(and(eq(classMembers.classId, classId), eq(classMembers.personId, personId)))
    .limit(1);
  return found ?? null;
}

export type ClassMember = ClassMemberRow & {
  name: string;
  userName: string | null;
  /** False while the account waits for its activation code to be used. */
  activated: boolean;
  closed: boolean;
};

/** Who is in the class, or who has left it, by 学号 and then name; without the erased. */
export async function listClassMembers(
  { classId, left = false }: { classId: string; left?: boolean },
  on: Reader = database(),
): Promise<ClassMember[]> {
  const { classMembers, people } = on.tables;
  const rows = await on
    .select({
      member: classMembers,
      displayName: people.displayName,
      userName: people.userName,
      passwordHash: people.passwordHash,
      disabledAt: people.disabledAt,
    })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .where(
      and(
        eq(classMembers.classId, classId),
        isNull(people.erasedAt),
        left ? isNotNull(classMembers.leftAt) : isNull(classMembers.leftAt),
      ),
    )
    .orderBy(inTextOrder(classMembers.studentNumber, on), inTextOrder(people.displayName, on), asc(people.id));
  return rows.map(({ member, displayName, userName, passwordHash, disabledAt }) => ({
    ...member,
    name: displayName || (userName ?? ""),
    userName,
    activated: passwordHash !== null,
    closed: disabledAt !== null,
  }));
}

/** Puts people into the class; whoever had left is in it again, with what the row says. */
export async function putClassMembers(rows: NewClassMember[], tx: Tx): Promise<void> {
  const { classMembers } = tx.tables;
  const back = rows.map(({ personId }) => personId);
  const known = new Map<string, ClassMemberRow>();
  await inChunks(back, async (personIds) => {
    const [classId = ""] = rows.map((row) => row.classId);
    const found = await tx
      .select()
      .from(classMembers)
      .where(and(eq(classMembers.classId, classId), inArray(classMembers.personId, personIds)));
    for (const row of found) known.set(row.personId, row);
  });
  await inChunks(
    rows.filter(({ personId }) => !known.has(personId)),
    (chunk) => tx.insert(classMembers).values(chunk),
  );
  for (const { classId, personId, groupId, studentNumber, joinedBy, joinedAt } of rows) {
    const before = known.get(personId);
    if (before === undefined) continue;
    await tx
      .update(classMembers)
      .set({
        groupId: groupId ?? before.groupId,
        studentNumber: studentNumber ?? before.studentNumber,
        joinedBy,
        joinedAt,
        leftAt: null,
      })
      .where(and(eq(classMembers.classId, classId), eq(classMembers.personId, personId)));
  }
}

type Change = Place & { groupId?: string | null; leftAt?: number | null; keptOutOfSamples?: boolean };

/** Changes what is given of somebody's place in a class. False when they have none. */
export async function changeClassMember({ classId, personId, ...change }: Change, tx: Tx): Promise<boolean> {
  const { classMembers } = tx.tables;
  const changed = await tx
    .update(classMembers)
    .set(change)
    .where(and(eq(classMembers.classId, classId), eq(classMembers.personId, personId)))
    .returning({ personId: classMembers.personId });
  return changed.length > 0;
}
