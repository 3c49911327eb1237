import { sha256Hex } from "../../text/hashing/content-hash";

/** Of a hash this many hexadecimal digits place an answer: fine enough for any percentage. */
const DIGITS = 8;

/**
 * Whether an answer belongs to the blind sample of `percent` in a hundred that is marked twice. A pure function of its id: the same
 * whoever asks and whenever, foreseen by nobody, and growing the percentage only adds answers.
 */
export function isInSample(attemptId: string, percent: number): boolean {
  const place = Number.parseInt(sha256Hex(`sample:${attemptId}`).slice(0, DIGITS), 16) / 16 ** DIGITS;
  return place * 100 < percent;
}
