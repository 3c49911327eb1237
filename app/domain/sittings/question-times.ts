import { clockAt } from "../timing/attempt-clock";
import type { ClockEvent } from "../timing/clock-event";

/** From this moment on the question was in front of the candidate. UTC milliseconds. */
export type Front = { at: number; position: number };

type QuestionTimes = {
  /** The sitting's one clock. */
  clock: readonly ClockEvent[];
  fronts: readonly Front[];
  /** When the sitting was sealed, or now. */
  until: number;
};

/**
 * How much of the sitting's time each question was in front, in ms by its place in the paper: from the moment it came to the front to
 * the next one's, by the sitting's clock, so without pauses and nothing beyond the deadline. What passed before the first is nobody's.
 */
export function questionTimes({ clock, fronts, until }: QuestionTimes): ReadonlyMap<number, number> {
  const total = clockAt(clock, until).elapsedMs;
  const inOrder = fronts.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
  const spent = new Map<number, number>();
  let reached = 0;
  for (const [index, { at, position }] of inOrder.entries()) {
    const from = within(clockAt(clock, at).elapsedMs, reached, total);
    const next = inOrder[index + 1];
    reached = next ? within(clockAt(clock, next.at).elapsedMs, from, total) : total;
    spent.set(position, (spent.get(position) ?? 0) + reached - from);
  }
  return spent;
}

/** Time that was taken back while a question was in front must not count for two. */
function within(ms: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, ms));
}
