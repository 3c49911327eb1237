import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";

type Confirmation = { sessionId: string; personId: string; at: number };

/** Notes that the holder of a session gave their password again. */
export async function setConfirmedAt({ sessionId, personId, at }: Confirmation, tx: Tx): Promise<void> {
  const { sessions } = tx.tables;
  await tx
    .update(sessions)
    .set({ confirmedAt: at })
    .where(and(eq(sessions.id, sessionId), eq(sessions.personId, personId), isNull(sessions.revokedAt)));
}

/** Whether this session is this person's and its password was given after `after` and before `before`. */
export async function isConfirmedWithin(
  { sessionId, personId, after, before }: { sessionId: string; personId: string; after: number; before: number },
  on: Reader = database(),
): Promise<boolean> {
  const { sessions } = on.tables;
  const [found] = await on
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(sessions.personId, personId),
        isNull(sessions.revokedAt),
        gt(sessions.confirmedAt, after),
        lt(sessions.confirmedAt, before),
      ),
    )
    .limit(1);
  return found !== undefined;
}
