import { listAdmittedAnswers } from "@db/queries/attempts/admitted-answers";
import { getAttempt } from "@db/queries/attempts/attempts";
import { assessText } from "../../scoring/assess-text.server";
import { versionForScore } from "../../scoring/version-for-score.server";

type AssessAdmitted = { attemptId: string; number: number; now: number };

/**
 * Scores an admitted text by the version that scores its attempt, as an engine assessment of its own beside the sealed
 * answer's. Doing it twice keeps one; what is not admitted or erased is left alone.
 */
export async function assessAdmitted({ attemptId, number, now }: AssessAdmitted): Promise<void> {
  const attempt = await getAttempt({ attemptId });
  const answer = (await listAdmittedAnswers({ attemptId })).find((one) => one.number === number);
  if (!attempt || !answer || answer.erasedAt !== null) return;
  const scoring = await versionForScore(attempt);
  if (!scoring) return;
  await assessText({ attemptId, number, admitted: true, text: answer.text, version: scoring.version, now });
}
