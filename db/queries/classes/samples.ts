import { and, eq, exists, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** People who stand for nobody: made for a sample class, without a name to sign in with. The demo's own accounts have one. */
const standsForNobody = ({ people }: Reader["tables"]) =>
  and(eq(people.demo, true), isNull(people.userName), isNull(people.erasedAt));

/** The sample people of a class; none once it is removed, and none in the demo's own class. */
export async function listSamplePeople({ classId }: { classId: string }, on: Reader = database()): Promise<string[]> {
  const { people, classMembers } = on.tables;
  const rows = await on
    .select({ id: people.id })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .where(and(eq(classMembers.classId, classId), standsForNobody(on.tables)));
  return rows.map(({ id }) => id);
}

/** The sample class that this person made and has not removed; null for none. */
export async function findOwnSample(
  { personId }: { personId: string },
  on: Reader = database(),
): Promise<string | null> {
  const { classes, classMembers, people } = on.tables;
  const samplePeople = on
    .select({ id: people.id })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .where(and(eq(classMembers.classId, classes.id), standsForNobody(on.tables)));
  const own = and(eq(classes.createdBy, personId), eq(classes.demo, true), isNull(classes.archivedAt));
  const [found] = await on
    .select({ id: classes.id })
    .from(classes)
    .where(and(own, exists(samplePeople)))
    .limit(1);
  return found?.id ?? null;
}
