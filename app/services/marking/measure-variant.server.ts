import type { QuestionContent } from "@content/contract/question";
import { measureImpact } from "~/services/scoring/measure-impact.server";
import { variantContent, type VariantRefusal, type Wording } from "./variant-content";

/** How many of a question's stored answers a wording alone would move, of how many. */
export type VariantEffect = { answers: number; up: number; down: number };

type MeasureVariant = {
  questionId: string;
  /** What tutors work on: the draft, or what is published. */
  content: QuestionContent;
  wording: Wording;
};

/**
 * What a wording would do to the stored answers. Both sides are scored anew with the content tutors work on, so that other
 * unpublished changes of it are not put down to the wording.
 */
export async function measureVariant({
  questionId,
  content,
  wording,
}: MeasureVariant): Promise<({ ok: true } & VariantEffect) | { ok: false; reason: VariantRefusal }> {
  const made = variantContent(content, wording);
  if (!made.ok) return made;
  const [without, withWords] = [
    await measureImpact({ questionId, content }),
    await measureImpact({ questionId, content: made.content }),
  ];
  const before = new Map(without.map(({ attemptId, after }) => [attemptId, after.share]));
  let [up, down] = [0, 0];
  for (const { attemptId, after } of withWords) {
    const change = after.share - (before.get(attemptId) ?? after.share);
    if (change > 0) up += 1;
    if (change < 0) down += 1;
  }
  return { ok: true, answers: withWords.length, up, down };
}
