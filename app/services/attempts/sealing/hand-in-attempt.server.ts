import { database } from "@db/client/database";
import { storageFault } from "@db/client/errors";
import type { Tx } from "@db/client/types";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { getHead, type NewHead } from "@db/queries/attempts/answer-heads";
import { logger } from "~/server/logger.server";
import { MAX_TEXT_LENGTH, type HeadText, type SaveRequest } from "~/domain/saving/protocol";
import type { Attempt } from "@db/schema/rows";
import { appendRevision, prepareText, type PreparedText } from "../saving/append-revision.server";
import { countHandIn } from "./count-hand-in.server";
import { assessAfterSeal } from "./assess-after-seal.server";
import { sealInTx } from "./seal-in-tx.server";
import { settleArrival } from "../saving/settle-arrival.server";

/** Without a page: whoever hands in need not hold the lease, but builds on the head. */
type FinalAnswer = Pick<SaveRequest, "text" | "parent" | "turn" | "after" | "writtenAt">;

type HandInAttempt = {
  attemptId: string;
  personId: string;
  now: number;
  /** The text that stood in the page. Without it what is stored is handed in. */
  answer?: FinalAnswer;
  /** The person has been asked and means to hand in an empty sheet. */
  confirmEmpty?: boolean;
};

export type HandedIn =
  | { ok: true }
  | { ok: false; reason: "not-found" | "too-long" | "empty" }
  /** The disk is full or may not be written to: nothing has changed, and the page tries again. */
  | { ok: false; reason: "not-stored" }
  /** The text is stored, but not sealed: by hand again after so many minutes, or by the deadline. */
  | { ok: false; reason: "too-often"; minutes: number }
  /** Another page wrote since: this text is kept beside the head, and the candidate is to choose. */
  | { ok: false; reason: "conflict"; head: HeadText };

type Settled = { result: HandedIn; sealedNow: boolean };

/** Seals the person's own attempt with the text of the page. Handing in twice is one hand-in; past the grace the deadline's seal stands. */
export async function handInAttempt({
  attemptId,
  personId,
  now,
  answer,
  confirmEmpty,
}: HandInAttempt): Promise<HandedIn> {
  const prepared = answer ? prepareText(answer.text) : null;
  if (prepared && prepared.text.length > MAX_TEXT_LENGTH) return { ok: false, reason: "too-long" };
  const final = answer && prepared ? { request: answer, prepared } : null;
  const { result, sealedNow } = await database()
    .tx(async (tx): Promise<Settled> => {
      const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId }, tx);
      if (!attempt || attempt.medium === "paper")
        return { result: { ok: false, reason: "not-found" }, sealedNow: false };
      return settle({ attempt, now, final, confirmEmpty: confirmEmpty ?? false }, tx);
    })
    .catch((error: unknown) => notStored(error, attemptId));
  if (sealedNow) await assessAfterSeal({ attemptId, now });
  return result;
}

function notStored(error: unknown, attemptId: string): Settled {
  if (storageFault(error) === null) throw error;
  logger.error({ err: error, attemptId }, "a hand-in could not be stored");
  return { result: { ok: false, reason: "not-stored" }, sealedNow: false };
}

type FinalText = { request: FinalAnswer; prepared: PreparedText };
type Settle = { attempt: Attempt; now: number; final: FinalText | null; confirmEmpty: boolean };

async function settle({ attempt, now, final, confirmEmpty }: Settle, tx: Tx): Promise<Settled> {
  const { arrival, sealedNow } = await settleArrival({ attempt, now }, tx);
  if (arrival !== "in-time") {
    if (final && final.prepared.charCount > 0) {
      await appendRevision({ attempt, ...final, arrival, source: "hand-in", now }, tx);
    }
    return { result: { ok: true }, sealedNow };
  }

  let head: NewHead | null = await getHead({ attemptId: attempt.id }, tx);
  const charCount = final ? final.prepared.charCount : (head?.charCount ?? 0);
  if (charCount === 0 && !confirmEmpty) return { result: { ok: false, reason: "empty" }, sealedNow };
  const nothingYet = head === null && final?.prepared.text === "";
  if (final && !nothingYet) {
    const appended = await appendRevision({ attempt, ...final, arrival, source: "hand-in", now }, tx);
    if (appended.head && appended.head.number !== appended.stored.number) {
      return { result: { ok: false, reason: "conflict", head: headText(appended.head) }, sealedNow };
    }
    head = appended.head;
  }
  const tooOften = await countHandIn({ personId: attempt.personId, now }, tx);
  if (tooOften) return { result: tooOften, sealedNow };
  const seal = { attemptId: attempt.id, sealedAt: now, sealedBy: "hand-in" as const, actorId: attempt.personId };
  return { result: { ok: true }, sealedNow: await sealInTx({ ...seal, number: head?.number ?? null }, tx) };
}

function headText({ number, hash, text, receivedAt }: NewHead): HeadText {
  return { number, hash, text, receivedAt };
}
