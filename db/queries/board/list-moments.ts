import { and, asc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

type OfClasses = { classIds: readonly string[]; from: number };

/** When an assignment of a class opens or is due. */
export type Moment = { id: string; what: "opens" | "due"; at: number; title: string; className: string };

/** What opens and what is due in these classes from `from` on, in order of time; what is withdrawn has no times to keep. */
export async function listMoments(
  { classIds, from, limit, offset }: OfClasses & { limit: number; offset: number },
  on: Reader = database(),
): Promise<Moment[]> {
  if (classIds.length === 0) return [];
  const { assignments, classes } = on.tables;
  const kept = and(inArray(assignments.classId, [...classIds]), isNull(assignments.withdrawnAt));
  // By names of their own: both tables have an `id`.
  const id = sql<string>`${assignments.id}`.as("assignment");
  const told = { id, title: assignments.title, className: classes.name };
  const opens = on
    .select({ ...told, what: sql<Moment["what"]>`'opens'`.as("what"), at: assignments.opensAt })
    .from(assignments)
    .innerJoin(classes, eq(classes.id, assignments.classId))
    .where(and(kept, gte(assignments.opensAt, from)));
  const due = on
    .select({ ...told, what: sql<Moment["what"]>`'due'`.as("what"), at: sql<number>`${assignments.dueAt}` })
    .from(assignments)
    .innerJoin(classes, eq(classes.id, assignments.classId))
    .where(and(kept, gte(assignments.dueAt, from)));
  return opens.unionAll(due).orderBy(asc(assignments.opensAt), asc(id)).limit(limit).offset(offset);
}

/** How many times `listMoments` has in all. */
export async function countMoments({ classIds, from }: OfClasses, on: Reader = database()): Promise<number> {
  if (classIds.length === 0) return 0;
  const { assignments } = on.tables;
  const kept = and(inArray(assignments.classId, [...classIds]), isNull(assignments.withdrawnAt));
  const opening = await on.$count(assignments, and(kept, gte(assignments.opensAt, from)));
  return opening + (await on.$count(assignments, and(kept, gte(assignments.dueAt, from))));
}
