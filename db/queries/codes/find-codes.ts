import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { InviteCode, ResetCode } from "../../schema/rows";

/** An invite code that may still be used, without using it up. */
export async function getOpenInviteCode(
  { codeHash, now }: { codeHash: string; now: number },
  on: Reader = database(),
): Promise<InviteCode | null> {
  const { inviteCodes } = on.tables;
  const [found] = await on
    .select()
    .from(inviteCodes)
    .where(and(eq(inviteCodes.codeHash, codeHash), isNull(inviteCodes.usedAt), gt(inviteCodes.expiresAt, now)))
    .limit(1);
  return found ?? null;
}

/** A reset code of this person that may still be used, without using it up. */
export async function getOpenResetCode(
  { codeHash, personId, now }: { codeHash: string; personId: string; now: number },
  on: Reader = database(),
): Promise<ResetCode | null> {
  const { resetCodes } = on.tables;
  const [found] = await on
    .select()
    .from(resetCodes)
    .where(
      and(
        eq(resetCodes.codeHash, codeHash),
        eq(resetCodes.personId, personId),
        isNull(resetCodes.usedAt),
        gt(resetCodes.expiresAt, now),
      ),
    )
    .limit(1);
  return found ?? null;
}

/** Invite codes with who used them, newest first. */
export async function listInviteCodes(
  { limit }: { limit: number },
  on: Reader = database(),
): Promise<(Omit<InviteCode, "codeHash"> & { usedByName: string | null })[]> {
  const { inviteCodes, people } = on.tables;
  const rows = await on
    .select({ code: inviteCodes, usedByName: people.displayName })
    .from(inviteCodes)
    .leftJoin(people, eq(people.id, inviteCodes.usedBy))
    .orderBy(desc(inviteCodes.createdAt), desc(inviteCodes.id))
    .limit(limit);
  return rows.map(({ code: { codeHash: _, ...code }, usedByName }) => ({ ...code, usedByName }));
}

/** Ends an invite code that nobody has used, by moving its end to `now`. False when there is nothing to end. */
export async function expireInviteCode({ inviteId, now }: { inviteId: string; now: number }, tx: Tx): Promise<boolean> {
  const { inviteCodes } = tx.tables;
  const ended = await tx
    .update(inviteCodes)
    .set({ expiresAt: now })
    .where(and(eq(inviteCodes.id, inviteId), isNull(inviteCodes.usedAt), gt(inviteCodes.expiresAt, now)))
    .returning({ id: inviteCodes.id });
  return ended.length > 0;
}

/** Ends every reset code of a person that is still open. */
export async function expireResetCodesOf({ personId, now }: { personId: string; now: number }, tx: Tx): Promise<void> {
  const { resetCodes } = tx.tables;
  await tx
    .update(resetCodes)
    .set({ expiresAt: now })
    .where(and(eq(resetCodes.personId, personId), isNull(resetCodes.usedAt), gt(resetCodes.expiresAt, now)));
}
