import { questionTimes } from "../sittings/question-times";
import { clockAt } from "../timing/attempt-clock";
import { toClockEvent, type StoredEvent } from "../timing/clock-event";

/** An event of a sitting: of its clock, or that a question came to the front. */
export type SittingEvent = StoredEvent & { sittingId: string; personId: string; sealedAt: number; position: number };

/** How long a candidate had a question before them, in ms. */
export type QuestionTime = { personId: string; sittingId: string; position: number; spentMs: number };

/**
 * How long each sitting took over each question: as `questionTimes` has it. A paper of one question has it in front all the
 * time, and nothing is recorded; there it is the time by the clock.
 */
export function sittingTimes(events: readonly SittingEvent[], questions: number): QuestionTime[] {
  const bySitting = new Map<string, SittingEvent[]>();
  for (const event of events) {
    const known = bySitting.get(event.sittingId);
    if (known) known.push(event);
    else bySitting.set(event.sittingId, [event]);
  }
  return Array.from(bySitting, ([sittingId, own]) => ({ sittingId, own })).flatMap(({ sittingId, own }) => {
    const [first] = own;
    if (!first) return [];
    const { personId, sealedAt: until } = first;
    const clock = own.flatMap((event) => toClockEvent(event) ?? []);
    if (questions === 1) return [{ personId, sittingId, position: 1, spentMs: clockAt(clock, until).elapsedMs }];
    const fronts = own.filter(({ kind }) => kind === "front");
    return Array.from(questionTimes({ clock, fronts, until }), ([position, spentMs]) => ({
      ...{ personId, sittingId, position, spentMs },
    }));
  });
}
