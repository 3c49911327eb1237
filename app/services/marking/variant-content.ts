import type { QuestionContent } from "@content/contract/question";
import { withVariant, type VariantPlace, type WithVariant } from "~/domain/marking/with-variant";

/** A wording for a key point and where it would go. */
export type Wording = { pointId: string; words: string; place: VariantPlace };

export type VariantRefusal = Extract<WithVariant, { ok: false }>["reason"];

/** A question's content with one more wording in its rubric. A rubric that is gone has no such point any more. */
export function variantContent(
  content: QuestionContent,
  { pointId, words, place }: Wording,
): { ok: true; content: QuestionContent } | { ok: false; reason: VariantRefusal } {
  if (content.rubric === null) return { ok: false, reason: "point-gone" };
  const made = withVariant(content.rubric, pointId, words, place);
  return made.ok ? { ok: true, content: { ...content, rubric: made.rubric } } : made;
}
