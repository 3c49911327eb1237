import type { QuestionContent } from "@content/contract/question";
import type { Rubric } from "@content/contract/rubric";
import { changeDraft, type DraftChange, type DraftRefusal } from "../change-draft.server";
import { packQuestionOf } from "../pack-question.server";

/**
 * Takes a material away from a question, with the places its key points quote of it. Where the prompt leans on material
 * and none is left, the question waits for one again, and key points that were only inferred go with it.
 */
export async function detachMaterial({
  key,
  ...change
}: DraftChange & { key: string }): Promise<
  { ok: true; content: QuestionContent } | DraftRefusal | { ok: false; reason: "material-not-there" }
> {
  return changeDraft<"material-not-there">(change, async ({ working, content }) => {
    const materials = content.materials.filter((material) => material.key !== key);
    if (materials.length === content.materials.length) return { ok: false, reason: "material-not-there" };
    const rubric = content.rubric && withoutSource(content.rubric, key);
    const left = { ...content, materials, rubric };
    const waits = materials.length === 0 && (await packQuestionOf(working.question))?.question.needsMaterial === true;
    if (!waits) return { ok: true, content: left };
    return {
      ok: true,
      content: content.inferred ? { ...left, rubric: null, inferred: false } : left,
      status: "needs-material",
    };
  });
}

function withoutSource(rubric: Rubric, key: string): Rubric {
  const points = rubric.points.map(({ source, ...point }) => {
    const kept = source?.filter(({ material }) => material !== key) ?? [];
    return kept.length === 0 ? point : { ...point, source: kept };
  });
  return { ...rubric, points };
}
