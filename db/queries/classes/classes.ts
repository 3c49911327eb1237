import { eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { ClassRow, NewClass } from "../../schema/rows";
import { onlyRow } from "../only-row";

/** Adds a class; throws (see `isUniqueViolation`) when its join code is in use. */
export async function insertClass(row: NewClass, tx: Tx): Promise<ClassRow> {
  return onlyRow(await tx.insert(tx.tables.classes).values(row).returning());
}

export async function getClass({ classId }: { classId: string }, on: Reader = database()): Promise<ClassRow | null> {
  const { classes } = on.tables;
  const [found] = await on.select().from(classes).where(eq(classes.id, classId)).limit(1);
  return found ?? null;
}

/** `joinCode` as it is stored: capitals and digits without spaces. */
export async function getClassByJoinCode(
  { joinCode }: { joinCode: string },
  on: Reader = database(),
): Promise<ClassRow | null> {
  const { classes } = on.tables;
  const [found] = await on.select().from(classes).where(eq(classes.joinCode, joinCode)).limit(1);
  return found ?? null;
}

type Change = { classId: string; name?: string; joinCode?: string | null; archivedAt?: number | null };

/** Changes what is given of a class; throws (see `isUniqueViolation`) when the join code is in use. */
export async function changeClass({ classId, ...change }: Change, tx: Tx): Promise<void> {
  const { classes } = tx.tables;
  await tx.update(classes).set(change).where(eq(classes.id, classId));
}

/** The sample classes take nobody in any more and move to the archive, with the demo's people who made them up. */
export async function closeDemoClasses({ now }: { now: number }, tx: Tx): Promise<void> {
  const { classes } = tx.tables;
  await tx.update(classes).set({ joinCode: null, archivedAt: now }).where(eq(classes.demo, true));
}
