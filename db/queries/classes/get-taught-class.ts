import { and, eq, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { ClassRole } from "../../schema/desk/classes";
import type { ClassRow } from "../../schema/rows";

/** A class with what a person is in it; `role` null: they do not teach it. */
export async function getTaughtClass(
  { classId, personId }: { classId: string; personId: string },
  on: Reader = database(),
): Promise<{ class: ClassRow; role: ClassRole | null } | null> {
  const { classes, classTutors } = on.tables;
  const teaches = and(
    eq(classTutors.classId, classes.id),
    eq(classTutors.personId, personId),
    isNull(classTutors.leftAt),
  );
  const [found] = await on
    .select({ class: classes, role: classTutors.role })
    .from(classes)
    .leftJoin(classTutors, teaches)
    .where(eq(classes.id, classId))
    .limit(1);
  return found ?? null;
}
