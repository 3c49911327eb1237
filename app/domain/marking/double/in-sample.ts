import { sha256Hex } from "../../text/content-hash";

/** Whether an answer is of the `percent` in a hundred that are marked twice: the same answer always, whoever asks. */
export function isInSample(attemptId: string, percent: number): boolean {
  return Number.parseInt(sha256Hex(attemptId).slice(0, 8), 16) % 100 < percent;
}
