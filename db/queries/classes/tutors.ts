import { and, asc, eq, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { ClassRole } from "../../schema/desk/classes";

type Place = { classId: string; personId: string };

/** What the person is in the class now; null for nobody there. */
export async function getClassRole({ classId, personId }: Place, on: Reader = database()): Promise<ClassRole | null> {
  const { classTutors } = on.tables;
  const [found] = await on
    .select({ role: classTutors.role })
    .from(classTutors)
    .where(and(eq(classTutors.classId, classId), eq(classTutors.personId, personId), isNull(classTutors.leftAt)))
    .limit(1);
  return found?.role ?? null;
}

export type ClassTutor = { personId: string; name: string; userName: string | null; role: ClassRole; addedAt: number };

/** Who teaches the class now, the head first. */
export async function listClassTutors(
  { classId }: { classId: string },
  on: Reader = database(),
): Promise<ClassTutor[]> {
  const { classTutors, people } = on.tables;
  const rows = await on
    .select({ tutor: classTutors, displayName: people.displayName, userName: people.userName })
    .from(classTutors)
    .innerJoin(people, eq(people.id, classTutors.personId))
    .where(and(eq(classTutors.classId, classId), isNull(classTutors.leftAt)))
    // "head" comes before "tutor" in the alphabet.
    .orderBy(asc(classTutors.role), asc(classTutors.addedAt), asc(classTutors.personId));
  return rows.map(({ tutor: { personId, role, addedAt }, displayName, userName }) => ({
    personId,
    name: displayName || (userName ?? ""),
    userName,
    role,
    addedAt,
  }));
}

type NewPlace = Place & { role: ClassRole; addedBy: string; now: number };

/** Makes the person a tutor of the class, also one who had left it. */
export async function putClassTutor({ classId, personId, role, addedBy, now }: NewPlace, tx: Tx): Promise<void> {
  const { classTutors } = tx.tables;
  const again = { role, addedBy, addedAt: now, leftAt: null };
  await tx
    .insert(classTutors)
    .values({ classId, personId, ...again })
    .onConflictDoUpdate({ target: [classTutors.classId, classTutors.personId], set: again });
}

export async function setClassRole({ classId, personId, role }: Place & { role: ClassRole }, tx: Tx): Promise<void> {
  const { classTutors } = tx.tables;
  await tx
    .update(classTutors)
    .set({ role })
    .where(and(eq(classTutors.classId, classId), eq(classTutors.personId, personId), isNull(classTutors.leftAt)));
}

export async function endClassTutor({ classId, personId, now }: Place & { now: number }, tx: Tx): Promise<void> {
  const { classTutors } = tx.tables;
  await tx
    .update(classTutors)
    .set({ leftAt: now })
    .where(and(eq(classTutors.classId, classId), eq(classTutors.personId, personId), isNull(classTutors.leftAt)));
}
