import { placeOfWords } from "~/domain/marking/place-of-words";
import { SAMPLE_KINDS, type SampleKind } from "~/domain/review/sample-rules";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { pickSample, type PickRefusal } from "~/services/review/pick-sample.server";
import { removeSample } from "~/services/review/remove-sample.server";

type Refusal = PickRefusal | "words-absent" | "words-ambiguous";

/** What came of it, with what was typed where it was refused. */
export type SampleReply = {
  kind: SampleKind | null;
  refused: Refusal | null;
  typed: { words: string; rewritten: string; note: string } | null;
};

type Act = { assignmentId: string; questionId: string; attemptId: string; by: string; now: number };

/** Picks the script in front for 讲评, rewrites a sentence of it, or takes either back. */
export async function actOnSample(form: FormData, { attemptId, by, now, ...of }: Act): Promise<SampleReply> {
  if (form.get("intent") === "unsample") {
    const removed = await removeSample({ ...of, sampleId: text(form, "sample"), by, now });
    return { kind: null, refused: removed ? null : "not-found", typed: null };
  }
  const kind = SAMPLE_KINDS.find((one) => one === form.get("kind")) ?? "good";
  const typed = { words: text(form, "words"), rewritten: text(form, "rewritten"), note: text(form, "note") };
  const found = kind === "upgrade" ? await placeOf(form, { attemptId, words: typed.words, now }) : null;
  if (found && !found.ok) return { kind, refused: found.reason, typed };
  const picked = await pickSample({ ...of, ...typed, attemptId, kind, place: found?.place ?? null, by, now });
  return picked.ok ? { kind, refused: null, typed: null } : { kind, refused: picked.reason, typed };
}

type Found = { ok: true; place: { start: number; end: number } | null } | { ok: false; reason: Refusal };

/** The selected place where its words are still those in the field, else the one place where they stand. */
async function placeOf(
  form: FormData,
  { attemptId, words, now }: { attemptId: string; words: string; now: number },
): Promise<Found> {
  if (words.trim() === "") return { ok: true, place: null };
  const answer = (await markedAttempt({ attemptId, now }))?.answer ?? "";
  const [start, end] = [Number(text(form, "start") || NaN), Number(text(form, "end") || NaN)];
  if (start < end && answer.slice(start, end).trim() === words.trim()) return { ok: true, place: { start, end } };
  const found = placeOfWords(answer, words);
  return found.ok ? { ok: true, place: { start: found.start, end: found.end } } : found;
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
