import { and, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "../../client/types";
import type { InviteCode, NewInviteCode, NewResetCode, ResetCode } from "../../schema/rows";
import { onlyRow } from "../only-row";

export async function insertInviteCode(code: NewInviteCode, tx: Tx): Promise<InviteCode> {
  return onlyRow(await tx.insert(tx.tables.inviteCodes).values(code).returning());
}

/** Uses an invite code up, in one statement. Null when it is unknown, used or over. */
export async function takeInviteCode(
  { codeHash, personId, now }: { codeHash: string; personId: string; now: number },
  tx: Tx,
): Promise<InviteCode | null> {
  const { inviteCodes } = tx.tables;
  const [taken] = await tx
    .update(inviteCodes)
    .set({ usedBy: personId, usedAt: now })
    .where(and(eq(inviteCodes.codeHash, codeHash), isNull(inviteCodes.usedAt), gt(inviteCodes.expiresAt, now)))
    .returning();
  return taken ?? null;
}

export async function insertResetCode(code: NewResetCode, tx: Tx): Promise<ResetCode> {
  return onlyRow(await tx.insert(tx.tables.resetCodes).values(code).returning());
}

/** Uses a reset code up, in one statement. Null when it is unknown, used or over. */
export async function takeResetCode(
  { codeHash, now }: { codeHash: string; now: number },
  tx: Tx,
): Promise<{ personId: string } | null> {
  const { resetCodes } = tx.tables;
  const [taken] = await tx
    .update(resetCodes)
    .set({ usedAt: now })
    .where(and(eq(resetCodes.codeHash, codeHash), isNull(resetCodes.usedAt), gt(resetCodes.expiresAt, now)))
    .returning({ personId: resetCodes.personId });
  return taken ?? null;
}
