import { listForAccess } from "@db/queries/assignments/list-for-access";
import { releaseOf } from "~/domain/assignments/release";

type PointsOpen = { questionId: string; candidateId: string; now: number };

/**
 * Whether the candidate of a handed-in answer may see the key points of its question by now, and so ask for a review: as on the
 * answer's report, not while any assignment of the question to them keeps them back.
 */
export async function pointsOpen({ questionId, candidateId, now }: PointsOpen): Promise<boolean> {
  const assigned = await listForAccess({ personId: candidateId, questionIds: [questionId] });
  return assigned.length > 0 && assigned.every((row) => releaseOf({ ...row, now }).points);
}
