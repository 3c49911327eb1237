import { database } from "@db/client/database";
import { reopen } from "@db/queries/assignments/assignments";
import { listCandidatesOf } from "@db/queries/assignments/candidates";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { recordAudit } from "~/services/audit/record-audit.server";
import { notify } from "~/services/notices/notify.server";
import { assignmentPath } from "./assigned-notice.server";
import { taughtAssignment } from "./taught-assignment.server";
import { termsProblem } from "./terms-problem";

type ReopenAssignment = {
  assignmentId: string;
  by: Viewer;
  /** The new due time; null: never due; left out: as it was. */
  dueAt?: number | null;
  now: number;
};

export type AssignmentReopened =
  | { ok: true }
  /** `open`: it is neither withdrawn nor over, so there is nothing to reopen. */
  | { ok: false; reason: "not-found" | "open" | "due" };

/** Gives an assignment out again that was withdrawn or is past its due time, until the new due time. */
export async function reopenAssignment({
  assignmentId,
  by,
  now,
  ...asked
}: ReopenAssignment): Promise<AssignmentReopened> {
  return database().tx(async (tx): Promise<AssignmentReopened> => {
    const taught = await taughtAssignment({ assignmentId, viewer: by }, tx);
    const actorId = personOf(by);
    if (!taught || actorId === null) return { ok: false, reason: "not-found" };
    const { assignment } = taught;
    const over = assignment.dueAt !== null && assignment.dueAt <= now;
    if (assignment.withdrawnAt === null && !over) return { ok: false, reason: "open" };
    const dueAt = asked.dueAt === undefined ? assignment.dueAt : asked.dueAt;
    if (termsProblem({ ...assignment, dueAt }) || (dueAt !== null && dueAt <= now)) return { ok: false, reason: "due" };
    await reopen({ assignmentId, dueAt }, tx);
    const personIds = (await listCandidatesOf({ assignmentId }, tx)).map(({ personId }) => personId);
    const params = { title: assignment.title, ...(dueAt === null ? {} : { dueAt }) };
    const key = `reopened:${assignmentId}:${now}`;
    await notify({ personIds, kind: "reopened", path: assignmentPath(assignmentId), params, key, now }, tx);
    const subject = { subjectKind: "assignment", subjectId: assignmentId, details: { dueAt } };
    await recordAudit({ action: "assignment.reopened", at: now, actorId, ...subject }, tx);
    return { ok: true };
  });
}
