import { getAttempt } from "@db/queries/attempts/attempts";
import type { AnswerChoice } from "~/domain/marking/answer-choice";

type TextToMark = { attemptId: string; asked: AnswerChoice };

/** Which text of an attempt a tutor marks: of an answer on paper what was handed in, however it was typed up since, unless another is asked for. */
export async function textToMark({ attemptId, asked }: TextToMark): Promise<AnswerChoice> {
  if (asked !== "counting") return asked;
  const attempt = await getAttempt({ attemptId });
  return attempt?.medium === "paper" ? "sealed" : "counting";
}
