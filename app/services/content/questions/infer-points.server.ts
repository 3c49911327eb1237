import type { MaterialText, QuestionContent } from "@content/contract/question";
import type { Rubric } from "@content/contract/rubric";
import { inferMaterialPoints } from "@content/generate/infer-material-points";
import { inferRubric } from "@content/generate/infer-rubric";
import type { Question } from "@db/schema/rows";
import { packQuestionOf } from "./pack-question.server";

type InferPoints = { question: Question; content: QuestionContent; materials: MaterialText[] };

/**
 * A provisional rubric (待核) for a question whose material has just been put to it: key points from the material, each
 * with its place there; for an essay the bands and 题眼 of its pack. Null where nothing can be told.
 */
export async function inferPoints({ question, content, materials }: InferPoints): Promise<Rubric | null> {
  const { family, genre, stem, marks, limit } = content;
  if (family === "essay") return inferEssay(question, content);
  if (family === "outline") return null;
  const { points, bestOf } = inferMaterialPoints({ stem, family }, materials);
  if (points.length === 0) return null;
  return {
    version: 1,
    title: "材料要点（待核）",
    family,
    ...(genre === null ? {} : { genre }),
    mode: "points",
    marks,
    limit,
    points,
    ...(bestOf === undefined ? {} : { bestOf }),
  };
}

async function inferEssay(question: Question, content: QuestionContent): Promise<Rubric | null> {
  const stated = await packQuestionOf(question);
  if (stated === null) return null;
  const { stem, genre, marks, limit } = content;
  const titles = content.outlines.map(({ title }) => title);
  const outlines = stated.pack.frameworks.filter(({ title }) => titles.includes(title));
  return inferRubric({ ...stated.question, stem, family: "essay", genre, marks, limit }, stated.pack, outlines);
}
