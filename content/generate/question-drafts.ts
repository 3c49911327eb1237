import type { Pack } from "../contract/pack";
import type { MaterialText, QuestionContent } from "../contract/question";

/** A question made from a pack, before a tutor has published it. */
export type QuestionDraft = {
  content: QuestionContent;
  /** ready: may be published and scored; needs-material: 待补材料; draft: a tutor has to write the rubric first. */
  status: "draft" | "needs-material" | "ready";
  materials: MaterialText[];
  /** True where the rubric was worked out from the pack instead of written by a person: 待核. */
  inferred: boolean;
};

/** Pack → drafts of its questions, in the pack's order, each with its provenance. */
export function draftQuestions(pack: Pack): QuestionDraft[] {
  void pack;
  return [];
}
