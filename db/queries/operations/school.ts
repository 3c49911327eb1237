import { eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { School } from "../../schema/rows";
import { onlyRow } from "../only-row";

const SCHOOL_ID = "school";

/** The installation's school, or null in a new database. */
export async function getSchool(_: Record<string, never> = {}, on: Reader = database()): Promise<School | null> {
  const { schools } = on.tables;
  const [school] = await on.select().from(schools).where(eq(schools.id, SCHOOL_ID)).limit(1);
  return school ?? null;
}

type SaveSchool = Partial<Omit<School, "id" | "createdAt">> & { now: number };

/** Changes what is given of the school; makes it, at `now`, if it is not there yet. */
export async function saveSchool({ now, ...changes }: SaveSchool, tx: Tx): Promise<School> {
  const { schools } = tx.tables;
  const rows = await tx
    .insert(schools)
    .values({ id: SCHOOL_ID, createdAt: now, ...changes })
    .onConflictDoUpdate({ target: schools.id, set: { id: SCHOOL_ID, ...changes } })
    .returning();
  return onlyRow(rows);
}
