import { spreadOf, type Spread } from "./distribution";

const MINUTE_MS = 60_000;

/** How long candidates took, in minutes, against what was suggested (null: unset). `over` is the part of them that took longer. */
export type TimeUsed = { minutes: Spread; suggested: number | null; over: number | null };

/** Null where nothing is known of anybody's time. */
export function timeUsed(spentMs: readonly number[], suggestedMinutes: number | null): TimeUsed | null {
  const minutes = spreadOf(spentMs.map((ms) => ms / MINUTE_MS));
  if (minutes === null) return null;
  const over =
    suggestedMinutes === null
      ? null
      : spentMs.filter((ms) => ms > suggestedMinutes * MINUTE_MS).length / spentMs.length;
  return { minutes, suggested: suggestedMinutes, over };
}
