import { database } from "@db/client/database";
import { expireInviteCode } from "@db/queries/codes/find-codes";
import { recordAudit } from "~/services/audit/record-audit.server";

type WithdrawInvite = { adminId: string; inviteId: string; address: string; now: number };

/** Ends an invite code that nobody has used yet. */
export async function withdrawInvite({
  adminId,
  inviteId,
  address,
  now,
}: WithdrawInvite): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  return database().tx(async (tx) => {
    if (!(await expireInviteCode({ inviteId, now }, tx))) return { ok: false as const, reason: "not-found" as const };
    await recordAudit(
      { action: "invite.withdrawn", at: now, actorId: adminId, subjectKind: "invite", subjectId: inviteId, address },
      tx,
    );
    return { ok: true as const };
  });
}
