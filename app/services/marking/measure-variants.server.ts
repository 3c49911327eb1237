import type { QuestionContent } from "@content/contract/question";
import { measureImpact } from "~/services/scoring/measure-impact.server";
import { variantContent, type VariantRefusal, type Wording } from "./variant-content";

/** How many of a question's stored answers a wording alone would move, of how many. */
export type VariantEffect = { answers: number; up: number; down: number };

export type MeasuredVariant = ({ ok: true } & VariantEffect) | { ok: false; reason: VariantRefusal };

type MeasureVariants = {
  questionId: string;
  /** What tutors work on: the draft, or what is published. */
  content: QuestionContent;
  wordings: readonly Wording[];
};

/**
 * What each wording alone would do to the stored answers. Both sides are scored anew with the content tutors work on, so
 * that other unpublished changes of it are not put down to the wording.
 */
export async function measureVariants({ questionId, content, wordings }: MeasureVariants): Promise<MeasuredVariant[]> {
  const measured: MeasuredVariant[] = [];
  let without: Map<string, number> | null = null;
  for (const wording of wordings) {
    const made = variantContent(content, wording);
    if (!made.ok) {
      measured.push(made);
      continue;
    }
    without ??= await sharesBy(questionId, content);
    const shares = await sharesBy(questionId, made.content);
    const changes = [...shares].map(([attemptId, share]) => share - (without?.get(attemptId) ?? share));
    const up = changes.filter((change) => change > 0).length;
    const down = changes.filter((change) => change < 0).length;
    measured.push({ ok: true, answers: shares.size, up, down });
  }
  return measured;
}

async function sharesBy(questionId: string, content: QuestionContent): Promise<Map<string, number>> {
  const rows = await measureImpact({ questionId, content });
  return new Map(rows.map(({ attemptId, after }) => [attemptId, after.share]));
}
