import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { setAttemptDeadline } from "@db/queries/attempts/seal-attempt";
import { listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import type { Attempt, NewAttemptEvent } from "@db/schema/rows";
import { readClock } from "~/services/attempts/read-clock.server";

/** The attempts that share this one's clock: all of its sitting, or itself alone. */
export async function clockGroup(attempt: Attempt, tx: Tx): Promise<Attempt[]> {
  return attempt.sittingId === null ? [attempt] : listAttemptsOfSitting({ sittingId: attempt.sittingId }, tx);
}

type ClockMove = Pick<NewAttemptEvent, "at" | "kind" | "actorId" | "params">;

/** Writes one event to every attempt of the clock and moves their deadlines with it, so that none can disagree. */
export async function moveClock(group: readonly Attempt[], event: ClockMove, tx: Tx): Promise<void> {
  for (const { id: attemptId } of group) {
    await insertAttemptEvent({ ...event, id: newId(), attemptId }, tx);
    const { deadlineAt } = await readClock({ attemptId, now: event.at }, tx);
    await setAttemptDeadline({ attemptId, deadlineAt }, tx);
  }
}
