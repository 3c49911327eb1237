import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import { newId } from "@db/client/new-id";
import { getHead } from "@db/queries/attempts/answer-heads";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { appendRevision, prepareText, type PreparedText } from "../saving/append-revision.server";
import { assessAfterSeal } from "../sealing/assess-after-seal.server";
import { readRevisions } from "../saving/read-revisions.server";
import { settleArrival } from "../saving/settle-arrival.server";

type RestoreRevision = { attemptId: string; personId: string; number: number; now: number };

export type RestoredRevision =
  /** `number` is the head's, which holds the text now. */
  { ok: true; number: number } | { ok: false; reason: "not-found" | "sealed" | "paused" | "moved" };

/** No page of its own sends it, and a page counts its requests from 1. */
const TURN = 0;

/**
 * Puts an earlier text, or one from beside the head, on top of the head as a new revision; nothing is rewritten. An open
 * writing page meets it as another writer's. After the hand-in, and past the deadline, there is nothing to restore to; and in a pause
 * everything is put away.
 */
export async function restoreRevision({
  attemptId,
  personId,
  number,
  now,
}: RestoreRevision): Promise<RestoredRevision> {
  if (!(await getAttemptForCandidate({ attemptId, candidateId: personId }))) return { ok: false, reason: "not-found" };
  // What is stored never changes, so it is read and hashed before the transaction.
  const text = (await readRevisions({ attemptId })).find((one) => one.number === number && one.erasedAt === null)?.text;
  if (text === undefined) return { ok: false, reason: "not-found" };
  const prepared = prepareText(text);
  const { restored, sealedNow } = await database().tx((tx) =>
    restore({ attemptId, personId, number, prepared, now }, tx),
  );
  if (sealedNow) await assessAfterSeal({ attemptId, now });
  return restored;
}

type Restore = RestoreRevision & { prepared: PreparedText };
type Restored = { restored: RestoredRevision; sealedNow: boolean };

async function restore({ attemptId, personId, number, prepared, now }: Restore, tx: Tx): Promise<Restored> {
  const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId }, tx);
  if (!attempt) return { restored: { ok: false, reason: "not-found" }, sealedNow: false };
  const { arrival, clock, sealedNow } = await settleArrival({ attempt, now }, tx);
  if (arrival !== "in-time") return { restored: { ok: false, reason: "sealed" }, sealedNow };
  if (clock.state === "paused") return { restored: { ok: false, reason: "paused" }, sealedNow };
  const head = await getHead({ attemptId }, tx);
  if (head?.hash === prepared.hash) return { restored: { ok: true, number: head.number }, sealedNow };
  const request = { parent: head?.number ?? 0, turn: TURN, after: [] };
  const appended = await appendRevision({ attempt, prepared, request, arrival, source: "restore", now }, tx);
  if (appended.outcome !== "head") return { restored: { ok: false, reason: "moved" }, sealedNow };
  const params = { number, as: appended.stored.number };
  await insertAttemptEvent({ id: newId(), attemptId, at: now, kind: "restore", actorId: personId, params }, tx);
  return { restored: { ok: true, number: appended.stored.number }, sealedNow };
}
