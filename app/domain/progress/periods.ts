/** Answers of one stretch of time, the earliest first; `from` and `to` are the first and the last hand-in, UTC milliseconds. */
export type Period<Answer> = { from: number; to: number; answers: Answer[] };

/** Few answers say nothing of a stretch of time. */
const LEAST = 2;

/**
 * Cuts answers into at most `most` stretches of time with as many answers each, as far as they go round, and at least two:
 * so many, not so long, because practice comes in bursts and an empty month shows nothing.
 */
export function periodsOf<Answer extends { sealedAt: number }>(
  answers: readonly Answer[],
  most: number,
): Period<Answer>[] {
  const inOrder = [...answers].sort((a, b) => a.sealedAt - b.sealedAt);
  const count = Math.max(1, Math.min(most, Math.floor(inOrder.length / LEAST)));
  return Array.from({ length: count }, (_, index) =>
    inOrder.slice(Math.round((index * inOrder.length) / count), Math.round(((index + 1) * inOrder.length) / count)),
  ).flatMap((own) => {
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [{ from: first.sealedAt, to: last.sealedAt, answers: own }] : [];
  });
}
