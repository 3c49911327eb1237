import type { AttemptClock, ReadingTime } from "./attempt-clock";
import type { ExtraTime } from "./extra-time";

/** What a page says of the time beside the deadline; all lengths in ms. */
export type Times = {
  /** The limit with what was granted, and as the paper sets it; null without a limit. */
  limitMs: number | null;
  originalMs: number | null;
  extra: ExtraTime[];
  elapsedMs: number;
  paused: boolean;
  reading: ReadingTime | null;
};

/** The part of a clock that a page shows. */
export function timesOf(clock: AttemptClock & { extra: ExtraTime[] }): Times {
  const { limitMs, originalMs, extra, elapsedMs, reading } = clock;
  return { limitMs, originalMs, extra, elapsedMs, reading, paused: clock.state === "paused" };
}
