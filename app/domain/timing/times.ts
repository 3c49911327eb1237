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

/** What is left of the reading time when `remainingMs` is left of the whole; 0 without reading time or once it is over. */
export function readingLeftMs({ reading, limitMs }: Times, remainingMs: number | null): number {
  if (reading === null || reading.over || limitMs === null || remainingMs === null) return 0;
  return Math.max(0, reading.ms - Math.max(0, limitMs - remainingMs));
}

/** Whether the paper's rules forbid to write for now. */
export function mayNotWriteYet(times: Times, remainingMs: number | null): boolean {
  return times.reading?.rule === "first" && readingLeftMs(times, remainingMs) > 0;
}
