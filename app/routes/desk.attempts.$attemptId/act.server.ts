import { data, redirect } from "@remix-run/node";
import { toHundredths } from "@content/contract/marks";
import type { Report } from "@content/contract/report";
import { writtenChoice, type AnswerChoice } from "~/domain/marking/answer-choice";
import { overriddenReport } from "~/domain/marking/overridden/overridden-report";
import { pointDifferences, type PointDifference } from "~/domain/marking/comparing/point-differences";
import { restDifference, type RestDifference } from "~/domain/marking/comparing/rest-difference";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { ownRound } from "~/services/double-marking/own-round.server";
import { drawnBy, photosOf, withRegions } from "~/services/marking/paper-awards";
import { textToMark } from "~/services/marking/text-to-mark.server";
import type { PhotoMarkRefusal } from "~/services/photos/mark-photo.server";
import { recordOverride } from "~/services/marking/record-override.server";
import { actOnPhoto } from "./photos/photo-act.server";
import { readAwards, type FieldProblem, type TypedMarks } from "~/components/marking-desk/read-awards";

type Score = { marksHundredths: number | null; maxHundredths: number | null; share: number };

export type MarkingAnswer = {
  typed: TypedMarks | null;
  /** Why a mark on a photo was not kept: a key of `photos.mark.refused`. */
  photo: PhotoMarkRefusal | null;
  /** A refusal that belongs to no point: a key of `marking.refused`. */
  refused: string | null;
  problems: FieldProblem[];
  /** What would be saved. */
  preview: { before: Score; after: Score; changes: PointDifference[]; rest: RestDifference | null } | null;
};

type Marking = { attemptId: string; choice: AnswerChoice; by: string; now: number };

/** Shows what a tutor's awards come to, or keeps them. What cannot be done comes back with everything as it was typed. */
export async function act(form: FormData, { attemptId, choice: asked, by, now }: Marking) {
  const intent = form.get("intent");
  if (intent === "photo-mark" || intent === "photo-unmark") {
    const photo = await actOnPhoto(form, { attemptId, by, now });
    return photo === null ? redirect(`/desk/attempts/${attemptId}`) : answered({ photo });
  }
  const choice = await textToMark({ attemptId, asked });
  const round = await ownRound({ attemptId, by });
  const marked = await markedAttempt({ attemptId, choice, now });
  if (!marked) throw new Response("Not found.", { status: 404 });
  if (!marked.engine) return answered({ refused: "no-rubric" });
  const { assessment, rubric, profile } = marked.engine;
  const base = assessment.report;
  const ids = base.points.map(({ id }) => id);
  const read = readAwards(form, ids, marked.answer, base.marks !== null);
  const { typed, awards, remaining, problems } = read;
  if (problems.length > 0) return answered({ typed, problems, refused: "not-valid" });
  if (intent === "preview") {
    const { answer, paper } = marked;
    const onPhotos = withRegions(awards, round === null ? paper : drawnBy(paper, by));
    const made = overriddenReport({
      answer,
      photos: photosOf(paper),
      rubric,
      profile,
      base,
      awards: onPhotos,
      remaining,
    });
    if (!made.ok) return answered({ typed, problems: made.problems, refused: "not-valid" });
    const changes = pointDifferences(base.points, made.report.points);
    const rest = restDifference(rubric, base, made.report);
    return answered({ typed, preview: { before: scoreOf(base), after: scoreOf(made.report), changes, rest } }, 200);
  }
  const override = { attemptId, choice, basis: hidden(form, "basis"), after: hidden(form, "after"), awards, remaining };
  const saved = await recordOverride({ ...override, round, reason: typed.reason, by, now });
  const answer = writtenChoice(choice);
  const shown = answer === null ? "" : `answer=${answer}&`;
  if (saved.ok) return redirect(`/desk/attempts/${attemptId}?${shown}saved=${saved.proposals}`);
  if (saved.reason === "not-found") throw new Response("Not found.", { status: 404 });
  return answered({ typed, refused: saved.reason, problems: saved.reason === "not-valid" ? saved.problems : [] });
}

function answered(answer: Partial<MarkingAnswer>, status = 400) {
  return data<MarkingAnswer>(
    { photo: null, typed: null, refused: null, problems: [], preview: null, ...answer },
    status,
  );
}

function hidden(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function scoreOf({ marks, maxMarks, share }: Report): Score {
  return {
    marksHundredths: marks === null ? null : toHundredths(marks),
    maxHundredths: maxMarks === null ? null : toHundredths(maxMarks),
    share,
  };
}
