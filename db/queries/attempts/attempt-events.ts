import { asc, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { AttemptEvent, NewAttemptEvent } from "../../schema/rows";
import { onlyRow } from "../only-row";

export async function insertAttemptEvent(event: NewAttemptEvent, tx: Tx): Promise<AttemptEvent> {
  return onlyRow(await tx.insert(tx.tables.attemptEvents).values(event).returning());
}

/** The events the attempt's clock is computed from, oldest first. */
export async function listAttemptEvents(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<AttemptEvent[]> {
  return listEventsOf({ attemptIds: [attemptId] }, on);
}

/** The events the clocks of these attempts are computed from, oldest first. */
export async function listEventsOf(
  { attemptIds }: { attemptIds: string[] },
  on: Reader = database(),
): Promise<AttemptEvent[]> {
  if (attemptIds.length === 0) return [];
  const { attemptEvents } = on.tables;
  return on
    .select()
    .from(attemptEvents)
    .where(inArray(attemptEvents.attemptId, attemptIds))
    .orderBy(asc(attemptEvents.at), asc(attemptEvents.id));
}
