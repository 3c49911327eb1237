import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { listSettling } from "../marking/rounds";
import type { AssignedTo } from "./assignments";

/** Of an assignment and a question it hides: what its release depends on. */
export type ForAccess = AssignedTo & {
  questionId: string;
  /** The candidate has begun a sitting of it, void or not. */
  begun: boolean;
  /** A sitting that is not void is handed in. */
  handedIn: boolean;
  /** A sitting that is not void is still open. */
  writing: boolean;
  /** An answer that is not void is marked in rounds that are not all done. */
  settling: boolean;
};

type ListForAccess = { personId: string; questionIds: readonly string[] };

/**
 * The assignments that decide what of these questions the candidate may see, a row for each question. One that is withdrawn or
 * no longer theirs still does where they have begun it: what they wrote in it stays as closed as it was.
 */
export async function listForAccess(
  { personId, questionIds }: ListForAccess,
  on: Reader = database(),
): Promise<ForAccess[]> {
  if (questionIds.length === 0) return [];
  const { assignments, assignmentCandidates, assignmentQuestions } = on.tables;
  const found = await on
    .select({
      assignment: assignments,
      candidate: assignmentCandidates,
      questionId: assignmentQuestions.questionId,
    })
    .from(assignmentCandidates)
    .innerJoin(assignments, eq(assignments.id, assignmentCandidates.assignmentId))
    .innerJoin(assignmentQuestions, eq(assignmentQuestions.assignmentId, assignmentCandidates.assignmentId))
    .where(
      and(
        eq(assignmentCandidates.personId, personId),
        inArray(assignmentQuestions.questionId, [...new Set(questionIds)]),
      ),
    )
    .orderBy(asc(assignments.createdAt), asc(assignments.id));
  if (found.length === 0) return [];
  return withSittings(personId, found, on);
}

/** As `listForAccess`, for every pack that a question of an assignment to the candidate is of. */
export async function listPacksForAccess(
  { personId }: { personId: string },
  on: Reader = database(),
): Promise<(ForAccess & { packId: string })[]> {
  const { assignments, assignmentCandidates, assignmentQuestions, questions } = on.tables;
  const found = await on
    .select({
      assignment: assignments,
      candidate: assignmentCandidates,
      questionId: assignmentQuestions.questionId,
      packId: questions.packId,
    })
    .from(assignmentCandidates)
    .innerJoin(assignments, eq(assignments.id, assignmentCandidates.assignmentId))
    .innerJoin(assignmentQuestions, eq(assignmentQuestions.assignmentId, assignmentCandidates.assignmentId))
    .innerJoin(questions, eq(questions.id, assignmentQuestions.questionId))
    .where(and(eq(assignmentCandidates.personId, personId), isNotNull(questions.packId)));
  const ofPacks = found.flatMap(({ packId, ...row }) => (packId === null ? [] : [{ ...row, packId }]));
  return ofPacks.length === 0 ? [] : withSittings(personId, ofPacks, on);
}

async function withSittings<Found extends AssignedTo & { questionId: string }>(
  personId: string,
  found: Found[],
  on: Reader,
): Promise<(Found & ForAccess)[]> {
  const { sittings } = on.tables;
  const ids = [...new Set(found.map(({ assignment }) => assignment.id))];
  const own = await on
    .select({ assignmentId: sittings.assignmentId, status: sittings.status, voidedAt: sittings.voidedAt })
    .from(sittings)
    .where(and(eq(sittings.personId, personId), inArray(sittings.assignmentId, ids)));
  const begun = new Set(own.map(({ assignmentId }) => assignmentId));
  const notVoid = own.filter(({ voidedAt }) => voidedAt === null);
  const whereSome = (wanted: "open" | "sealed") =>
    new Set(notVoid.filter(({ status }) => status === wanted).map(({ assignmentId }) => assignmentId));
  const [handedIn, writing] = [whereSome("sealed"), whereSome("open")];
  const settling = new Set(await listSettling({ personId, assignmentIds: ids }, on));
  return found
    .map((row) => {
      const { id } = row.assignment;
      const standing = { handedIn: handedIn.has(id), writing: writing.has(id), settling: settling.has(id) };
      return { ...row, begun: begun.has(id), ...standing };
    })
    .filter((row) => row.begun || (row.assignment.withdrawnAt === null && row.candidate.removedAt === null));
}
