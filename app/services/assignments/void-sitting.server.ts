import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import { setVoided } from "@db/queries/assignments/list-sittings";
import { getHead } from "@db/queries/attempts/answer-heads";
import { listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { sealInTx } from "~/services/attempts/sealing/seal-in-tx.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { notify } from "~/services/notices/notify.server";
import { assignmentPath } from "./assigned-notice.server";
import { taughtAssignment } from "./taught-assignment.server";
import { MAX_REASON_CHARACTERS } from "./terms-problem";

type VoidSitting = {
  assignmentId: string;
  sittingId: string;
  by: Viewer;
  /** The candidate reads it. */
  reason: string;
  now: number;
};

export type SittingVoided = { ok: true } | { ok: false; reason: "not-found" | "reason" };

/**
 * 作废: the sitting counts for nothing and gives its attempt back. It is kept; one still being written is sealed as it stands,
 * for a void sitting must not be in the way of the next.
 */
export async function voidSitting(asked: VoidSitting): Promise<SittingVoided> {
  const { assignmentId, sittingId, by, now } = asked;
  const reason = asked.reason.trim();
  if (reason === "" || reason.length > MAX_REASON_CHARACTERS) return { ok: false, reason: "reason" };
  return database().tx(async (tx): Promise<SittingVoided> => {
    const taught = await taughtAssignment({ assignmentId, viewer: by }, tx);
    const actorId = personOf(by);
    if (!taught || actorId === null) return { ok: false, reason: "not-found" };
    const voided = await setVoided({ sittingId, assignmentId, reason, by: actorId, now }, tx);
    if (!voided) return { ok: false, reason: "not-found" };
    if (voided.status === "open") await sealAsItStands({ sittingId, actorId, now }, tx);
    const params = { title: taught.assignment.title, reason };
    const notice = { kind: "voided" as const, path: assignmentPath(assignmentId), params, key: `voided:${sittingId}` };
    await notify({ ...notice, personIds: [voided.personId], now }, tx);
    const subject = { subjectKind: "sitting", subjectId: sittingId, details: { assignmentId } };
    await recordAudit({ action: "sitting.voided", at: now, actorId, ...subject }, tx);
    return { ok: true };
  });
}

type SealAsItStands = { sittingId: string; actorId: string; now: number };

async function sealAsItStands({ sittingId, actorId, now }: SealAsItStands, tx: Tx): Promise<void> {
  for (const { id: attemptId, status } of await listAttemptsOfSitting({ sittingId }, tx)) {
    if (status !== "open") continue;
    const head = await getHead({ attemptId }, tx);
    const seal = { attemptId, sealedAt: now, sealedBy: "hand-in" as const, actorId };
    await sealInTx({ ...seal, number: head?.number ?? null }, tx);
  }
}
