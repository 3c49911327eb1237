import { getAssignmentForCandidate } from "@db/queries/assignments/assignments";
import { releaseOf } from "~/domain/assignments/release";

type PointsOpen = { assignmentId: string; candidateId: string; now: number };

/** Whether the candidate of a handed-in answer may see its key points by now, and so ask for a review. */
export async function pointsOpen({ assignmentId, candidateId, now }: PointsOpen): Promise<boolean> {
  const assigned = await getAssignmentForCandidate({ assignmentId, candidateId });
  return assigned !== null && releaseOf({ ...assigned, handedIn: true, now }).points;
}
