import { listPointsOf, listPractised } from "@db/queries/study/practised";
import { visibleParts } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import { missesOf, type Practised } from "~/domain/study/practised";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";

/** Answers looked at: practice of the last weeks, not a life's work. */
const MOST = 60;

export type VisiblePractised = Practised & { versionId: string };

type Ask = { viewer: Viewer; personId: string; now: number };

/**
 * The learner's latest answers whose score and points they may see at `now`, latest first. Everything that comes back is made of
 * these, so that neither a card nor the choice of a question tells anything of a mark that is withheld.
 */
export async function visiblePractised({ viewer, personId, now }: Ask): Promise<VisiblePractised[]> {
  const rows = await listPractised({ personId, limit: MOST });
  const assignmentsOf = await assignmentsForAccess({
    ...{ viewer, questionIds: rows.map(({ questionId }) => questionId), now },
  });
  const visible = rows.filter(({ questionId, status, visibility }) => {
    const parts = visibleParts(viewer, { status, visibility }, assignmentsOf(questionId), "sealed");
    return parts.score && parts.points;
  });
  const points = await listPointsOf({ assessmentIds: visible.map(({ assessmentId }) => assessmentId) });
  return visible.map(({ assessmentId, attemptId, questionId, versionId, family, genre, sealedAt, share }) => ({
    ...{ attemptId, questionId, versionId, family, genre, sealedAt, share },
    misses: missesOf(points.filter((point) => point.assessmentId === assessmentId)),
  }));
}
