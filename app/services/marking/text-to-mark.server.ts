import { getAttempt } from "@db/queries/attempts/attempts";
import type { AnswerChoice } from "./marked-attempt.server";

/** Which text of an attempt a tutor marks: of an answer on paper what was handed in, however it was typed up since. */
export async function textToMark({ attemptId }: { attemptId: string }): Promise<AnswerChoice> {
  const attempt = await getAttempt({ attemptId });
  return attempt?.medium === "paper" ? "sealed" : "counting";
}
