import { newId } from "@db/client/new-id";
import type { Attempt, Revision } from "@db/schema/rows";
import type { Tx } from "@db/client/types";
import {
  getHeadRevision,
  getRevisionByClientKey,
  insertRevision,
  nextRevisionNumber,
} from "@db/queries/attempts/revisions";
import { decideRevision, type KnownRevision, type RevisionQuestion } from "~/domain/saving/decide-revision";
import { saveKey, type SaveRequest } from "~/domain/saving/protocol";
import { canonicalText } from "~/domain/text/canonical";
import { sha256Hex } from "~/domain/text/content-hash";
import { countCharacters } from "~/domain/text/count";

/** A text made ready outside the transaction: canonical, hashed and counted. */
export type PreparedText = { text: string; hash: string; charCount: number };

export function prepareText(raw: string): PreparedText {
  const text = canonicalText(raw);
  return { text, hash: sha256Hex(text), charCount: countCharacters(text) };
}

type AppendRevision = {
  attempt: Pick<Attempt, "id">;
  prepared: PreparedText;
  request: Pick<SaveRequest, "parent" | "turn" | "after">;
  arrival: RevisionQuestion["arrival"];
  source: Revision["source"];
  now: number;
};

export type AppendedRevision = {
  outcome: "duplicate" | "head" | "side";
  /** The revision that holds the text. */
  stored: Pick<Revision, "id" | "number" | "receivedAt">;
  /** The head after this. */
  head: Revision | null;
};

/** Stores a text where the protocol puts it; the caller commits before anything is acknowledged. */
export async function appendRevision(
  { attempt, prepared, request, arrival, source, now }: AppendRevision,
  tx: Tx,
): Promise<AppendedRevision> {
  const attemptId = attempt.id;
  const clientKey = saveKey({ ...request, hash: prepared.hash });
  const before = await getRevisionByClientKey({ attemptId, clientKey }, tx);
  const head = await getHeadRevision({ attemptId }, tx);
  const decision = decideRevision({
    head: known(head),
    before: known(before),
    request: { ...request, hash: prepared.hash },
    arrival,
  });
  if (decision.kind === "duplicate") {
    const stored = before ?? head;
    if (!stored) throw new Error("a duplicate without the revision it repeats");
    return { outcome: "duplicate", stored, head };
  }
  const stored = await insertRevision(
    {
      id: newId(),
      attemptId,
      number: await nextRevisionNumber({ attemptId }, tx),
      parentNumber: decision.parent,
      chain: decision.chain,
      clientKey,
      hash: prepared.hash,
      body: prepared.text,
      charCount: prepared.charCount,
      receivedAt: now,
      late: decision.late,
      source,
    },
    tx,
  );
  return { outcome: decision.chain, stored, head: decision.chain === "head" ? stored : head };
}

function known(revision: Revision | null): KnownRevision | null {
  return revision && { number: revision.number, hash: revision.hash, key: revision.clientKey };
}
