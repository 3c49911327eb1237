import { database } from "@db/client/database";
import { setWithdrawal } from "@db/queries/assignments/assignments";
import { listCandidatesOf } from "@db/queries/assignments/candidates";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { recordAudit } from "~/services/audit/record-audit.server";
import { notify } from "~/services/notices/notify.server";
import { assignmentPath } from "./assigned-notice.server";
import { taughtAssignment } from "./taught-assignment.server";
import { MAX_REASON_CHARACTERS } from "./terms-problem";

type WithdrawAssignment = {
  assignmentId: string;
  by: Viewer;
  /** The candidates read it. */
  reason: string;
  now: number;
};

export type AssignmentWithdrawn = { ok: true } | { ok: false; reason: "not-found" | "reason" | "withdrawn" };

/** Takes an assignment back: nobody may begin it any more. What was begun may be finished, and stays. */
export async function withdrawAssignment(asked: WithdrawAssignment): Promise<AssignmentWithdrawn> {
  const { assignmentId, by, now } = asked;
  const reason = asked.reason.trim();
  if (reason === "" || reason.length > MAX_REASON_CHARACTERS) return { ok: false, reason: "reason" };
  return database().tx(async (tx): Promise<AssignmentWithdrawn> => {
    const taught = await taughtAssignment({ assignmentId, viewer: by }, tx);
    const actorId = personOf(by);
    if (!taught || actorId === null) return { ok: false, reason: "not-found" };
    const withdrawn = await setWithdrawal({ assignmentId, withdrawnAt: now, reason }, tx);
    if (!withdrawn) return { ok: false, reason: "withdrawn" };
    const personIds = (await listCandidatesOf({ assignmentId }, tx)).map(({ personId }) => personId);
    const params = { title: taught.assignment.title, reason };
    const key = `withdrawn:${assignmentId}:${now}`;
    await notify({ personIds, kind: "withdrawn", path: assignmentPath(assignmentId), params, key, now }, tx);
    const subject = { subjectKind: "assignment", subjectId: assignmentId, details: { reason } };
    await recordAudit({ action: "assignment.withdrawn", at: now, actorId, ...subject }, tx);
    return { ok: true };
  });
}
