import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { sealAttempt } from "@db/queries/attempts/seal-attempt";

type Seal = {
  attemptId: string;
  sealedAt: number;
  sealedBy: "hand-in" | "deadline";
  /** Of the head; null when nothing was written. */
  number: number | null;
  /** Who handed in; null when the clock did, or the server on signing in to an account with the same question open. */
  actorId: string | null;
};

/** Seals the head inside the caller's transaction. False when the attempt was sealed already: the first seal stands. */
export async function sealInTx({ attemptId, sealedAt, sealedBy, number, actorId }: Seal, tx: Tx): Promise<boolean> {
  const first = await sealAttempt({ attemptId, sealedAt, sealedBy, sealedNumber: number }, tx);
  if (!first) return false;
  const event = { id: newId(), attemptId, at: sealedAt, kind: "seal" as const, actorId, params: { by: sealedBy } };
  await insertAttemptEvent(event, tx);
  return true;
}
