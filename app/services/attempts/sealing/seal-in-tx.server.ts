import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { sealAttempt } from "@db/queries/attempts/seal-attempt";
import { getHandedInForAssignment } from "@db/queries/sittings/handed-in-for-assignment";
import { openTasks } from "~/services/marking-desk/open-tasks.server";

type Seal = {
  attemptId: string;
  sealedAt: number;
  sealedBy: "hand-in" | "deadline";
  /** Of the head; null when nothing was written. */
  number: number | null;
  /** Who handed in; null when the clock did, or the server on signing in to an account with the same question open. */
  actorId: string | null;
  /** 代交: why somebody else handed it in for the candidate. */
  onBehalf?: { reason: string };
};

/**
 * Seals the head inside the caller's transaction; with the last answer of an assigned sitting all of them come before their
 * markers. False when the attempt was sealed already: the first seal stands.
 */
export async function sealInTx(seal: Seal, tx: Tx): Promise<boolean> {
  const { attemptId, sealedAt, sealedBy, number, actorId, onBehalf } = seal;
  const first = await sealAttempt({ attemptId, sealedAt, sealedBy, sealedNumber: number }, tx);
  if (!first) return false;
  const params = { by: sealedBy, ...(onBehalf ? { onBehalf: true, reason: onBehalf.reason } : {}) };
  const event = { id: newId(), attemptId, at: sealedAt, kind: "seal" as const, actorId, params };
  await insertAttemptEvent(event, tx);
  const sittingId = await getHandedInForAssignment({ attemptId }, tx);
  if (sittingId !== null) await openTasks({ sittingId, now: sealedAt }, tx);
  return true;
}
