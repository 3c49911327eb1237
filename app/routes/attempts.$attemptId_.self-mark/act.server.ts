import { data, redirect } from "@remix-run/node";
import type { Viewer } from "~/domain/access/viewer";
import { writtenChoice, type AnswerChoice } from "~/domain/marking/answer-choice";
import { recordSelfMark } from "~/services/marking/record-self-mark.server";
import { loadSelfMark } from "./load-self-mark.server";
import { readSelfMark, type PointProblem, type ReadSelfMark } from "./read-self-mark";

export type SelfMarkAnswer = {
  typed: ReadSelfMark["typed"];
  /** A key of `selfMark.refused`. */
  refused: string;
  problems: PointProblem[];
};

type Marking = { attemptId: string; candidateId: string; viewer: Viewer; choice: AnswerChoice; now: number };

/** Keeps the writer's marks; what cannot be kept comes back with everything as it was chosen. */
export async function act(form: FormData, marking: Marking) {
  const loaded = await loadSelfMark(marking);
  if (!loaded || loaded === "open" || !loaded.points) throw new Response("Not found.", { status: 404 });
  const { typed, awards, problems } = readSelfMark(form, loaded.points);
  const refuse = (refused: string, found: PointProblem[] = []) =>
    data<SelfMarkAnswer>({ typed, refused, problems: found }, { status: 400 });
  if (problems.length > 0) return refuse("not-valid", problems);
  const basis = form.get("basis");
  const mark = { ...marking, basis: typeof basis === "string" ? basis : "", awards, note: typed.note };
  const kept = await recordSelfMark(mark);
  if (!kept.ok) return refuse(kept.reason, kept.reason === "not-valid" ? kept.problems : []);
  const answer = writtenChoice(marking.choice);
  return redirect(`/attempts/${marking.attemptId}/report?${answer === null ? "" : `answer=${answer}&`}self-marked=1`);
}
