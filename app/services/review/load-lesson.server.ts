import type { Rubric } from "@content/contract/rubric";
import { listQuestionsOf } from "@db/queries/assignments/assignments";
import { getAttempt } from "@db/queries/attempts/attempts";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import { listPointsOf, listQuestionMarks } from "@db/queries/insight/question-marks";
import { pointRates } from "~/domain/insight/point-rates";
import { dearestPoints, lessonPoints, topMisses } from "~/domain/review/lesson-points";
import { lessonScores } from "~/domain/review/lesson-scores";
import { versionForScore } from "~/services/scoring/version-for-score.server";
import { lessonReference } from "./lesson-reference";
import { lessonSamples } from "./lesson-samples.server";

/** So many 失分原因, and so many of the dearest key points, are talked about. */
const MOST_MISSES = 5;
const DEAREST_POINTS = 3;

type LoadLesson = { assignmentId: string; questionId: string; now: number };

/**
 * 讲评 of one question of an assignment: how the class did, point by point, and the samples, without a name or an id of anybody.
 * Null where the assignment has no such question. Who may see it, the caller has made sure of.
 */
export async function loadLesson({ assignmentId, questionId, now }: LoadLesson) {
  const questions = await listQuestionsOf({ assignmentId });
  const at = questions.findIndex((one) => one.questionId === questionId);
  const pinned = questions[at] && (await getQuestionVersion({ versionId: questions[at].questionVersionId }));
  if (!pinned) return null;
  const marks = await listQuestionMarks({ assignmentId, questionId });
  const earned = await listPointsOf(marks);
  const scoring = await scoringContent(marks.at(-1)?.attemptId ?? null);
  const content = scoring ?? pinned.content;
  const points = lessonPoints(namedPoints(content.rubric, pinned.content.rubric), pointRates(earned), earned);
  const numbers = new Map(points.map(({ id, no }) => [id, no]));
  const { title, stem, requirements } = pinned.content;
  return {
    question: { title, stem, requirements },
    mode: content.rubric?.mode ?? null,
    bestOf: content.rubric?.bestOf ?? null,
    inMarks: content.rubric?.marks !== null && content.rubric?.marks !== undefined,
    no: at + 1,
    of: questions.length,
    previous: questions[at - 1]?.questionId ?? null,
    next: questions[at + 1]?.questionId ?? null,
    scores: lessonScores(marks),
    points,
    dearest: dearestPoints(points, DEAREST_POINTS).map(({ no }) => no),
    misses: topMisses(points, MOST_MISSES),
    reference: lessonReference(content, numbers),
    outlines: content.outlines,
    inferred: content.inferred,
    ...(await lessonSamples({ assignmentId, questionId, numbers, now })),
  };
}

export type Lesson = NonNullable<Awaited<ReturnType<typeof loadLesson>>>;

/** The content whose rubric the answers are scored by now, told by one of them. */
async function scoringContent(attemptId: string | null) {
  const attempt = attemptId === null ? null : await getAttempt({ attemptId });
  return attempt ? ((await versionForScore(attempt))?.version.content ?? null) : null;
}

/** A tutor's marks may be by a rubric from before a change: its points follow those of the one that scores now. */
function namedPoints(now: Rubric | null, pinned: Rubric | null) {
  const points = now?.points ?? [];
  const known = new Set(points.map(({ id }) => id));
  return [...points, ...(pinned?.points ?? []).filter(({ id }) => !known.has(id))];
}
