import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { getClockSource } from "@db/queries/attempts/clock-source";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { setAttemptDeadline } from "@db/queries/attempts/seal-attempt";
import { listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import type { Attempt, NewAttemptEvent } from "@db/schema/rows";
import { toClockEvent } from "~/domain/timing/clock-event";
import { readClock } from "~/services/attempts/read-clock.server";

/** The attempts that share this one's clock: all of its sitting, or itself alone. */
export async function clockGroup(attempt: Attempt, tx: Tx): Promise<Attempt[]> {
  return attempt.sittingId === null ? [attempt] : listAttemptsOfSitting({ sittingId: attempt.sittingId }, tx);
}

type ClockMove = Pick<NewAttemptEvent, "at" | "kind" | "actorId" | "params">;

/** Writes one event to every attempt of the clock and moves their deadlines with it, so that none can disagree. */
export async function moveClock(group: readonly Attempt[], event: ClockMove, tx: Tx): Promise<void> {
  for (const { id: attemptId } of group) {
    const source = await getClockSource({ attemptId }, tx);
    // After all that was done before, also where the server's clock was put back since.
    const last = Math.max(0, ...(source?.events ?? []).flatMap((known) => toClockEvent(known)?.at ?? []));
    const at = Math.max(event.at, last + 1);
    await insertAttemptEvent({ ...event, at, id: newId(), attemptId }, tx);
    const { deadlineAt } = await readClock({ attemptId, now: at }, tx);
    await setAttemptDeadline({ attemptId, deadlineAt }, tx);
  }
}
