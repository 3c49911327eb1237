import { getMaterialsByHashes } from "@db/queries/content/materials";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { visibleHunt } from "~/domain/access/visible-hunt";
import type { Viewer } from "~/domain/access/viewer";
import { placedPoints } from "~/domain/hunt/placed-points";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";

type Ask = { questionId: string; viewer: Viewer; now: number };

/**
 * A question with its materials and the points to be found in them, for the server alone: what of it may be shown depends on the
 * hunt. Null where the viewer may not look for points on it, and where it has no material.
 */
export async function huntedQuestion({ questionId, viewer, now }: Ask) {
  const published = await getPublishedQuestion({ questionId });
  if (!published) return null;
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds: [questionId], now });
  if (!visibleHunt(viewer, published.question, assignmentsOf(questionId), "checked").key) return null;
  const { content, id: versionId } = published.version;
  const found = await getMaterialsByHashes({ hashes: content.materials.map(({ hash }) => hash) });
  const materials = content.materials.map(({ key, title, hash }) => ({
    ...{ key, title, text: found.find((material) => material.hash === hash)?.text ?? "" },
  }));
  if (materials.every(({ text }) => text === "")) return null;
  return { questionId, versionId, content, materials, points: placedPoints(content.rubric, materials) };
}

export type HuntedQuestion = NonNullable<Awaited<ReturnType<typeof huntedQuestion>>>;
