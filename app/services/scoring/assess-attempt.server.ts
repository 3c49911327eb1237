import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { getAttempt } from "@db/queries/attempts/attempts";
import { getHead } from "@db/queries/attempts/answer-heads";
import { scoreKeyOf } from "~/domain/marking/change/score-key";
import { referencesOf } from "./references-of.server";
import { scoreByContent, scoreOf } from "./score-by-content";
import { versionForScore } from "./version-for-score.server";

/**
 * Scores a sealed attempt with the version that scores it (its own, or a later one by a recorded change) and keeps the report
 * as an engine assessment beside the earlier ones. Doing it twice keeps one. An open attempt, a question without a rubric
 * and an erased text are left alone.
 */
export async function assessAttempt({ attemptId, now }: { attemptId: string; now: number }): Promise<void> {
  const attempt = await getAttempt({ attemptId });
  if (!attempt || attempt.status !== "sealed") return;
  // What stands on paper is not for the engine: scored as typed it would be a blank sheet.
  if (attempt.medium === "paper" && attempt.sealedNumber === null) return;
  const scoring = await versionForScore(attempt);
  if (!scoring) return;
  const head = attempt.sealedNumber === null ? null : await getHead({ attemptId });
  if (head && head.erasedAt !== null) return;
  const { content } = scoring.version;
  const report = scoreByContent({ answer: head?.text ?? "", content, references: await referencesOf(content) });
  if (!report) return;
  const assessment = {
    id: newId(),
    attemptId,
    revisionNumber: head?.number ?? 0,
    source: "engine" as const,
    rubricHash: scoreKeyOf(scoring.version) ?? report.rubricHash,
    profile: report.profile,
    engine: report.engine,
    report,
    ...scoreOf(report),
    createdAt: now,
  };
  await database().tx((tx) => insertAssessment(assessment, tx));
}
