import { listEventsOf } from "@db/queries/attempts/attempt-events";
import { listHandIns, type HandIn } from "@db/queries/attempts/lists/list-hand-ins";
import type { Viewer } from "~/domain/access/viewer";
import { clockAt } from "~/domain/timing/attempt-clock";
import { toClockEvent } from "~/domain/timing/clock-event";
import { withoutHiddenScores } from "~/services/assignments/access/without-hidden-scores.server";

export type TimedHandIn = HandIn & {
  /** Time spent by the attempt's clock, pauses left out; null in a paper, whose clock is one for all its questions. */
  usedMs: number | null;
};

type ListTimedHandIns = { viewer: Viewer; candidateId: string; questionId: string; now: number };

/** The candidate's handed-in attempts on one question, oldest first, with the time each took and marks where they may be seen. */
export async function listTimedHandIns({ viewer, now, ...of }: ListTimedHandIns): Promise<TimedHandIn[]> {
  const handIns = await withoutHiddenScores({
    viewer,
    lines: await listHandIns(of),
    questionOf: () => of.questionId,
    hide: (handIn) => ({ ...handIn, marksHundredths: null, maxHundredths: null, share: null }),
    now,
  });
  const events = await listEventsOf({ attemptIds: handIns.map(({ id }) => id) });
  return handIns.map((handIn) => {
    const own = events.filter(({ attemptId }) => attemptId === handIn.id).flatMap((event) => toClockEvent(event) ?? []);
    return { ...handIn, usedMs: handIn.sittingId === null ? clockAt(own, handIn.sealedAt).elapsedMs : null };
  });
}
