import type { Range } from "../../../text/segments";
import type { PreparedAnswer } from "../prepared-answer";

/** Clauses and sentences shorter than this may stand again without being a repetition (「一是」「同志们」). */
const SHORTEST = 8;

/**
 * Clauses that say word for word what an earlier clause said, or stand in a sentence that was said before; they pay nothing
 * again and count for no length.
 */
export function repeatedClauses(answer: PreparedAnswer): Set<number> {
  const { clauses, sentences } = answer.segments;
  const repeated = new Set(saidBefore(answer, clauses));
  for (const index of saidBefore(answer, sentences)) {
    const [from, to] = sentences[index]?.clauses ?? [0, 0];
    for (let clause = from; clause < to; clause += 1) repeated.add(clause);
  }
  return repeated;
}

function saidBefore(answer: PreparedAnswer, ranges: readonly Range[]): number[] {
  const seen = new Set<string>();
  return ranges.flatMap(({ start, end }, index) => {
    if (end - start < SHORTEST) return [];
    const words = answer.text.slice(start, end);
    if (seen.has(words)) return [index];
    seen.add(words);
    return [];
  });
}
