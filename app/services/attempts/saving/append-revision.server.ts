import type { Attempt, StoredRevision } from "@db/schema/rows";
import type { Tx } from "@db/client/types";
import { getHeadAndLease, setHead, setLease, type Lease, type NewHead } from "@db/queries/attempts/answer-heads";
import { touchAttempt } from "@db/queries/attempts/attempts";
import { getRevisionByRequest, getTextAside, insertRevision, nextRevisionNumber } from "@db/queries/attempts/revisions";
import { decideLease } from "~/domain/saving/decide-lease";
import { decideRevision, type RevisionQuestion } from "~/domain/saving/decide-revision";
import { saveKey, type SaveRequest } from "~/domain/saving/protocol";
import { keepText } from "~/domain/saving/text-chain";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { countCharacters } from "~/domain/text/count";
import { hashOfText } from "./hash-of-text.server";

/** A text made ready outside the transaction: canonical, hashed and counted. */
export type PreparedText = { text: string; hash: string; charCount: number };

export function prepareText(raw: string): PreparedText {
  const text = canonicalText(raw);
  return { text, hash: hashOfText(text), charCount: countCharacters(text) };
}

type AppendRevision = {
  attempt: Pick<Attempt, "id">;
  prepared: PreparedText;
  request: Pick<SaveRequest, "parent" | "turn" | "after" | "page" | "take" | "beside" | "writtenAt">;
  arrival: RevisionQuestion["arrival"];
  source: StoredRevision["source"];
  now: number;
};

export type AppendedRevision = {
  outcome: "duplicate" | "head" | "side";
  /** The revision that holds the text. */
  stored: Pick<StoredRevision, "number" | "receivedAt">;
  /** The head after this. */
  head: NewHead | null;
  /** The lease after this, and the other page that held it until this request took it. */
  lease: Lease | null;
  takenFrom: string | null;
};

/** Stores a text where the protocol puts it; the caller commits before anything is acknowledged. */
export async function appendRevision(
  { attempt, prepared, request, arrival, source, now }: AppendRevision,
  tx: Tx,
): Promise<AppendedRevision> {
  const attemptId = attempt.id;
  const clientKey = saveKey({ ...request, hash: prepared.hash });
  const { parent, turn } = request;
  const again = await getRevisionByRequest({ attemptId, parent, turn, hash: prepared.hash }, tx);
  // Two copies that a page left of one text, or its last request and a copy, differ in what they build on: the text is kept once.
  const late = arrival !== "in-time";
  const goesAside = source !== "transcript" && (late || request.beside === true);
  const before = again ?? (goesAside ? await getTextAside({ attemptId, hash: prepared.hash, late }, tx) : null);
  const { head, lease } = await getHeadAndLease({ attemptId }, tx);
  // A request that comes again is no sign of life, and takes nothing.
  const page = before ? null : (request.page ?? null);
  const claim = decideLease({ lease, page, take: request.take ?? false, now });
  const decision = decideRevision({
    head: head && { number: head.number, hash: head.hash, key: head.clientKey },
    before: before && { number: before.number, hash: before.hash, key: clientKey },
    request: { ...request, hash: prepared.hash },
    heldByOther: !claim.free,
    arrival,
  });
  if (decision.kind === "duplicate") {
    const stored = before ?? head;
    if (!stored) throw new Error("a duplicate without the revision it repeats");
    return { outcome: "duplicate", stored, head, lease, takenFrom: null };
  }
  const isAside = decision.chain === "side";
  // The first text has no head yet that a seal or an erasure would touch, and one aside leaves it: they touch what both change.
  if (!head || isAside) await touchAttempt({ attemptId }, tx);
  const kept = keepText(prepared.text, head);
  const stored = await insertRevision(
    {
      attemptId,
      number: await nextRevisionNumber({ attemptId }, tx),
      parentNumber: decision.parent,
      chain: decision.chain,
      turn,
      hash: prepared.hash,
      ...kept,
      charCount: prepared.charCount,
      receivedAt: now,
      late: decision.late,
      source,
      writtenAt: isAside ? (request.writtenAt ?? null) : null,
    },
    tx,
  );
  if (isAside) {
    // A sign of life of the page that has the lease; it gives it to no other, for it may be a stray request.
    const renewed = arrival === "in-time" && lease !== null && page === lease.page ? claim.lease : lease;
    if (renewed !== null && renewed !== lease) await setLease({ attemptId, ...renewed }, tx);
    return { outcome: "side", stored, head, lease: renewed, takenFrom: null };
  }
  const { number } = stored;
  const { hash, text, charCount } = prepared;
  const sinceWhole = kept.base === null ? 0 : (head?.sinceWhole ?? 0) + 1;
  const next = { attemptId, number, clientKey, hash, text, charCount, receivedAt: now, sinceWhole };
  await setHead(next, tx, claim.lease);
  return { outcome: "head", stored, head: next, lease: claim.lease, takenFrom: claim.takenFrom };
}
