import { asc, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import { keptWrite, type Place } from "../../client/kept-query";
import { newId } from "../../client/new-id";
import type { Reader, Tx } from "../../client/types";
import type { AttemptEvent, NewAttemptEvent } from "../../schema/rows";

const putEvent = keptWrite(
  ({ attemptEvents }) => attemptEvents,
  (tx, place: Place<AttemptEvent>) =>
    tx.insert(tx.tables.attemptEvents).values({
      id: place("id"),
      attemptId: place("attemptId"),
      at: place("at"),
      kind: place("kind"),
      actorId: place("actorId"),
      params: place("params"),
    }),
);

export async function insertAttemptEvent(event: NewAttemptEvent, tx: Tx): Promise<AttemptEvent> {
  const stored = { id: newId(), actorId: null, ...event };
  await tx.put(putEvent, stored);
  return stored;
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
