import type { QuestionContent } from "@content/contract/question";
import { listEventsOf } from "@db/queries/attempts/attempt-events";
import { listWritten, type Written } from "@db/queries/progress/written";
import { listPointsOf, listPractised, listVersions } from "@db/queries/study/practised";
import { visibleParts } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import { answerTime, type AnswerTime } from "~/domain/progress/answer-time";
import type { ProgressAnswer } from "~/domain/progress/progress";
import { toClockEvent, type StoredEvent } from "~/domain/timing/clock-event";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";

/** Answers looked at: a year of steady practice. */
const MOST = 120;

/**
 * The learner's own answers as their progress is told: only those whose marks they may see at `now`, their key points only where
 * they may see those too. Latest first.
 */
export async function progressOf({ viewer, personId, now }: { viewer: Viewer; personId: string; now: number }) {
  const rows = await listPractised({ personId, limit: MOST });
  const assignmentsOf = await assignmentsForAccess({
    ...{ viewer, questionIds: rows.map(({ questionId }) => questionId), now },
  });
  const visible = rows.flatMap((row) => {
    const { questionId, status, visibility } = row;
    const parts = visibleParts(viewer, { status, visibility }, assignmentsOf(questionId), "sealed");
    return parts.score ? [{ ...row, withPoints: parts.points }] : [];
  });
  const pointed = visible.filter(({ withPoints }) => withPoints);
  const points = await listPointsOf({ assessmentIds: pointed.map(({ assessmentId }) => assessmentId) });
  const versions = await listVersions({ versionIds: [...new Set(visible.map(({ versionId }) => versionId))] });
  const contents = new Map(versions.map(({ id, content }) => [id, content]));
  const written = await listWritten({ attemptIds: visible.map(({ attemptId }) => attemptId) });
  const byAttempt = new Map(written.map((one) => [one.attemptId, one]));
  // In a paper of several questions the clock is everybody's: whose time it was, this page does not say.
  const alone = written.filter(({ sittingId }) => sittingId === null);
  const events = await listEventsOf({ attemptIds: alone.map(({ attemptId }) => attemptId) });
  return visible.flatMap((row): ProgressAnswer[] => {
    const content = contents.get(row.versionId);
    const own = byAttempt.get(row.attemptId);
    if (!content || !own) return [];
    const clock = events.filter(({ attemptId }) => attemptId === row.attemptId);
    return [
      {
        ...{ attemptId: row.attemptId, questionId: row.questionId, title: own.title, family: row.family },
        ...{ sealedAt: row.sealedAt, share: row.share },
        points: pointsOf(
          points.filter(({ assessmentId }) => assessmentId === row.assessmentId),
          content,
        ),
        time: timeOf(own, clock, row.sealedAt),
        suggestedMinutes: content.minutes,
        characters: own.medium === "typed" ? (own.characters ?? 0) : null,
        limit: content.limit,
      },
    ];
  });
}

type Points = Awaited<ReturnType<typeof listPointsOf>>;

function pointsOf(points: Points, { rubric }: QuestionContent): ProgressAnswer["points"] {
  const known = new Map((rubric?.points ?? []).map((point) => [point.id, point]));
  return points.map(({ pointId, status, awarded, max, reason }) => ({
    ...{ pointId, status, awarded, max, reason: reason ?? null },
    ...{ label: known.get(pointId)?.label ?? pointId, kind: known.get(pointId)?.pointKind ?? "other" },
  }));
}

function timeOf(own: Written, events: readonly StoredEvent[], sealedAt: number): AnswerTime | null {
  const { sittingId, medium, firstSavedAt, lastSavedAt } = own;
  if (sittingId !== null) return null;
  const saved = medium === "typed" ? { firstSavedAt, lastSavedAt } : { firstSavedAt: null, lastSavedAt: null };
  const outlinedAt = events.find(({ kind }) => kind === "outline")?.at ?? null;
  const clock = events.flatMap((event) => toClockEvent(event) ?? []);
  return answerTime({ clock, sealedAt, outlinedAt, ...saved });
}
