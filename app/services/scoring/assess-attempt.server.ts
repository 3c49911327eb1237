import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { getAttempt } from "@db/queries/attempts/attempts";
import { getRevision } from "@db/queries/attempts/revisions";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import { referencesOf } from "./references-of.server";
import { scoreByContent, scoreOf } from "./score-by-content";

/**
 * Scores a sealed attempt with the version it was begun with and keeps the report as an engine assessment.
 * Doing it twice keeps one. An open attempt and a question without a rubric are left alone.
 */
export async function assessAttempt({ attemptId, now }: { attemptId: string; now: number }): Promise<void> {
  const attempt = await getAttempt({ attemptId });
  if (!attempt || attempt.status !== "sealed") return;
  const version = await getQuestionVersion({ versionId: attempt.questionVersionId });
  if (!version) return;
  const revisionId = attempt.sealedRevisionId;
  const revision = revisionId === null ? null : await getRevision({ attemptId, revisionId });
  const { content } = version;
  const report = scoreByContent({ answer: revision?.body ?? "", content, references: await referencesOf(content) });
  if (!report) return;
  const assessment = {
    id: newId(),
    attemptId,
    revisionId: revision?.id ?? null,
    source: "engine" as const,
    rubricHash: report.rubricHash,
    profile: report.profile,
    engine: report.engine,
    report,
    ...scoreOf(report),
    createdAt: now,
  };
  await database().tx((tx) => insertAssessment(assessment, tx));
}
