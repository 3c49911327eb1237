import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertInviteCode } from "@db/queries/codes/codes";
import { recordAudit } from "~/services/audit/record-audit.server";
import { drawOneTimeCode, hashOneTimeCode } from "../credentials/one-time-code.server";

const INVITE_LASTS_MS = 14 * 24 * 60 * 60 * 1000;

type IssueInvite = { adminId: string; role: "tutor" | "admin"; address: string; now: number };

/** Draws a code with which one person signs up as tutor or admin. The answer is the only time it is readable. */
export async function issueInvite({
  adminId,
  role,
  address,
  now,
}: IssueInvite): Promise<{ code: string; expiresAt: number }> {
  const code = drawOneTimeCode();
  const id = newId();
  const expiresAt = now + INVITE_LASTS_MS;
  await database().tx(async (tx) => {
    await insertInviteCode(
      { id, codeHash: hashOneTimeCode(code), role, createdBy: adminId, createdAt: now, expiresAt },
      tx,
    );
    await recordAudit(
      {
        action: "invite.issued",
        at: now,
        actorId: adminId,
        subjectKind: "invite",
        subjectId: id,
        details: { role },
        address,
      },
      tx,
    );
  });
  return { code, expiresAt };
}
