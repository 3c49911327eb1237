import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { visibleParts } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import type { AnswerChoice } from "~/domain/marking/answer-choice";
import { SHARE_STEP } from "~/domain/marking/award-rules";
import { canSelfMark } from "~/domain/marking/self/self-marked-report";
import { newestSelfMark } from "~/domain/marking/self/self-marks";
import { unmatchedSentences } from "~/domain/scoring/unmatched-sentences";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { sealDueAttempt } from "~/services/attempts/sealing/seal-due-attempt.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";

type LoadSelfMark = {
  attemptId: string;
  candidateId: string;
  viewer: Viewer;
  choice: AnswerChoice;
  now: number;
};

/**
 * What a writer marks themselves by: the answer, its sentences, the points and what they gave before; nothing that the
 * engine or a tutor gave. `open`: still being written; null: not theirs, not there, or not to be seen yet.
 */
export async function loadSelfMark({ attemptId, candidateId, viewer, choice, now }: LoadSelfMark) {
  await sealDueAttempt({ attemptId, now });
  const attempt = await getAttemptForCandidate({ attemptId, candidateId });
  if (!attempt) return null;
  if (attempt.status === "open") return "open" as const;
  const marked = await markedAttempt({ attemptId, choice, now });
  if (!marked) return null;
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds: [attempt.questionId], now });
  if (!visibleParts(viewer, marked.question, assignmentsOf(attempt.questionId), "sealed").points) return null;
  const { asked, answer, engine, assessments } = marked;
  const page = { attemptId, title: asked.title, answer, basis: engine?.assessment.id ?? "", note: "" };
  if (!engine || !canSelfMark(engine.rubric)) return { ...page, inMarks: true, points: null, sentences: [] };
  const { rubric, profile, assessment } = engine;
  const base = assessment.report;
  const last = newestSelfMark(assessments);
  const before = last?.rubricHash === assessment.rubricHash ? last : null;
  const given = new Map((before?.report.points ?? []).map((point) => [point.id, point]));
  const labels = new Map(rubric.points.map(({ id, label }) => [id, label]));
  const inMarks = base.marks !== null;
  const step = inMarks ? profile.markStep.value : SHARE_STEP;
  return {
    ...page,
    note: before?.note ?? "",
    inMarks,
    sentences: unmatchedSentences(answer, { ...base, points: [] }),
    points: base.points.map(({ id, max }, index) => {
      const known = given.get(id);
      return {
        ...{ id, no: index + 1, label: labels.get(id) ?? id, max },
        parts: partsOf(max, step),
        given: known ? { awarded: known.awarded, places: known.evidence, reason: known.reason ?? null } : null,
      };
    }),
  };
}

/** The marks between nothing and all, on the step. */
function partsOf(max: number, step: number): number[] {
  const parts: number[] = [];
  for (let count = 1; count * step < max - step / 1000; count += 1) parts.push(Math.round(count * step * 100) / 100);
  return parts;
}

export type LoadedSelfMark = Exclude<NonNullable<Awaited<ReturnType<typeof loadSelfMark>>>, "open">;
export type SelfMarkPoint = NonNullable<LoadedSelfMark["points"]>[number];
