import { clockAt } from "../timing/attempt-clock";
import type { ClockEvent } from "../timing/clock-event";

/** How the time of one answer went, in ms by its clock, so without pauses: before the first words, while writing, after the last. */
export type AnswerTime = { usedMs: number; split: { beforeMs: number; writingMs: number; afterMs: number } | null };

type TakenTime = {
  clock: readonly ClockEvent[];
  sealedAt: number;
  /** When the first and the last saved state came; null where nothing was written on the screen. */
  firstSavedAt: number | null;
  lastSavedAt: number | null;
};

/**
 * The split of an answer that was sat by itself. What was read and what was planned before the first words, no event tells apart.
 * Null where the clock was never started.
 */
export function answerTime({ clock, sealedAt, firstSavedAt, lastSavedAt }: TakenTime): AnswerTime | null {
  const { startedAt, elapsedMs: usedMs } = clockAt(clock, sealedAt);
  if (startedAt === null) return null;
  if (firstSavedAt === null || lastSavedAt === null) return { usedMs, split: null };
  const until = (at: number) => Math.min(usedMs, clockAt(clock, Math.min(at, sealedAt)).elapsedMs);
  const beforeMs = until(firstSavedAt);
  const written = Math.max(beforeMs, until(lastSavedAt));
  return { usedMs, split: { beforeMs, writingMs: written - beforeMs, afterMs: usedMs - written } };
}
