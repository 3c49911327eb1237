import type { MaterialText, QuestionContent } from "@content/contract/question";
import type { Report } from "@content/contract/report";
import { scoreAnswer } from "~/domain/scoring/score-answer";

/** What an answer would get with a draft's rubric. Nothing is stored; null where there is no rubric yet. */
export function tryAnswer(content: QuestionContent, materials: MaterialText[], answer: string): Report | null {
  const { rubric, identity, limit, family, genre, stem } = content;
  if (rubric === null) return null;
  const references = materials.map(({ text, hash }) => ({ kind: "material" as const, text, hash }));
  return scoreAnswer({ answer, rubric, references, identity, limit, family, genre, stem });
}
