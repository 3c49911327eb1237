import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { getAttempt } from "@db/queries/attempts/attempts";
import { getRevision } from "@db/queries/attempts/revisions";
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
  const scoring = await versionForScore(attempt);
  if (!scoring) return;
  const revisionId = attempt.sealedRevisionId;
  const revision = revisionId === null ? null : await getRevision({ attemptId, revisionId });
  if (revision && revision.erasedAt !== null) return;
  const { content } = scoring.version;
  const report = scoreByContent({ answer: revision?.body ?? "", content, references: await referencesOf(content) });
  if (!report) return;
  const assessment = {
    id: newId(),
    attemptId,
    revisionId: revision?.id ?? null,
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
