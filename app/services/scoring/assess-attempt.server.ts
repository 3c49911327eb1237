import { listAdmittedAnswers } from "@db/queries/attempts/admitted-answers";
import { getHead } from "@db/queries/attempts/answer-heads";
import { getAttempt } from "@db/queries/attempts/attempts";
import { assessText } from "./assess-text.server";
import { versionForScore } from "./version-for-score.server";

/**
 * Scores a sealed attempt with the version that scores it (its own, or a later one by a recorded change), the sealed answer
 * and each text admitted beside it, and keeps the reports as engine assessments beside the earlier ones. Doing it twice
 * keeps one of each. An open attempt, a question without a rubric and an erased text are left alone.
 */
export async function assessAttempt({ attemptId, now }: { attemptId: string; now: number }): Promise<void> {
  const attempt = await getAttempt({ attemptId });
  if (!attempt || attempt.status !== "sealed") return;
  const scoring = await versionForScore(attempt);
  if (!scoring) return;
  const { version } = scoring;
  const head = attempt.sealedNumber === null ? null : await getHead({ attemptId });
  const sealed = { number: head?.number ?? 0, text: head?.text ?? "" };
  if (!head || head.erasedAt === null) await assessText({ attemptId, ...sealed, admitted: false, version, now });
  for (const { number, text, erasedAt } of await listAdmittedAnswers({ attemptId })) {
    if (erasedAt === null) await assessText({ attemptId, number, text, admitted: true, version, now });
  }
}
