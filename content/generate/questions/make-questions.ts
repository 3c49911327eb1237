import type { Pack } from "../../contract/pack";
import type { MadeKind } from "../../contract/question";
import { madeKeys } from "../made-key";
import type { QuestionDraft } from "./question-drafts";
import { closedBookQuestions } from "./closed-book";
import { outlineQuestions, wholeTextQuestions } from "./framework-questions";
import { gistQuestions } from "./gist-questions";

/** A question that the pack does not state but can carry. `madeKey` names it in every version of the pack. */
export type MadeQuestion = { madeKey: string; draft: QuestionDraft };

/** More of a kind than this are left out: a tutor has to look at each. */
const MAX_OF_A_KIND = 100;

/**
 * Questions made from a pack's theory, frameworks and materials, in that order, of each kind at most the first hundred. Their rubrics are worked out (待核); limit,
 * marks and minutes stay unset.
 */
export function makeQuestions(pack: Pack): MadeQuestion[] {
  const keyOf = madeKeys();
  const named = (kind: MadeKind, made: { source: string; draft: QuestionDraft }[]): MadeQuestion[] =>
    made.slice(0, MAX_OF_A_KIND).map(({ source, draft }) => ({ madeKey: keyOf(kind, source), draft }));
  return [
    ...named("closed-book", closedBookQuestions(pack)),
    ...named("outline", outlineQuestions(pack)),
    ...named("whole-text", wholeTextQuestions(pack)),
    ...named("gist-problems", gistQuestions(pack, "gist-problems")),
    ...named("gist-practices", gistQuestions(pack, "gist-practices")),
    ...named("gist-results", gistQuestions(pack, "gist-results")),
  ];
}
