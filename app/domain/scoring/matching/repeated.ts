import type { PreparedAnswer } from "./prepared-answer";

/** Clauses shorter than this may stand again without being a repetition (「一是」「同志们」). */
const SHORTEST = 8;

/** Clauses that say word for word what an earlier clause said; they pay nothing again. */
export function repeatedClauses(answer: PreparedAnswer): Set<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const [index, clause] of answer.segments.clauses.entries()) {
    if (clause.end - clause.start < SHORTEST) continue;
    const words = answer.text.slice(clause.start, clause.end);
    if (seen.has(words)) repeated.add(index);
    seen.add(words);
  }
  return repeated;
}
