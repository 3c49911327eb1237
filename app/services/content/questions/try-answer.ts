import type { MaterialText, QuestionContent } from "@content/contract/question";
import type { Report } from "@content/contract/report";
import { scoreByContent } from "~/services/scoring/score-by-content";

/** What an answer would get with a draft's rubric. Nothing is stored; null where there is no rubric yet. */
export function tryAnswer(content: QuestionContent, materials: MaterialText[], answer: string): Report | null {
  const references = materials.map(({ text, hash }) => ({ kind: "material" as const, text, hash }));
  return scoreByContent({ answer, content, references });
}
