import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "../../client/types";

/** Ends one session of this person; false when it is not theirs or has ended. */
export async function revokeOwnSession(
  { personId, sessionId, now }: { personId: string; sessionId: string; now: number },
  tx: Tx,
): Promise<boolean> {
  const { sessions } = tx.tables;
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.id, sessionId), eq(sessions.personId, personId), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}
