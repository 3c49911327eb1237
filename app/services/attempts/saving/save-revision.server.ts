import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { leaseAnswer } from "~/domain/saving/decide-lease";
import { MAX_TEXT_LENGTH, type SaveAck, type SaveRequest } from "~/domain/saving/protocol";
import { appendRevision, prepareText, type AppendedRevision } from "./append-revision.server";
import { assessAfterSeal } from "../sealing/assess-after-seal.server";
import { noteTakeOver } from "./note-take-over.server";
import { settleArrival, type Arrival } from "./settle-arrival.server";

type SaveRevision = { attemptId: string; personId: string; request: SaveRequest; now: number };

export type SavedRevision =
  | { ok: true; ack: SaveAck }
  /** `damaged`: the text is not the one the page hashed, so something on the way changed it. */
  | { ok: false; reason: "not-found" | "too-long" | "damaged" };

/** Stores a text of the person's own attempt and answers with its receipt, after the commit. */
export async function saveRevision({ attemptId, personId, request, now }: SaveRevision): Promise<SavedRevision> {
  const prepared = prepareText(request.text);
  if (prepared.text.length > MAX_TEXT_LENGTH) return { ok: false, reason: "too-long" };
  if (prepared.hash !== request.hash) return { ok: false, reason: "damaged" };
  const save = async (tx: Tx) => {
    const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId }, tx);
    // A paper answer has no typed text: its longer grace is for photos only.
    if (!attempt || attempt.medium === "paper") return null;
    const settled = await settleArrival({ attempt, now }, tx);
    const { arrival } = settled;
    const appended = await appendRevision({ attempt, prepared, request, arrival, source: "autosave", now }, tx);
    if (request.take && appended.outcome === "head") {
      await noteTakeOver({ attemptId, personId, now, chosen: appended.stored.number }, tx);
    }
    return { settled, appended };
  };
  const saved = await saveAlone(save);
  if (!saved) return { ok: false, reason: "not-found" };
  if (saved.settled.sealedNow) await assessAfterSeal({ attemptId, now });
  return { ok: true, ack: receipt(saved.settled, saved.appended, request, now) };
}

type Saved = { settled: Arrival; appended: AppendedRevision } | null;

/** What was done is undone and done again in a transaction that nothing can come between. */
class NotAlone extends Error {}

/**
 * Saves the usual way where only one answer's own rows are concerned: text in time. What finds the time over and seals, which looks at
 * the other answers of a paper, is done by a whole transaction.
 */
async function saveAlone(save: (tx: Tx) => Promise<Saved>): Promise<Saved> {
  try {
    return await database().txOnOneAnswer(async (tx) => {
      const saved = await save(tx);
      if (saved && saved.settled.arrival !== "in-time") throw new NotAlone();
      return saved;
    });
  } catch (error) {
    if (!(error instanceof NotAlone)) throw error;
    return database().tx(save);
  }
}

function receipt(settled: Arrival, appended: AppendedRevision, request: SaveRequest, now: number) {
  const { arrival, clock } = settled;
  const { outcome, stored, head, lease } = appended;
  const { hash, page } = request;
  const { state, deadlineAt, arrivalEndsAt } = clock;
  const ack: SaveAck = {
    status: statusOf(outcome, arrival),
    number: stored.number,
    hash,
    receivedAt: stored.receivedAt,
    headNumber: head?.number ?? 0,
    lease: page != null && arrival === "in-time" ? leaseAnswer({ lease, page, now }) : null,
    clock: { now, state, deadlineAt, arrivalEndsAt },
  };
  if (head && head.number !== stored.number && arrival === "in-time") {
    const { number, text, receivedAt, clientKey } = head;
    ack.head = { number, hash: head.hash, text, receivedAt, key: clientKey };
  }
  return ack;
}

function statusOf(outcome: AppendedRevision["outcome"], arrival: Arrival["arrival"]): SaveAck["status"] {
  if (outcome === "duplicate") return "duplicate";
  if (arrival !== "in-time") return arrival;
  return outcome === "head" ? "saved" : "side";
}
