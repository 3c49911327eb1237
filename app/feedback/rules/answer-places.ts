import { matchingForm, normalise } from "~/domain/text/normalise";
import { segmentText } from "~/domain/text/segments";

/** Longest words of an answer that advice cites. */
const LONGEST = 60;

/** The sentences of an answer in the candidate's own words, without their closing mark. */
export function sentencesOf(answer: string): string[] {
  const { text, starts } = normalise(answer);
  return segmentText(text).sentences.map(({ start, end }) =>
    answer.slice(starts[start], starts[end]).replace(/[。；！？;!?\s]+$/, ""),
  );
}

/** The clauses of an answer in the candidate's own words. */
export function clausesOf(answer: string): string[] {
  const { text, starts } = normalise(answer);
  return segmentText(text).clauses.map(({ start, end }) => answer.slice(starts[start], starts[end]));
}

function pairs(text: string): Set<string> {
  const form = matchingForm(text);
  const found = new Set<string>();
  for (let index = 0; index + 2 <= form.length; index += 1) found.add(form.slice(index, index + 2));
  return found;
}

/** How many pairs of neighbouring characters two texts have in common. */
export function sharedPairs(one: string, other: string): number {
  const known = pairs(one);
  let count = 0;
  for (const pair of pairs(other)) if (known.has(pair)) count += 1;
  return count;
}

/** The clause that has most in common with some words, the first of equals; null where none shares two characters in a row. */
export function nearestClause(answer: string, words: string): string | null {
  let best: string | null = null;
  let most = 0;
  for (const clause of clausesOf(answer)) {
    const count = sharedPairs(clause, words);
    if (count <= most || clause.length > LONGEST) continue;
    best = clause;
    most = count;
  }
  return best;
}
