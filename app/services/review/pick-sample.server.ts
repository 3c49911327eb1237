import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { getSampleSource, insertSample, listSamples, removeSample } from "@db/queries/review/samples";
import {
  boundRefusal,
  MOST_SAMPLE_CHARACTERS,
  sourceRefusal,
  type SampleKind,
  type SampleRefusal,
} from "~/domain/review/sample-rules";
import { recordAudit } from "~/services/audit/record-audit.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";

type Place = { start: number; end: number };

export type PickSample = {
  assignmentId: string;
  questionId: string;
  attemptId: string;
  kind: SampleKind;
  /** What is rewritten: a range of the canonical answer; of `upgrade` only. */
  place: Place | null;
  /** May be empty, but for what is rewritten. */
  note: string;
  /** What the place becomes; of `upgrade` only. */
  rewritten: string | null;
  by: string;
  now: number;
};

export type PickRefusal =
  | SampleRefusal
  | "not-found"
  | "no-text"
  | "place-missing"
  | "place-outside"
  | "rewritten-missing"
  | "rewritten-same"
  | "words-too-long";

type Picked = { ok: true; sampleId: string } | { ok: false; reason: PickRefusal };

/** Picks an answer for 讲评, or rewrites a place of it. That its class is theirs to teach, the caller has made sure of. */
export async function pickSample({ note: typed, rewritten: become, ...pick }: PickSample): Promise<Picked> {
  const { assignmentId, questionId, attemptId, kind, place, by, now } = pick;
  const note = typed.trim();
  const rewritten = kind === "upgrade" ? (become ?? "").trim() : null;
  const marked = await markedAttempt({ attemptId, now });
  if (!marked) return { ok: false, reason: "not-found" };
  const wrong = wordsRefusal({ answer: marked.answer, kind, place, note, rewritten });
  if (wrong) return { ok: false, reason: wrong };
  return database().tx(async (tx): Promise<Picked> => {
    const of = { assignmentId, questionId };
    const source = await getSampleSource({ ...of, attemptId }, tx);
    if (!source) return { ok: false, reason: "not-found" };
    const picked = await listSamples(of, tx);
    const refused = sourceRefusal(source) ?? boundRefusal(kind, attemptId, picked);
    if (refused) return { ok: false, reason: refused };
    // An answer is either 优秀 or 典型错误: the later choice stands.
    const before =
      kind === "upgrade" ? [] : picked.filter((one) => one.attemptId === attemptId && one.kind !== "upgrade");
    for (const { id } of before) await removeSample({ ...of, sampleId: id, now }, tx);
    const sampleId = newId();
    const at = { start: place?.start ?? null, end: place?.end ?? null };
    const row = { id: sampleId, assignmentId, attemptId, kind, note, rewritten, byPersonId: by, createdAt: now };
    await insertSample({ ...row, ...at }, tx);
    const subject = { subjectKind: "attempt", subjectId: attemptId, details: { kind } };
    await recordAudit({ action: "sample.picked", at: now, actorId: by, ...subject }, tx);
    return { ok: true, sampleId };
  });
}

type Words = { answer: string; kind: SampleKind; place: Place | null; note: string; rewritten: string | null };

function wordsRefusal({ answer, kind, place, note, rewritten }: Words): PickRefusal | null {
  if (answer.trim() === "") return "no-text";
  if (place && !(0 <= place.start && place.start < place.end && place.end <= answer.length)) return "place-outside";
  if (note.length > MOST_SAMPLE_CHARACTERS || (rewritten ?? "").length > MOST_SAMPLE_CHARACTERS)
    return "words-too-long";
  if (kind !== "upgrade") return null;
  if (!place) return "place-missing";
  if (rewritten === null || rewritten === "") return "rewritten-missing";
  return rewritten === answer.slice(place.start, place.end).trim() ? "rewritten-same" : null;
}
