import { listAnchors, listTrialMarks } from "@db/queries/marking/anchors";
import { getAssignmentOfAttempt, getMarkedAssignment } from "@db/queries/marking/marked-assignment";
import { listClassMarkers } from "@db/queries/marking/rounds";
import { kappaOf } from "~/domain/marking/double/agreement";
import { markingGate, type Gate } from "~/domain/marking/double/gate";

type MayMark = { personId: string } & ({ assignmentId: string } | { attemptId: string });

/**
 * Whether a tutor may mark blind rounds of an assignment: where it asks for an agreement on the anchor scripts, they have marked them
 * all and reach it. The head tutor and the named expert, who settle the agreed marks, are not tried.
 */
export async function mayMark({ personId, ...of }: MayMark): Promise<Gate> {
  const assignmentId =
    "assignmentId" in of ? of.assignmentId : (await getAssignmentOfAttempt({ attemptId: of.attemptId }))?.assignmentId;
  const assignment = assignmentId === undefined ? null : await getMarkedAssignment({ assignmentId });
  if (!assignment || assignment.gateAgreement === null) return { open: true };
  const markers = await listClassMarkers({ classId: assignment.classId });
  const isHead = markers.some((marker) => marker.personId === personId && marker.role === "head");
  if (isHead || assignment.expertId === personId) return { open: true };
  const [anchors, marks] = await Promise.all([
    listAnchors({ assignmentId: assignment.id }),
    listTrialMarks({ assignmentId: assignment.id, personId }),
  ]);
  const agreed = new Map(anchors.map(({ anchor, agreed: { share } }) => [anchor.id, share]));
  const pairs = marks.flatMap(({ anchorId, share }) => {
    const known = agreed.get(anchorId);
    return known === undefined ? [] : [{ agreed: known, given: share }];
  });
  return markingGate({
    least: assignment.gateAgreement,
    anchors: anchors.length,
    marked: pairs.length,
    kappa: kappaOf(pairs),
  });
}
