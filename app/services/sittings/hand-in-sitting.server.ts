import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import { getHead } from "@db/queries/attempts/answer-heads";
import { getSittingForCandidate, listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import type { Attempt } from "@db/schema/rows";
import { MAX_TEXT_LENGTH, type HeadText, type SaveRequest } from "~/domain/saving/protocol";
import { appendRevision, prepareText, type PreparedText } from "~/services/attempts/saving/append-revision.server";
import { assessAfterSeal } from "~/services/attempts/sealing/assess-after-seal.server";
import { countHandIn } from "~/services/attempts/sealing/count-hand-in.server";
import { sealInTx } from "~/services/attempts/sealing/seal-in-tx.server";
import { settleArrival } from "~/services/attempts/saving/settle-arrival.server";

/** A text that stood in the page; what the page does not send is handed in as it is stored. */
export type SittingAnswer = Omit<SaveRequest, "hash"> & { attemptId: string };

type HandInSitting = {
  sittingId: string;
  personId: string;
  answers: readonly SittingAnswer[];
  /** The person was told which answers are empty and means it. */
  confirmEmpty: boolean;
  now: number;
};

export type SittingHandedIn =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  /** The texts are stored, but not sealed: by hand again after so many minutes, or by the deadline. */
  | { ok: false; reason: "too-often"; positions: number[]; minutes: number }
  /** Places in the paper, 1-based. */
  | { ok: false; reason: "too-long" | "empty"; positions: number[] }
  /** Another page wrote since: the text is kept beside the head, and the candidate is to choose. */
  | { ok: false; reason: "conflict"; positions: number[]; heads: { attemptId: string; head: HeadText }[] };

type Final = { request: Omit<SaveRequest, "hash">; prepared: PreparedText };
type Settled = { result: SittingHandedIn; sealed: string[] };

/**
 * Hands in the whole paper: every text of the page is stored first, then all answers are sealed at once or, where one is in
 * conflict or empty without a word, none. Handing in twice is one hand-in; past the grace the deadline's seals stand.
 */
export async function handInSitting({
  sittingId,
  personId,
  answers,
  confirmEmpty,
  now,
}: HandInSitting): Promise<SittingHandedIn> {
  const finals = new Map(
    answers.map(({ attemptId, ...request }): [string, Final] => [
      attemptId,
      { request, prepared: prepareText(request.text) },
    ]),
  );
  const { result, sealed } = await database().tx(async (tx): Promise<Settled> => {
    const sitting = await getSittingForCandidate({ sittingId, candidateId: personId }, tx);
    // What is written by hand is handed in with its photos.
    if (sitting?.medium !== "typed") return { result: { ok: false, reason: "not-found" }, sealed: [] };
    return settle({ attempts: await listAttemptsOfSitting({ sittingId }, tx), finals, confirmEmpty, now }, tx);
  });
  for (const attemptId of sealed) await assessAfterSeal({ attemptId, now });
  return result;
}

type Settle = { attempts: Attempt[]; finals: Map<string, Final>; confirmEmpty: boolean; now: number };

async function settle({ attempts, finals, confirmEmpty, now }: Settle, tx: Tx): Promise<Settled> {
  const places = (of: Attempt[]) => of.map(({ position }) => position ?? 0);
  const tooLong = attempts.filter(({ id }) => (finals.get(id)?.prepared.text.length ?? 0) > MAX_TEXT_LENGTH);
  if (tooLong.length > 0) {
    return { result: { ok: false, reason: "too-long", positions: places(tooLong) }, sealed: [] };
  }
  const sealed: string[] = [];
  const open: { attempt: Attempt; number: number | null }[] = [];
  const empty: Attempt[] = [];
  const conflicts: { attempt: Attempt; head: HeadText }[] = [];
  for (const attempt of attempts) {
    const stored = await store({ attempt, final: finals.get(attempt.id) ?? null, now }, tx);
    if (stored.sealedNow) sealed.push(attempt.id);
    if (stored.late) continue;
    open.push({ attempt, number: stored.head?.number ?? null });
    if (stored.conflict) conflicts.push({ attempt, head: stored.conflict });
    else if (stored.charCount === 0) empty.push(attempt);
  }
  if (conflicts.length > 0) {
    const positions = places(conflicts.map(({ attempt }) => attempt));
    const heads = conflicts.map(({ attempt, head }) => ({ attemptId: attempt.id, head }));
    return { result: { ok: false, reason: "conflict", positions, heads }, sealed };
  }
  if (empty.length > 0 && !confirmEmpty) {
    return { result: { ok: false, reason: "empty", positions: places(empty) }, sealed };
  }
  const [first] = open;
  const tooOften = first ? await countHandIn({ personId: first.attempt.personId, now }, tx) : null;
  if (tooOften) return { result: { ...tooOften, positions: [] }, sealed };
  for (const { attempt, number } of open) {
    const seal = { attemptId: attempt.id, sealedAt: now, sealedBy: "hand-in" as const, actorId: attempt.personId };
    if (await sealInTx({ ...seal, number }, tx)) sealed.push(attempt.id);
  }
  return { result: { ok: true }, sealed };
}

type Stored = {
  /** Sealed before this text came: it is kept beside the answer. */
  late: boolean;
  sealedNow: boolean;
  head: HeadText | null;
  charCount: number;
  conflict: HeadText | null;
};

async function store(
  { attempt, final, now }: { attempt: Attempt; final: Final | null; now: number },
  tx: Tx,
): Promise<Stored> {
  const { arrival, sealedNow } = await settleArrival({ attempt, now }, tx);
  const late = arrival !== "in-time";
  const head = await getHead({ attemptId: attempt.id }, tx);
  const blank = final === null || (final.prepared.charCount === 0 && (late || head === null));
  if (blank) return { late, sealedNow, head, charCount: head?.charCount ?? 0, conflict: null };
  const appended = await appendRevision({ attempt, ...final, arrival, source: "hand-in", now }, tx);
  const other = !late && appended.head !== null && appended.head.number !== appended.stored.number;
  return {
    late,
    sealedNow,
    head: appended.head && textOf(appended.head),
    charCount: final.prepared.charCount,
    conflict: other && appended.head ? textOf(appended.head) : null,
  };
}

function textOf({ number, hash, text, receivedAt }: HeadText): HeadText {
  return { number, hash, text, receivedAt };
}
