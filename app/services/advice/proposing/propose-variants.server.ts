import { newId } from "@db/client/new-id";
import type { Point } from "@content/contract/rubric";
import type { VariantsRequest, VariantsResult } from "~/feedback/feedback-provider";
import { workingQuestion } from "~/services/content/questions/working-question.server";
import { propose, type Proposed, type Proposing } from "./propose.server";

const MAX_OUTPUT_TOKENS = 900;
const MOST_TEXTS = 4;
const MOST_CHARACTERS = 1_500;

type ProposeVariants = Proposing & {
  questionId: string;
  /** As it stands in the studio, stored or not. */
  point: Point;
  language: VariantsRequest["language"];
};

export type VariantsProposed =
  | { ok: true; proposals: VariantsResult["proposals"] }
  | Extract<Proposed, { ok: false }>
  | { ok: false; reason: "not-found" | "no-model" };

/**
 * Wordings that a key point's groups may lack. With the point go the question's own reference answers and nothing that candidates
 * wrote; the rubric is not touched.
 */
export async function proposeVariants(asked: ProposeVariants): Promise<VariantsProposed> {
  const { questionId, point, language, ...proposing } = asked;
  if (!proposing.provider.sendsText) return { ok: false, reason: "no-model" };
  const working = await workingQuestion({ questionId });
  if (!working) return { ok: false, reason: "not-found" };
  const { title, stem, requirements, referenceAnswer, rubric } = working.content;
  const texts = [referenceAnswer ?? "", ...(rubric?.referenceAnswers ?? []).map(({ text }) => text)];
  const request: VariantsRequest = {
    task: "variants",
    language,
    prompt: [title, stem, requirements ?? ""].filter((line) => line !== "").join("\n"),
    nonce: newId(),
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    point,
    answers: [...new Set(texts.filter((text) => text.trim() !== ""))]
      .slice(0, MOST_TEXTS)
      .map((text) => text.slice(0, MOST_CHARACTERS)),
  };
  // The point may not be stored yet, so no stored rubric has its hash.
  const proposed = await propose(request, { questionId, attemptId: null, rubricHash: "" }, proposing);
  if (!proposed.ok) return proposed;
  const { result } = proposed.kept;
  return { ok: true, proposals: result.task === "variants" ? result.proposals : [] };
}
