import { and, asc, eq, lte, sql } from "drizzle-orm";
import { database } from "../../client/database";
import { keptWrite, type Place } from "../../client/kept-query";
import type { Reader, Tx } from "../../client/types";
import type { SealedBy } from "../../schema/attempts/attempts";
import type { Attempt } from "../../schema/rows";
import { touchHead } from "./answer-heads";
import { stillOpen } from "./still-open";

type SealAttempt = { attemptId: string; sealedAt: number; sealedBy: SealedBy; sealedNumber: number | null };

const putSeal = keptWrite(
  ({ attempts }) => attempts,
  (tx, place: Place<SealAttempt>) => {
    const { attempts } = tx.tables;
    const { sealedAt, sealedBy, sealedNumber } = attempts;
    return tx
      .update(attempts)
      .set({
        status: "sealed",
        sealedAt: sql`${sql.param(place("sealedAt"), sealedAt)}`,
        sealedBy: sql`${sql.param(place("sealedBy"), sealedBy)}`,
        sealedNumber: sql`${sql.param(place("sealedNumber"), sealedNumber)}`,
      })
      .where(and(eq(attempts.id, place("attemptId")), eq(attempts.status, "open")))
      .returning({ sittingId: attempts.sittingId });
  },
);

/**
 * Seals an open attempt, and with the last one of a sitting the sitting: whoever seals, the two cannot disagree. False when it
 * is sealed already: whoever came first stands.
 */
export async function sealAttempt(seal: SealAttempt, tx: Tx): Promise<boolean> {
  const [sealed] = await tx.put(putSeal, seal);
  if (!sealed) return false;
  await touchHead({ attemptId: seal.attemptId }, tx);
  if (sealed.sittingId !== null)
    await sealSittingWithLast({ sittingId: sealed.sittingId, sealedAt: seal.sealedAt }, tx);
  return true;
}

async function sealSittingWithLast({ sittingId, sealedAt }: { sittingId: string; sealedAt: number }, tx: Tx) {
  const { attempts, sittings } = tx.tables;
  const open = await tx.$count(attempts, and(eq(attempts.sittingId, sittingId), eq(attempts.status, "open")));
  if (open > 0) return;
  await tx.update(sittings).set({ status: "sealed", sealedAt }).where(eq(sittings.id, sittingId));
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
    .where(
      and(
        stillOpen(on.tables),
        // Said apart too, since no grace is negative and an index knows the deadline only: most that are open are not due.
        lte(attempts.deadlineAt, now),
        lte(sql`${attempts.deadlineAt} + ${attempts.graceMs}`, now),
      ),
    )
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
