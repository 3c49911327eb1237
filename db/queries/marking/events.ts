import { and, asc, eq, inArray, max, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { MarkingEventKind } from "../../schema/desk/marking";
import type { MarkingEventRow, NewMarkingEvent } from "../../schema/rows";
import { inChunks } from "../in-chunks";

export async function insertMarkingEvents(events: NewMarkingEvent[], tx: Tx): Promise<void> {
  await inChunks(events, (chunk) => tx.insert(tx.tables.markingEvents).values(chunk));
}

/** What happened to an answer on the desk, oldest first; of these kinds only where they are named. */
export async function listMarkingEvents(
  { attemptId, kinds }: { attemptId: string; kinds?: MarkingEventKind[] },
  on: Reader = database(),
): Promise<MarkingEventRow[]> {
  const { markingEvents } = on.tables;
  const ofKind = kinds === undefined ? undefined : inArray(markingEvents.kind, kinds);
  return on
    .select()
    .from(markingEvents)
    .where(and(eq(markingEvents.attemptId, attemptId), ofKind))
    .orderBy(asc(markingEvents.at), asc(markingEvents.id));
}

type LastReturned = { assignmentId: string; candidateId: string };

/** When an answer of the candidate's to the assignment was last returned to be written again; null: never. */
export async function lastReturnedAt(
  { assignmentId, candidateId }: LastReturned,
  on: Reader = database(),
): Promise<number | null> {
  const { attempts, markingEvents, sittings } = on.tables;
  const [last] = await on
    .select({ at: max(markingEvents.at) })
    .from(markingEvents)
    .innerJoin(attempts, eq(attempts.id, markingEvents.attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .where(
      and(
        eq(sittings.assignmentId, assignmentId),
        eq(sittings.personId, candidateId),
        eq(markingEvents.kind, "returned"),
      ),
    );
  return last?.at ?? null;
}

/**
 * A candidate whose answer was returned may sit the assignment once more: the attempts they have beside those of all. False
 * where nobody of that name is to sit it.
 */
export async function allowOneMore(
  { assignmentId, personId }: { assignmentId: string; personId: string },
  tx: Tx,
): Promise<boolean> {
  const { assignmentCandidates, assignments } = tx.tables;
  const [usual] = await tx
    .select({ maxAttempts: assignments.maxAttempts })
    .from(assignments)
    .where(eq(assignments.id, assignmentId));
  if (!usual) return false;
  const allowed = await tx
    .update(assignmentCandidates)
    .set({ maxAttempts: sql`coalesce(${assignmentCandidates.maxAttempts}, ${usual.maxAttempts}) + 1` })
    .where(and(eq(assignmentCandidates.assignmentId, assignmentId), eq(assignmentCandidates.personId, personId)))
    .returning({ personId: assignmentCandidates.personId });
  return allowed.length > 0;
}
