import type { QuestionContent } from "@content/contract/question";
import { getPack } from "@db/queries/content/packs";
import { countCharacters } from "~/domain/text/count";
import { presetChoices } from "~/services/content/questions/preset-choices";
import { workingQuestion } from "~/services/content/questions/working-question.server";
import { formValues } from "./form-values";

/** A question as its tutor's desk shows it: the draft in form, its materials, and how far it has come. Null where absent. */
export async function loadQuestion(questionId: string) {
  const working = await workingQuestion({ questionId });
  if (!working) return null;
  const { question, published, content, materials } = working;
  const pack = question.packId === null ? null : await getPack({ packId: question.packId });
  return {
    question: {
      id: question.id,
      no: question.no,
      status: question.status,
      visibility: question.visibility,
      version: published?.number ?? null,
      hasDraft: question.draft !== null,
      basis: question.updatedAt,
    },
    pack: pack && { id: pack.id, title: pack.title },
    content: {
      title: content.title,
      made: content.made ?? null,
      line: content.provenance?.line ?? null,
      inferred: content.inferred,
      preset: content.preset?.name ?? null,
      mode: content.rubric?.mode ?? null,
      concepts: (content.rubric?.topicConcepts ?? []).map(({ label }) => label),
      pointsTotal: pointsTotal(content),
      marks: content.marks,
    },
    materials: materials.map((material) => ({ ...material, characters: countCharacters(material.text) })),
    presets: presetChoices(content.family),
    form: formValues(content, materials, question.updatedAt),
  };
}

/** What the points sum to where every one has marks and all of them count; null otherwise. */
function pointsTotal({ rubric }: QuestionContent): number | null {
  if (!rubric || rubric.mode !== "points" || rubric.bestOf !== undefined || rubric.points.length === 0) return null;
  let hundredths = 0;
  for (const { marks } of rubric.points) {
    if (marks === null) return null;
    hundredths += Math.round(marks * 100);
  }
  return hundredths / 100;
}

export type LoadedQuestion = NonNullable<Awaited<ReturnType<typeof loadQuestion>>>;
