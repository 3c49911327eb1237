import type { QuestionContent } from "@content/contract/question";
import { insertMaterialIfNew } from "@db/queries/content/materials";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { countCharacters } from "~/domain/text/count";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { recordAudit } from "~/services/audit/record-audit.server";
import { changeDraft, type DraftChange, type DraftRefusal } from "../change-draft.server";
import { inferPoints } from "../infer-points.server";

/** UTF-16 units. A set of given materials has some 8,000; beyond this it is a book. */
export const MAX_MATERIAL_LENGTH = 100_000;

export type MaterialRefusal = "material-empty" | "material-too-long" | "material-already-there";

/**
 * Puts a given material to a question, kept once per text under its hash. A question that was waiting for one (待补材料)
 * becomes a draft; where nobody has written a rubric yet, its key points are inferred from the materials (待核).
 */
export async function attachMaterial({
  title,
  text,
  ...change
}: DraftChange & { title: string; text: string }): Promise<
  { ok: true; content: QuestionContent; inferred: boolean } | DraftRefusal | { ok: false; reason: MaterialRefusal }
> {
  const canonical = canonicalText(text).trim();
  // Zero-width characters alone are no material either.
  if (countCharacters(canonical) === 0) return { ok: false, reason: "material-empty" };
  if (canonical.length > MAX_MATERIAL_LENGTH) return { ok: false, reason: "material-too-long" };
  const hash = sha256Hex(canonical);
  let inferred = false;
  const changed = await changeDraft<MaterialRefusal>(change, async ({ working, content, materials }) => {
    if (content.materials.some((material) => material.hash === hash)) {
      return { ok: false, reason: "material-already-there" };
    }
    const key = freeKey(content);
    const named = title.trim() || `给定资料${content.materials.length + 1}`;
    const attached = { ...content, materials: [...content.materials, { key, title: named, hash }] };
    const rubric =
      content.rubric === null
        ? await inferPoints({
            question: working.question,
            content: attached,
            materials: [...materials, { key, title: named, hash, text: canonical }],
          })
        : null;
    inferred = rubric !== null;
    return {
      ok: true,
      content: rubric === null ? attached : { ...attached, rubric, inferred: true },
      status: "draft",
      alongside: async (tx) => {
        await insertMaterialIfNew({ hash, title: named, text: canonical, createdAt: change.now }, tx);
        await recordAudit(
          {
            action: "material.attached",
            actorId: change.by,
            at: change.now,
            subjectKind: "question",
            subjectId: change.questionId,
            details: { key, hash, inferred },
          },
          tx,
        );
      },
    };
  });
  return changed.ok ? { ...changed, inferred } : changed;
}

function freeKey({ materials }: QuestionContent): string {
  for (let number = materials.length + 1; ; number += 1) {
    const key = `m${number}`;
    if (materials.every((material) => material.key !== key)) return key;
  }
}
