import type { Point } from "@content/contract/rubric";
import type { MissReason } from "../practised";
import { TERMS, type Term } from "../terms/term-data";
import type { CardDraft } from "./card-draft";

/** Reasons that a term at hand would have helped against; one who wrote the opposite knew the word. */
const FOR_WANT_OF_WORDS: readonly MissReason[] = ["absent", "keyword-missing", "detail-only", "generic"];

type Missed = { point: Point; reason: MissReason };

/**
 * 规范词 for points that were missed: from many phrasings to the one term. Which terms, the rubric's own accepted words say;
 * what the card shows is the table's alone, so that no answer to any one material can stand on it.
 */
export function termCards(missed: readonly Missed[]): CardDraft[] {
  const found = new Set<Term>();
  for (const { point, reason } of missed) {
    if (!FOR_WANT_OF_WORDS.includes(reason)) continue;
    for (const term of TERMS) if (accepts(point, term)) found.add(term);
  }
  return [...found].map(({ term, phrasings }) => ({
    kind: "term",
    source: `term:${term}`,
    front: phrasings.join("\n"),
    back: term,
  }));
}

/** Whether the point is called so, or one of its words by itself is the term. */
function accepts(point: Point, { term, signs }: Term): boolean {
  const words = [term, ...signs];
  if (words.some((word) => point.label.includes(word))) return true;
  const heads = point.expressions.filter(({ role, allOf }) => role !== "detail" && allOf.length === 1);
  return heads.some(({ allOf: [group] }) => group?.some((variant) => words.includes(variant)) ?? false);
}
