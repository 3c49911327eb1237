import { database } from "@db/client/database";
import { getAssignmentForCandidate } from "@db/queries/assignments/assignments";
import { setException } from "@db/queries/assignments/candidates";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { termsFor } from "~/domain/assignments/terms";
import { recordAudit } from "~/services/audit/record-audit.server";
import { notify } from "~/services/notices/notify.server";
import { assignmentPath } from "./assigned-notice.server";
import { taughtAssignment } from "./taught-assignment.server";
import { MAX_REASON_CHARACTERS, termsProblem, type TermsProblem } from "./terms-problem";

export type GrantException = {
  assignmentId: string;
  personId: string;
  by: Viewer;
  /** What holds for this candidate instead; each null: as for everybody. */
  opensAt: number | null;
  dueAt: number | null;
  limitMinutes: number | null;
  maxAttempts: number | null;
  /** The candidate reads it. */
  reason: string;
  now: number;
};

export type ExceptionGranted = { ok: true } | { ok: false; reason: "not-found" | "reason" | TermsProblem };

/** Gives one candidate terms of their own, with a reason that they are told. Another exception takes the place of the first. */
export async function grantException(asked: GrantException): Promise<ExceptionGranted> {
  const { assignmentId, personId, by, opensAt, dueAt, limitMinutes, maxAttempts, now } = asked;
  const reason = asked.reason.trim();
  if (reason === "" || reason.length > MAX_REASON_CHARACTERS) return { ok: false, reason: "reason" };
  return database().tx(async (tx): Promise<ExceptionGranted> => {
    const taught = await taughtAssignment({ assignmentId, viewer: by }, tx);
    const found = await getAssignmentForCandidate({ assignmentId, candidateId: personId }, tx);
    const actorId = personOf(by);
    if (!taught || !found || actorId === null) return { ok: false, reason: "not-found" };
    const terms = { opensAt, dueAt, limitMinutes, maxAttempts };
    const problem = termsProblem(termsFor(found.assignment, { ...terms, exceptionReason: reason, exceptionAt: now }));
    if (problem) return { ok: false, reason: problem };
    await setException({ assignmentId, personId, terms, reason, by: actorId, now }, tx);
    const params = { title: found.assignment.title, reason };
    const key = `exception:${assignmentId}:${now}`;
    await notify(
      { personIds: [personId], kind: "exception", path: assignmentPath(assignmentId), params, key, now },
      tx,
    );
    // The reason may tell of an illness: it stands with the candidate, where erasure finds it, not in the audit log.
    const subject = { subjectKind: "assignment", subjectId: assignmentId, details: { personId, ...terms } };
    await recordAudit({ action: "assignment.exception", at: now, actorId, ...subject }, tx);
    return { ok: true };
  });
}
