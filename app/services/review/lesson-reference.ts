import type { QuestionContent } from "@content/contract/question";
import { scoreAnswer } from "~/domain/scoring/score-answer";

/** The reference answer with the places where it earns the points of the lesson, by their numbers there. */
export function lessonReference(content: QuestionContent, numbers: ReadonlyMap<string, number>) {
  const { rubric, referenceAnswer, limit, family, genre, stem } = content;
  if (!referenceAnswer) return null;
  const scored = rubric ? scoreAnswer({ answer: referenceAnswer, rubric, limit, family, genre, stem }) : null;
  return {
    text: referenceAnswer,
    marks: (scored?.points ?? []).flatMap(({ id, evidence }) => {
      const pointNo = numbers.get(id);
      return pointNo === undefined ? [] : evidence.map(({ start, end }) => ({ start, end, pointNo, missed: false }));
    }),
  };
}
