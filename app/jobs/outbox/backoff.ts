/** A job is given up after so many tries. */
export const MAX_TRIES = 5;

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 10 * 60_000;

type Backoff = {
  /** Tries begun so far, the failed one included. */
  tries: number;
  /** How long the other side asked to be left alone; null where it did not say. */
  retryAfterMs: number | null;
  /** 0 up to 1, drawn anew each time, so that many jobs that failed together do not come back together. */
  jitter: number;
};

/**
 * Milliseconds until a failed job is tried again: twice as long each time, the second half by chance, and never less than was
 * asked for. A server that always asks for a second would see all tries within a few seconds otherwise.
 */
export function backoffMs({ tries, retryAfterMs, jitter }: Backoff): number {
  const whole = Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS);
  const growing = Math.round(whole / 2 + (whole / 2) * jitter);
  return Math.min(Math.max(growing, retryAfterMs ?? 0), LONGEST_WAIT_MS);
}
