import type { Pack } from "../contract/pack";
import type { QuestionDraft } from "./question-drafts";

/** A question that the pack does not state but can carry. `madeKey` names it in every version of the pack. */
export type MadeQuestion = { madeKey: string; draft: QuestionDraft };

/** Questions made from a pack's theory, frameworks and materials, in that order. */
export function makeQuestions(_pack: Pack): MadeQuestion[] {
  return [];
}
