import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type {
  AssignmentCandidateRow,
  AssignmentQuestionRow,
  AssignmentRow,
  NewAssignment,
  NewAssignmentQuestion,
} from "../../schema/rows";
import { onlyRow } from "../only-row";

type InsertAssignment = {
  assignment: NewAssignment;
  questions: Omit<NewAssignmentQuestion, "assignmentId">[];
};

/** An assignment with the questions of the version it pins. Whom it is for is inserted beside it. */
export async function insertAssignment({ assignment, questions }: InsertAssignment, tx: Tx): Promise<AssignmentRow> {
  const { assignments, assignmentQuestions } = tx.tables;
  const row = onlyRow(await tx.insert(assignments).values(assignment).returning());
  await tx.insert(assignmentQuestions).values(questions.map((question) => ({ ...question, assignmentId: row.id })));
  return row;
}

/** Whoever's class it is of: who may see it, the caller has to make sure of (`taughtAssignment`). */
export async function getAssignment(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<AssignmentRow | null> {
  const { assignments } = on.tables;
  const [assignment] = await on.select().from(assignments).where(eq(assignments.id, assignmentId)).limit(1);
  return assignment ?? null;
}

export type AssignedTo = { assignment: AssignmentRow; candidate: AssignmentCandidateRow };
/** With when its class was archived; null while it is taught. */
export type AssignedByClass = AssignedTo & { archivedAt: number | null };

/** The assignment as it was given to this candidate, withdrawn or not; null when it is not (or no longer) for them. */
export async function getAssignmentForCandidate(
  { assignmentId, candidateId }: { assignmentId: string; candidateId: string },
  on: Reader = database(),
): Promise<AssignedByClass | null> {
  const { assignments, assignmentCandidates, classes } = on.tables;
  const [found] = await on
    .select({ assignment: assignments, candidate: assignmentCandidates, archivedAt: classes.archivedAt })
    .from(assignmentCandidates)
    .innerJoin(assignments, eq(assignments.id, assignmentCandidates.assignmentId))
    .innerJoin(classes, eq(classes.id, assignments.classId))
    .where(
      and(
        eq(assignmentCandidates.assignmentId, assignmentId),
        eq(assignmentCandidates.personId, candidateId),
        isNull(assignmentCandidates.removedAt),
      ),
    )
    .limit(1);
  return found ?? null;
}

/** The assignments of a class, withdrawn ones too, newest first. Who may see the class, the caller has made sure of. */
export async function listAssignmentsOfClass(
  { classId }: { classId: string },
  on: Reader = database(),
): Promise<AssignmentRow[]> {
  const { assignments } = on.tables;
  return on
    .select()
    .from(assignments)
    .where(eq(assignments.classId, classId))
    .orderBy(desc(assignments.createdAt), asc(assignments.id));
}

/** The questions of an assignment with the versions it pins, in the order of the paper. */
export async function listQuestionsOf(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<AssignmentQuestionRow[]> {
  const { assignmentQuestions } = on.tables;
  return on
    .select()
    .from(assignmentQuestions)
    .where(eq(assignmentQuestions.assignmentId, assignmentId))
    .orderBy(asc(assignmentQuestions.position));
}

type Withdrawal = { assignmentId: string; withdrawnAt: number; reason: string };

/** Takes an assignment back. False when it is withdrawn already. */
export async function setWithdrawal({ assignmentId, withdrawnAt, reason }: Withdrawal, tx: Tx): Promise<boolean> {
  const { assignments } = tx.tables;
  const changed = await tx
    .update(assignments)
    .set({ withdrawnAt, withdrawnReason: reason })
    .where(and(eq(assignments.id, assignmentId), isNull(assignments.withdrawnAt)))
    .returning({ id: assignments.id });
  return changed.length > 0;
}

/** Gives an assignment out (again) until the due time. */
export async function reopen(
  { assignmentId, dueAt }: { assignmentId: string; dueAt: number | null },
  tx: Tx,
): Promise<void> {
  const { assignments } = tx.tables;
  await tx
    .update(assignments)
    .set({ withdrawnAt: null, withdrawnReason: null, dueAt })
    .where(eq(assignments.id, assignmentId));
}
