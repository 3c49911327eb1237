import { and, eq, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { ClassRow } from "../../schema/rows";

/** A class the tutor teaches, with their role in it; for a null tutor any class, as its head. */
export async function getTaughtClass(
  { classId, tutorId }: { classId: string; tutorId: string | null },
  on: Reader = database(),
): Promise<{ class: ClassRow; role: "head" | "tutor" } | null> {
  const { classes, classTutors } = on.tables;
  if (tutorId === null) {
    const [found] = await on.select().from(classes).where(eq(classes.id, classId)).limit(1);
    return found ? { class: found, role: "head" } : null;
  }
  const [found] = await on
    .select({ class: classes, role: classTutors.role })
    .from(classTutors)
    .innerJoin(classes, eq(classes.id, classTutors.classId))
    .where(and(eq(classTutors.classId, classId), eq(classTutors.personId, tutorId), isNull(classTutors.leftAt)))
    .limit(1);
  return found ?? null;
}
