import type { Family } from "@content/contract/family";
import type { GenreId } from "@content/contract/genre";
import type { Rubric } from "@content/contract/rubric";
import type { AnswerLayout } from "../form/answer-layout";
import type { PreparedAnswer } from "../matching/prepared-answer";
import type { ReferenceText } from "../score-input";

/** What a hint may look at. `characters` is the answer's 字数, `essay` whether it is judged as a 大作文. */
export type HintInput = {
  answer: PreparedAnswer;
  layout: AnswerLayout;
  rubric: Rubric;
  family: Family | null;
  genre: GenreId | null;
  essay: boolean;
  characters: number;
  /** The 身份 that the prompt gives. */
  identity: string | null;
  references: readonly ReferenceText[];
};
