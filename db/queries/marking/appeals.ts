import { and, asc, count, desc, eq, inArray, isNull, ne, or, type SQL } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { AppealRow, NewAppeal } from "../../schema/rows";

export async function insertAppeal(appeal: NewAppeal, tx: Tx): Promise<void> {
  await tx.insert(tx.tables.appeals).values(appeal);
}

/** Everything asked about an answer's marks, oldest first. */
export async function listAppealsOf(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<AppealRow[]> {
  const { appeals } = on.tables;
  return on
    .select()
    .from(appeals)
    .where(eq(appeals.attemptId, attemptId))
    .orderBy(asc(appeals.createdAt), asc(appeals.id));
}

/** An appeal with the class and assignment it belongs to. */
export type PlacedAppeal = AppealRow & {
  assignmentId: string;
  classId: string;
  assignmentTitle: string;
  expertId: string | null;
  questionId: string;
};

type Asker = {
  /** Of the classes this person teaches, and of assignments they are the expert of; null: all. */
  personId: string | null;
};

function mayHandle(on: Reader, { personId }: Asker): SQL | undefined {
  const { assignments, classTutors } = on.tables;
  if (personId === null) return undefined;
  const taught = on
    .select({ id: classTutors.classId })
    .from(classTutors)
    .where(and(eq(classTutors.personId, personId), isNull(classTutors.leftAt)));
  return or(inArray(assignments.classId, taught), eq(assignments.expertId, personId));
}

function selectPlaced(on: Reader, asker: Asker, which: SQL | undefined) {
  const { appeals, attempts, sittings, assignments } = on.tables;
  return on
    .select({
      appeal: appeals,
      assignmentId: assignments.id,
      classId: assignments.classId,
      assignmentTitle: assignments.title,
      expertId: assignments.expertId,
      questionId: attempts.questionId,
    })
    .from(appeals)
    .innerJoin(attempts, eq(attempts.id, appeals.attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .innerJoin(assignments, eq(assignments.id, sittings.assignmentId))
    .where(and(which, mayHandle(on, asker)));
}

function flat({ appeal, ...place }: { appeal: AppealRow } & Omit<PlacedAppeal, keyof AppealRow>): PlacedAppeal {
  return { ...appeal, ...place };
}

/** One appeal as this person may handle it; null where it is none of theirs. */
export async function getAppeal(
  { appealId, personId }: { appealId: string } & Asker,
  on: Reader = database(),
): Promise<PlacedAppeal | null> {
  const [found] = await selectPlaced(on, { personId }, eq(on.tables.appeals.id, appealId)).limit(1);
  return found ? flat(found) : null;
}

type Listed = { state: "open" | "decided"; limit: number; offset?: number } & Asker;

/** The appeals a person may see, open ones longest waiting first, decided ones latest first. */
export async function listAppeals(
  { state, personId, limit, offset = 0 }: Listed,
  on: Reader = database(),
): Promise<{ rows: PlacedAppeal[]; total: number }> {
  const { appeals, attempts, sittings, assignments } = on.tables;
  const isOpen = state === "open";
  const which = isOpen ? and(eq(appeals.state, "open"), isNull(appeals.erasedAt)) : ne(appeals.state, "open");
  const order = isOpen ? [asc(appeals.createdAt), asc(appeals.id)] : [desc(appeals.decidedAt), desc(appeals.id)];
  const rows = await selectPlaced(on, { personId }, which)
    .orderBy(...order)
    .limit(limit)
    .offset(offset);
  const [counted] = await on
    .select({ total: count() })
    .from(appeals)
    .innerJoin(attempts, eq(attempts.id, appeals.attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .innerJoin(assignments, eq(assignments.id, sittings.assignmentId))
    .where(and(which, mayHandle(on, { personId })));
  return { rows: rows.map(flat), total: counted?.total ?? 0 };
}

type Decide = Pick<AppealRow, "handledBy" | "outcome" | "newAssessmentId" | "decidedAt"> & {
  appealId: string;
  state: "upheld" | "refused";
};

/** Decides an open appeal; false when it was decided before, which then stands. */
export async function decideAppeal({ appealId, ...decision }: Decide, tx: Tx): Promise<boolean> {
  const { appeals } = tx.tables;
  const decided = await tx
    .update(appeals)
    .set(decision)
    .where(and(eq(appeals.id, appealId), eq(appeals.state, "open"), isNull(appeals.erasedAt)))
    .returning({ id: appeals.id });
  return decided.length > 0;
}
