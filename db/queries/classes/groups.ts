import { and, asc, eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import { inTextOrder } from "../../dialect/in-text-order";
import type { ClassGroupRow, NewClassGroup } from "../../schema/rows";
import { onlyRow } from "../only-row";

/** In the order in which they were made. */
export async function listClassGroups(
  { classId }: { classId: string },
  on: Reader = database(),
): Promise<ClassGroupRow[]> {
  const { classGroups } = on.tables;
  return on
    .select()
    .from(classGroups)
    .where(eq(classGroups.classId, classId))
    .orderBy(asc(classGroups.createdAt), inTextOrder(classGroups.name, on));
}

/** Throws (see `isUniqueViolation`) when the class has a group of that name. */
export async function insertClassGroup(row: NewClassGroup, tx: Tx): Promise<ClassGroupRow> {
  return onlyRow(await tx.insert(tx.tables.classGroups).values(row).returning());
}

/** False when the class has no such group. */
export async function renameClassGroup(
  { classId, groupId, name }: { classId: string; groupId: string; name: string },
  tx: Tx,
): Promise<boolean> {
  const { classGroups } = tx.tables;
  const renamed = await tx
    .update(classGroups)
    .set({ name })
    .where(and(eq(classGroups.classId, classId), eq(classGroups.id, groupId)))
    .returning({ id: classGroups.id });
  return renamed.length > 0;
}
