import type { Scheduled } from "./card-memory";

const DAY_MS = 86_400_000;
/** Of the time that is left until the exam a card waits at most this share, so it comes back more often as the exam nears. */
const LONGEST_SHARE = 1 / 2;

/**
 * When a card is really due (UTC ms) with an exam at `examAt`: never after it, and after an answer at most half of the time that
 * was left then, though at least a day where the exam is further away than that. Worked out when it is asked rather than stored:
 * an exam that is moved or called off leaves nothing to put right. An exam that is over counts no more.
 */
export function dueBeforeExam({ dueAt, memory }: Scheduled, examAt: number | null, now: number): number {
  if (examAt === null || examAt <= now) return dueAt;
  const { lastReviewAt } = memory;
  if (lastReviewAt === null || lastReviewAt >= examAt) return Math.min(dueAt, examAt);
  const longest = Math.max(DAY_MS, (examAt - lastReviewAt) * LONGEST_SHARE);
  return Math.min(dueAt, lastReviewAt + longest, examAt);
}
