import { database } from "@db/client/database";
import { removeAnchor } from "@db/queries/marking/anchors";
import { recordAudit } from "~/services/audit/record-audit.server";

type TakeAway = { assignmentId: string; anchorId: string; by: string; now: number };

/** An anchor script is one no longer; what markers gave it is kept and counts no more. False where there is none. */
export async function takeAnchorAway({ assignmentId, anchorId, by, now }: TakeAway): Promise<boolean> {
  return database().tx(async (tx) => {
    if (!(await removeAnchor({ assignmentId, anchorId, now }, tx))) return false;
    const details = { anchorId };
    await recordAudit(
      { action: "anchor.removed", at: now, actorId: by, subjectKind: "assignment", subjectId: assignmentId, details },
      tx,
    );
    return true;
  });
}
