import { data, redirect } from "@remix-run/node";
import type { Viewer } from "~/domain/access/viewer";
import { writtenChoice, type AnswerChoice } from "~/domain/marking/answer-choice";
import { placeOfWords, type PlaceOfWords } from "~/domain/marking/place-of-words";
import { recordClaim, type ClaimRefusal } from "~/services/marking/record-claim.server";
import { loadReport } from "./load-report.server";

export type ClaimAnswer = {
  pointId: string;
  place: string;
  words: string;
  refused: Exclude<ClaimRefusal, "not-found"> | "words-missing" | "words-absent" | "words-ambiguous";
};

type Claiming = { attemptId: string; candidateId: string; viewer: Viewer; choice: AnswerChoice; now: number };

/** Keeps a claim of the report's own reader; what cannot be claimed comes back with what was chosen. */
export async function claim(form: FormData, claiming: Claiming) {
  const loaded = await loadReport(claiming);
  if (!loaded || loaded.state === "open") throw new Response("Not found.", { status: 404 });
  const [pointId, chosen, words] = [field(form, "pointId"), field(form, "place"), field(form, "words").trim()];
  const refuse = (refused: ClaimAnswer["refused"]) =>
    data<ClaimAnswer>({ pointId, place: chosen, words, refused }, { status: 400 });
  if (words === "" && chosen === "") return refuse("words-missing");
  const place = words === "" ? rangeOf(chosen) : placeOfWords(loaded.answer, words);
  if (!place.ok) return refuse(place.reason);
  const kept = await recordClaim({ ...claiming, pointId, place: { start: place.start, end: place.end } });
  const answer = writtenChoice(claiming.choice);
  const shown = answer === null ? "" : `answer=${answer}&`;
  if (kept.ok) return redirect(`/attempts/${claiming.attemptId}/report?${shown}claimed=1#claims`);
  if (kept.reason === "not-found") throw new Response("Not found.", { status: 404 });
  return refuse(kept.reason);
}

function rangeOf(chosen: string): PlaceOfWords {
  const [, start, end] = /^(\d{1,7})-(\d{1,7})$/.exec(chosen) ?? [];
  if (start === undefined || end === undefined) return { ok: false, reason: "words-absent" };
  return { ok: true, start: Number(start), end: Number(end) };
}

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
