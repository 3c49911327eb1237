import type { Pack } from "../../contract/pack";
import { draftTitle } from "../questions/draft-title";
import { packName } from "../questions/question-content";
import type { DrillDraft } from "./made-drill";
import { promptParts } from "./prompt-parts";

/** A prompt with fewer parts, or fewer kinds of them, gives nothing to tell apart. */
const MIN_PARTS = 3;

/** 审题训练 on each of the pack's own prompts: what its parts say of scope, object, task, identity, length and demands. */
export function readPromptDrills(pack: Pack): DrillDraft[] {
  return pack.questions.flatMap((question): DrillDraft[] => {
    const parts = promptParts(question.stem, question.requirements, question.limit.text);
    if (parts.length < MIN_PARTS || new Set(parts.map(({ element }) => element)).size < MIN_PARTS) return [];
    return [
      {
        source: question.stem,
        materials: [],
        drill: {
          kind: "read-prompt",
          title: `审题：${question.title ?? draftTitle(question.stem)}`,
          provenance: { pack: packName(pack), line: question.line },
          inferred: parts.some(({ sure }) => !sure),
          parts: parts.map(({ text, element }) => ({ text, element })),
        },
      },
    ];
  });
}
