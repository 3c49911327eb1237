import { clockAt } from "../timing/attempt-clock";
import type { ClockEvent } from "../timing/clock-event";

/**
 * How the time of one answer went, in ms by its clock, so without pauses: 审题 until the outline or the first words, 列纲 until the
 * first words, 写作 until the last, and what came after. `outliningMs` is null where no outline is known to have been begun before
 * the answer was: 审题 then holds all that went before the first words.
 */
export type AnswerTime = {
  usedMs: number;
  split: { readingMs: number; outliningMs: number | null; writingMs: number; afterMs: number } | null;
};

type TakenTime = {
  clock: readonly ClockEvent[];
  sealedAt: number;
  /** When the first and the last saved state came; null where nothing was written on the screen. */
  firstSavedAt: number | null;
  lastSavedAt: number | null;
  /** When the first words of the scratch outline came; null where none did, or nobody noticed. */
  outlinedAt: number | null;
};

/** The split of an answer that was sat by itself. Null where the clock was never started. */
export function answerTime({ clock, sealedAt, firstSavedAt, lastSavedAt, outlinedAt }: TakenTime): AnswerTime | null {
  const { startedAt, elapsedMs: usedMs } = clockAt(clock, sealedAt);
  if (startedAt === null) return null;
  if (firstSavedAt === null || lastSavedAt === null) return { usedMs, split: null };
  const until = (at: number) => Math.min(usedMs, clockAt(clock, Math.min(at, sealedAt)).elapsedMs);
  const beforeMs = until(firstSavedAt);
  const written = Math.max(beforeMs, until(lastSavedAt));
  const outlined = outlinedAt !== null && outlinedAt < firstSavedAt ? until(outlinedAt) : null;
  return {
    usedMs,
    split: {
      readingMs: outlined ?? beforeMs,
      outliningMs: outlined === null ? null : beforeMs - outlined,
      writingMs: written - beforeMs,
      afterMs: usedMs - written,
    },
  };
}
