const MINUTE_MS = 60_000;

/** Moments before the end at which a candidate is warned, in ms. */
export const WARNED_MS: readonly number[] = [30, 10, 5, 1].map((minutes) => minutes * MINUTE_MS);

/** A moment that passed longer ago than this was passed unseen (the computer slept): it is not news any more, in ms. */
const NEWS_MS = 10_000;

type Passing = {
  moments: readonly number[];
  /** Time left when last looked, and now, in ms. */
  before: number;
  now: number;
  /** The whole time allowed, in ms; null where it is not known. */
  limitMs: number | null;
};

/**
 * The moment that has just been passed, or null. Of several the last; none that was passed long before anyone looked, and none
 * within the first minute of the whole time, when the candidate has just read how much there is.
 */
export function momentPassed({ moments, before, now, limitMs }: Passing): number | null {
  const longest = limitMs === null ? Infinity : limitMs - MINUTE_MS;
  const passed = moments.filter((moment) => now <= moment && moment < before && moment <= longest);
  const last = Math.min(...passed);
  return passed.length > 0 && last - now <= NEWS_MS ? last : null;
}
