import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";

type NoteTakeOver = {
  attemptId: string;
  personId: string;
  now: number;
  /** Number of the revision by which the candidate chose a text to go on from; null where a page only took the lease. */
  chosen: number | null;
};

/** Notes among the attempt's events that another page goes on writing, and with which text. */
export async function noteTakeOver({ attemptId, personId, now, chosen }: NoteTakeOver, tx: Tx): Promise<void> {
  const params = chosen === null ? {} : { chosen };
  await insertAttemptEvent({ id: newId(), attemptId, at: now, kind: "take-over", actorId: personId, params }, tx);
}
