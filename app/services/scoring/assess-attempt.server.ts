import type { QuestionContent } from "@content/contract/question";
import { toHundredths } from "@content/contract/marks";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { getAttempt } from "@db/queries/attempts/attempts";
import { getRevision } from "@db/queries/attempts/revisions";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import type { ReferenceText } from "~/domain/scoring/score-input";
import { scoreAnswer } from "~/domain/scoring/score-answer";

/**
 * Scores a sealed attempt with the version it was begun with and keeps the report as an engine assessment.
 * Doing it twice keeps one. An open attempt and a question without a rubric are left alone.
 */
export async function assessAttempt({ attemptId, now }: { attemptId: string; now: number }): Promise<void> {
  const attempt = await getAttempt({ attemptId });
  if (!attempt || attempt.status !== "sealed") return;
  const version = await getQuestionVersion({ versionId: attempt.questionVersionId });
  const rubric = version?.content.rubric;
  if (!version || !rubric) return;
  const revisionId = attempt.sealedRevisionId;
  const revision = revisionId === null ? null : await getRevision({ attemptId, revisionId });
  const { content } = version;
  const report = scoreAnswer({
    answer: revision?.body ?? "",
    rubric,
    references: await referencesOf(content),
    identity: content.identity,
    limit: content.limit,
    family: content.family,
    genre: content.genre,
    stem: content.stem,
  });
  const assessment = {
    id: newId(),
    attemptId,
    revisionId: revision?.id ?? null,
    source: "engine" as const,
    rubricHash: report.rubricHash,
    profile: report.profile,
    engine: report.engine,
    report,
    marksHundredths: report.marks === null ? null : toHundredths(report.marks),
    maxHundredths: report.maxMarks === null ? null : toHundredths(report.maxMarks),
    share: report.share,
    createdAt: now,
  };
  await database().tx((tx) => insertAssessment(assessment, tx));
}

async function referencesOf(content: QuestionContent): Promise<ReferenceText[]> {
  const materials = await getMaterialsByHashes({ hashes: content.materials.map((material) => material.hash) });
  return materials.map(({ text, hash }) => ({ kind: "material", text, hash }));
}
