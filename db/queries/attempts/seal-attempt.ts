import { and, asc, eq, lte, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { SealedBy } from "../../schema/attempts/attempts";
import type { Attempt } from "../../schema/rows";

type SealAttempt = { attemptId: string; sealedAt: number; sealedBy: SealedBy; sealedNumber: number | null };

/** Seals an open attempt. False when it is sealed already: whoever came first stands. */
export async function sealAttempt({ attemptId, ...seal }: SealAttempt, tx: Tx): Promise<boolean> {
  const { attempts } = tx.tables;
  const sealed = await tx
    .update(attempts)
    .set({ status: "sealed", ...seal })
    .where(and(eq(attempts.id, attemptId), eq(attempts.status, "open")))
    .returning({ id: attempts.id });
  return sealed.length > 0;
}

/** Open attempts whose deadline and arrival grace are over at `now`, the longest overdue first. */
export async function listDueAttempts(
  { now, limit }: { now: number; limit: number },
  on: Reader = database(),
): Promise<Attempt[]> {
  const { attempts } = on.tables;
  return on
    .select()
    .from(attempts)
    .where(and(eq(attempts.status, "open"), lte(sql`${attempts.deadlineAt} + ${attempts.graceMs}`, now)))
    .orderBy(asc(attempts.deadlineAt), asc(attempts.id))
    .limit(limit);
}

/** Moves the deadline of an open attempt; the event that says why is inserted beside it. */
export async function setAttemptDeadline(
  { attemptId, deadlineAt }: { attemptId: string; deadlineAt: number | null },
  tx: Tx,
): Promise<void> {
  const { attempts } = tx.tables;
  await tx
    .update(attempts)
    .set({ deadlineAt })
    .where(and(eq(attempts.id, attemptId), eq(attempts.status, "open")));
}
