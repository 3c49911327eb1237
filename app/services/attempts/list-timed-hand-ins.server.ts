import { listEventsOf } from "@db/queries/attempts/attempt-events";
import { listHandIns, type HandIn } from "@db/queries/attempts/list-hand-ins";
import { clockAt } from "~/domain/timing/attempt-clock";
import { toClockEvent } from "~/domain/timing/clock-event";

export type TimedHandIn = HandIn & {
  /** Time spent by the attempt's clock, pauses left out; null in a paper, whose clock is one for all its questions. */
  usedMs: number | null;
};

/** The candidate's handed-in attempts on one question, oldest first, with the time each took. */
export async function listTimedHandIns(of: { candidateId: string; questionId: string }): Promise<TimedHandIn[]> {
  const handIns = await listHandIns(of);
  const events = await listEventsOf({ attemptIds: handIns.map(({ id }) => id) });
  return handIns.map((handIn) => {
    const own = events.filter(({ attemptId }) => attemptId === handIn.id).flatMap((event) => toClockEvent(event) ?? []);
    return { ...handIn, usedMs: handIn.sittingId === null ? clockAt(own, handIn.sealedAt).elapsedMs : null };
  });
}
