import { getAssignment } from "@db/queries/assignments/assignments";
import { getSittingForCandidate } from "@db/queries/sittings/sittings";
import type { Attempt } from "@db/schema/rows";

/** Where an answer came from: the assignment it was written for, and the tutor whose budget advice on it counts against. */
export type AdviceOrigin = { payerId: string | null; assignmentId: string | null };

/** The tutor who set the assignment; null, the school's own, for what was written by the candidate's own choice. */
export async function payerOf({ sittingId, personId }: Attempt): Promise<AdviceOrigin> {
  const sitting = sittingId === null ? null : await getSittingForCandidate({ sittingId, candidateId: personId });
  const assignmentId = sitting?.assignmentId ?? null;
  const assignment = assignmentId === null ? null : await getAssignment({ assignmentId });
  return { payerId: assignment?.createdBy ?? null, assignmentId };
}
