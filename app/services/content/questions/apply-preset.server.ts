import type { QuestionContent } from "@content/contract/question";
import { presetSlotsFor } from "@content/presets/exam-presets";
import { changeDraft, type DraftChange, type DraftRefusal } from "./change-draft.server";

/**
 * Sets a question's limit and marks to those of one slot of a named exam preset and says so in the content.
 * What the slot leaves open stays as it is; minutes belong to whole papers and are never taken from one.
 */
export async function applyPreset({
  presetId,
  slotId,
  ...change
}: DraftChange & { presetId: string; slotId: string }): Promise<
  { ok: true; content: QuestionContent } | DraftRefusal | { ok: false; reason: "preset-unknown" }
> {
  return changeDraft<"preset-unknown">(change, ({ content }) => {
    const found = presetSlotsFor(content.family).find(
      ({ preset, slot }) => preset.id === presetId && slot.id === slotId,
    );
    if (!found) return Promise.resolve({ ok: false, reason: "preset-unknown" });
    const { preset, slot } = found;
    const limit = slot.limit.kind === "unspecified" ? content.limit : slot.limit;
    const marks = slot.marks ?? content.marks;
    const rubric = content.rubric && { ...content.rubric, marks, ...(content.rubric.limit ? { limit } : {}) };
    const named = { id: preset.id, name: preset.name };
    return Promise.resolve({ ok: true, content: { ...content, limit, marks, rubric, preset: named } });
  });
}
