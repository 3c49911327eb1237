import type { QuestionContent } from "@content/contract/question";
import type { Report } from "@content/contract/report";
import { toHundredths } from "@content/contract/marks";
import type { Score } from "~/domain/marking/change/rubric-impact";
import { scoreAnswer } from "~/domain/scoring/score-answer";
import type { ReferenceText } from "~/domain/scoring/score-input";

type ScoreByContent = { answer: string; content: QuestionContent; references: ReferenceText[] };

/** The engine's report on an answer by what a question's content says; null where it has no rubric. */
export function scoreByContent({ answer, content, references }: ScoreByContent): Report | null {
  const { rubric, identity, limit, family, genre, stem } = content;
  if (!rubric) return null;
  return scoreAnswer({ answer, rubric, references, identity, limit, family, genre, stem });
}

/** A report's totals as they are stored: in hundredths. */
export function scoreOf({ share, marks, maxMarks }: Report): Score {
  return {
    share,
    marksHundredths: marks === null ? null : toHundredths(marks),
    maxHundredths: maxMarks === null ? null : toHundredths(maxMarks),
  };
}
