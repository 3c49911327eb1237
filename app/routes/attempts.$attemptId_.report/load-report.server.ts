import type { Report } from "@content/contract/report";
import type { QuestionContent } from "@content/contract/question";
import { getEngineAssessment } from "@db/queries/assessments/assessments";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { listHandIns } from "@db/queries/attempts/list-hand-ins";
import { getRevision } from "@db/queries/attempts/revisions";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import { getQuestion } from "@db/queries/content/questions";
import { visibleParts } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import { scoreAnswer } from "~/domain/scoring/score-answer";
import { unmatchedSentences } from "~/domain/scoring/unmatched-sentences";
import { countCharacters } from "~/domain/text/count";
import { sealDueAttempt } from "~/services/attempts/seal-due-attempt.server";
import { assessAttempt } from "~/services/scoring/assess-attempt.server";

type LoadReport = { attemptId: string; candidateId: string; viewer: Viewer; now: number };

/**
 * Everything the report page shows of a sealed attempt, cut down to what the viewer may see.
 * `open`: still being written; null: not this person's, or not there.
 */
export async function loadReport({ attemptId, candidateId, viewer, now }: LoadReport) {
  await sealDueAttempt({ attemptId, now });
  const attempt = await getAttemptForCandidate({ attemptId, candidateId });
  if (!attempt) return null;
  if (attempt.status === "open") return { state: "open" as const };
  const [version, question] = await Promise.all([
    getQuestionVersion({ versionId: attempt.questionVersionId }),
    getQuestion({ questionId: attempt.questionId }),
  ]);
  if (!version || !question) return null;
  const parts = visibleParts(viewer, question, [], "sealed");
  const { content } = version;
  const revisionId = attempt.sealedRevisionId;
  const revision = revisionId === null ? null : await getRevision({ attemptId, revisionId });
  const answer = revision?.body ?? "";
  const report = parts.points ? await reportOf(attemptId, now) : null;
  const history = await listHandIns({ candidateId, questionId: attempt.questionId });

  return {
    state: "sealed" as const,
    attempt: {
      id: attempt.id,
      questionId: attempt.questionId,
      startedAt: attempt.startedAt,
      sealedAt: attempt.sealedAt ?? now,
      sealedBy: attempt.sealedBy,
    },
    question: {
      title: content.title,
      stem: content.stem,
      requirements: content.requirements,
      family: content.family,
      genre: content.genre,
      limit: content.limit,
      marks: content.marks,
    },
    answer,
    characters: countCharacters(answer),
    report,
    points: report ? await describePoints(content) : [],
    bestOf: content.rubric?.bestOf ?? null,
    unmatched: report ? unmatchedSentences(answer, report) : [],
    reference: parts.reference ? referenceOf(content) : null,
    outlines: parts.reference ? content.outlines : [],
    inferred: content.inferred,
    history,
  };
}

/** The engine's report; scored now if the process died between sealing and scoring. */
async function reportOf(attemptId: string, now: number): Promise<Report | null> {
  const known = await getEngineAssessment({ attemptId });
  if (known) return known.report;
  await assessAttempt({ attemptId, now });
  return (await getEngineAssessment({ attemptId }))?.report ?? null;
}

/** The rubric's points as the table words them, each with the words of the material it was taken from. */
async function describePoints(content: QuestionContent) {
  const materials = await getMaterialsByHashes({ hashes: content.materials.map((material) => material.hash) });
  const byKey = new Map(content.materials.map(({ key, hash, title }) => [key, { hash, title }]));
  const texts = new Map(materials.map((material) => [material.hash, material.text]));
  return (content.rubric?.points ?? []).map((point) => ({
    id: point.id,
    label: point.label,
    sources: (point.source ?? []).flatMap(({ material, start, end }) => {
      const known = byKey.get(material);
      const text = known && texts.get(known.hash)?.slice(start, end);
      return known && text ? [{ title: known.title, text }] : [];
    }),
  }));
}

/** The reference answer with the places where it earns its points, found by the same engine. */
function referenceOf(content: QuestionContent) {
  if (!content.referenceAnswer) return null;
  const { rubric, referenceAnswer, limit, family, genre, stem } = content;
  const scored = rubric ? scoreAnswer({ answer: referenceAnswer, rubric, limit, family, genre, stem }) : null;
  return {
    text: referenceAnswer,
    evidence: (scored?.points ?? []).flatMap((point, index) =>
      point.evidence.map(({ start, end }) => ({ start, end, pointNo: index + 1 })),
    ),
  };
}

export type LoadedReport = Extract<NonNullable<Awaited<ReturnType<typeof loadReport>>>, { state: "sealed" }>;
