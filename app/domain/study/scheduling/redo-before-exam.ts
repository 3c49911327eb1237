/**
 * When a question is really to be written again (UTC ms) with an exam at `examAt`: on its own day where that is before the exam,
 * else halfway between the hand-in it comes from and the exam, so that it is still of use. An exam that is over, or was before
 * the hand-in, counts no more. Worked out when it is asked, like a card's day: an exam may be moved.
 */
export function redoBeforeExam(
  { dueAt, createdAt }: { dueAt: number; createdAt: number },
  examAt: number | null,
  now: number,
): number {
  if (examAt === null || examAt <= now || createdAt >= examAt || dueAt < examAt) return dueAt;
  return createdAt + (examAt - createdAt) / 2;
}
