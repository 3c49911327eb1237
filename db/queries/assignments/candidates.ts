import { and, asc, eq, exists, inArray, isNull, not } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import { inTextOrder } from "../../dialect/in-text-order";
import type { AssignmentCandidateRow } from "../../schema/rows";
import { inChunks } from "../in-chunks";

type InsertCandidates = { assignmentId: string; personIds: readonly string[]; now: number };

/** Gives an assignment to these people; whoever has it already keeps what they have, and whoever was taken off has it again. */
export async function insertCandidates({ assignmentId, personIds, now }: InsertCandidates, tx: Tx): Promise<void> {
  const { assignmentCandidates } = tx.tables;
  const rows = personIds.map((personId) => ({ assignmentId, personId, addedAt: now }));
  await inChunks(rows, (chunk) =>
    tx
      .insert(assignmentCandidates)
      .values(chunk)
      .onConflictDoUpdate({
        target: [assignmentCandidates.assignmentId, assignmentCandidates.personId],
        set: { removedAt: null },
      }),
  );
}

type OfClass = { classId: string; personIds: readonly string[] };

/** Takes these people off what they were given in a class and have not begun; what was begun stays theirs. */
export async function takeOffUnbegun({ classId, personIds, now }: OfClass & { now: number }, tx: Tx): Promise<void> {
  const { assignmentCandidates, sittings } = tx.tables;
  const { assignmentId, personId } = assignmentCandidates;
  const begun = tx
    .select({ id: sittings.id })
    .from(sittings)
    .where(and(eq(sittings.assignmentId, assignmentId), eq(sittings.personId, personId)));
  await inChunks([...personIds], (chunk) =>
    tx
      .update(assignmentCandidates)
      .set({ removedAt: now })
      .where(
        and(
          inArray(assignmentId, assignmentsOf(classId, tx)),
          inArray(personId, chunk),
          isNull(assignmentCandidates.removedAt),
          not(exists(begun)),
        ),
      ),
  );
}

/** Gives these people again what they were taken off when they left the class. */
export async function giveBack({ classId, personIds }: OfClass, tx: Tx): Promise<void> {
  const { assignmentCandidates } = tx.tables;
  const { assignmentId, personId } = assignmentCandidates;
  await inChunks([...personIds], (chunk) =>
    tx
      .update(assignmentCandidates)
      .set({ removedAt: null })
      .where(and(inArray(assignmentId, assignmentsOf(classId, tx)), inArray(personId, chunk))),
  );
}

function assignmentsOf(classId: string, tx: Tx) {
  const { assignments } = tx.tables;
  return tx.select({ id: assignments.id }).from(assignments).where(eq(assignments.classId, classId));
}

export type CandidateOf = AssignmentCandidateRow & {
  displayName: string;
  userName: string | null;
  /** 学号, as the class's roster has it. */
  studentNumber: string | null;
  groupId: string | null;
  /** They have left the class since. */
  left: boolean;
};

/** Everybody an assignment is for, by student number and name, without those who are gone. */
export async function listCandidatesOf(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<CandidateOf[]> {
  const { assignments, assignmentCandidates, people, classMembers } = on.tables;
  const found = await on
    .select({
      candidate: assignmentCandidates,
      displayName: people.displayName,
      userName: people.userName,
      studentNumber: classMembers.studentNumber,
      groupId: classMembers.groupId,
      memberSince: classMembers.joinedAt,
      leftAt: classMembers.leftAt,
    })
    .from(assignmentCandidates)
    .innerJoin(assignments, eq(assignments.id, assignmentCandidates.assignmentId))
    .innerJoin(people, eq(people.id, assignmentCandidates.personId))
    .leftJoin(
      classMembers,
      and(eq(classMembers.classId, assignments.classId), eq(classMembers.personId, assignmentCandidates.personId)),
    )
    .where(
      and(
        eq(assignmentCandidates.assignmentId, assignmentId),
        isNull(assignmentCandidates.removedAt),
        isNull(people.erasedAt),
      ),
    )
    .orderBy(inTextOrder(classMembers.studentNumber, on), inTextOrder(people.displayName, on), asc(people.id));
  return found.map(({ candidate, memberSince, leftAt, ...person }) => ({
    ...candidate,
    ...person,
    left: memberSince === null || leftAt !== null,
  }));
}

type Exception = {
  assignmentId: string;
  personId: string;
  terms: Pick<AssignmentCandidateRow, "opensAt" | "dueAt" | "limitMinutes" | "maxAttempts">;
  reason: string;
  by: string;
  now: number;
};

/** What holds for one candidate instead. False when the assignment is not for them. */
export async function setException(
  { assignmentId, personId, terms, reason, by, now }: Exception,
  tx: Tx,
): Promise<boolean> {
  const { assignmentCandidates } = tx.tables;
  const changed = await tx
    .update(assignmentCandidates)
    .set({ ...terms, exceptionReason: reason, exceptionBy: by, exceptionAt: now })
    .where(
      and(
        eq(assignmentCandidates.assignmentId, assignmentId),
        eq(assignmentCandidates.personId, personId),
        isNull(assignmentCandidates.removedAt),
      ),
    )
    .returning({ personId: assignmentCandidates.personId });
  return changed.length > 0;
}

type Release = {
  assignmentId: string;
  personIds: readonly string[];
  part: "scoreReleasedAt" | "pointsReleasedAt" | "referenceReleasedAt";
  now: number;
};

/** Opens a part of the result to these candidates; answers with those to whom it was closed. */
export async function setReleased({ assignmentId, personIds, part, now }: Release, tx: Tx): Promise<string[]> {
  const { assignmentCandidates } = tx.tables;
  const opened: string[] = [];
  await inChunks([...personIds], async (chunk) => {
    const rows = await tx
      .update(assignmentCandidates)
      .set({ [part]: now })
      .where(
        and(
          eq(assignmentCandidates.assignmentId, assignmentId),
          inArray(assignmentCandidates.personId, chunk),
          isNull(assignmentCandidates[part]),
        ),
      )
      .returning({ personId: assignmentCandidates.personId });
    opened.push(...rows.map(({ personId }) => personId));
  });
  return opened;
}

type Nudged = { assignmentId: string; personIds: readonly string[]; now: number };

/** Notes that these candidates were reminded. */
export async function setNudged({ assignmentId, personIds, now }: Nudged, tx: Tx): Promise<void> {
  const { assignmentCandidates } = tx.tables;
  await inChunks([...personIds], (chunk) =>
    tx
      .update(assignmentCandidates)
      .set({ nudgedAt: now })
      .where(and(eq(assignmentCandidates.assignmentId, assignmentId), inArray(assignmentCandidates.personId, chunk))),
  );
}
