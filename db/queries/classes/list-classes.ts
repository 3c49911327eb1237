import { and, count, desc, eq, exists, inArray, isNotNull, isNull, notExists, or } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { ClassRole } from "../../schema/desk/classes";
import type { ClassRow } from "../../schema/rows";
import { inChunks } from "../in-chunks";

export type TaughtClass = ClassRow & { members: number; role: ClassRole | null };

/**
 * The classes a tutor teaches, or with `personId` null (an admin) every class, newest first, with how many are in each.
 * A sample class is gone with its people: once its tutors or all who were in it are erased.
 */
export async function listTaughtClasses(
  { personId, archived }: { personId: string | null; archived: boolean },
  on: Reader = database(),
): Promise<TaughtClass[]> {
  const { classes, classTutors, classMembers, people } = on.tables;
  // From the person's side: asked class by class, every class of the school would be looked at.
  const taught = on
    .select({ id: classTutors.classId })
    .from(classTutors)
    .innerJoin(people, eq(people.id, classTutors.personId))
    .where(
      and(isNull(classTutors.leftAt), personId === null ? isNull(people.erasedAt) : eq(classTutors.personId, personId)),
    );
  const anybody = on
    .select({ id: classMembers.personId })
    .from(classMembers)
    .where(eq(classMembers.classId, classes.id));
  const stillSomebody = on
    .select({ id: classMembers.personId })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .where(and(eq(classMembers.classId, classes.id), isNull(people.erasedAt)));
  const rows = await on
    .select()
    .from(classes)
    .where(
      and(
        or(eq(classes.demo, false), notExists(anybody), exists(stillSomebody)),
        archived ? isNotNull(classes.archivedAt) : isNull(classes.archivedAt),
        personId === null ? or(eq(classes.demo, false), inArray(classes.id, taught)) : inArray(classes.id, taught),
      ),
    )
    .orderBy(desc(classes.createdAt), desc(classes.id));
  const [members, roles] = await Promise.all([
    countMembers(
      rows.map(({ id }) => id),
      on,
    ),
    personId === null ? new Map<string, ClassRole>() : rolesOf(personId, on),
  ]);
  return rows.map((row) => ({ ...row, members: members.get(row.id) ?? 0, role: roles.get(row.id) ?? null }));
}

async function countMembers(classIds: string[], on: Reader): Promise<Map<string, number>> {
  const { classMembers, people } = on.tables;
  const counted = new Map<string, number>();
  await inChunks(classIds, async (chunk) => {
    const counts = await on
      .select({ classId: classMembers.classId, members: count() })
      .from(classMembers)
      .innerJoin(people, eq(people.id, classMembers.personId))
      .where(and(inArray(classMembers.classId, chunk), isNull(classMembers.leftAt), isNull(people.erasedAt)))
      .groupBy(classMembers.classId);
    for (const { classId, members } of counts) counted.set(classId, members);
  });
  return counted;
}

async function rolesOf(personId: string, on: Reader): Promise<Map<string, ClassRole>> {
  const { classTutors } = on.tables;
  const roles = await on
    .select({ classId: classTutors.classId, role: classTutors.role })
    .from(classTutors)
    .where(and(eq(classTutors.personId, personId), isNull(classTutors.leftAt)));
  return new Map(roles.map(({ classId, role }) => [classId, role]));
}

export type JoinedClass = {
  classId: string;
  name: string;
  demo: boolean;
  archivedAt: number | null;
  joinedAt: number;
  groupName: string | null;
  keptOutOfSamples: boolean;
};

/** The classes a person is in now, those still taught first. */
export async function listClassesOf(
  { personId }: { personId: string },
  on: Reader = database(),
): Promise<JoinedClass[]> {
  const { classes, classMembers, classGroups } = on.tables;
  const rows = await on
    .select({
      classId: classes.id,
      name: classes.name,
      demo: classes.demo,
      archivedAt: classes.archivedAt,
      joinedAt: classMembers.joinedAt,
      groupName: classGroups.name,
      keptOutOfSamples: classMembers.keptOutOfSamples,
    })
    .from(classMembers)
    .innerJoin(classes, eq(classes.id, classMembers.classId))
    .leftJoin(classGroups, eq(classGroups.id, classMembers.groupId))
    .where(and(eq(classMembers.personId, personId), isNull(classMembers.leftAt)))
    .orderBy(desc(classMembers.joinedAt), desc(classes.id));
  const open = rows.filter(({ archivedAt }) => archivedAt === null);
  return [...open, ...rows.filter(({ archivedAt }) => archivedAt !== null)];
}
