import type { PointAward } from "~/domain/marking/overridden/overridden-report";
import { placeOfWords } from "~/domain/marking/place-of-words";

/** What a tutor typed for one point: the places chosen in the text, and words pasted. */
export type TypedPoint = { awarded: string; places: { start: number; end: number }[]; words: string };

/** What was typed, for the page to show again. */
export type TypedMarks = { points: Record<string, TypedPoint>; remaining: string; reason: string };

/** What is wrong with a field: a key of `marking.refused`, and the words in question. `pointId` null: the marks outside the points. */
export type FieldProblem = { pointId: string | null; code: string; words?: string };

type ReadAwards = { typed: TypedMarks; awards: PointAward[]; remaining: number | null; problems: FieldProblem[] };

/** More places than a sensible award rests on; a form with more was not made by this page. */
const MAX_PLACES = 20;

/**
 * A marking form as awards. Pasted words are looked up in the answer, one place a line; words that name no single place are
 * a problem of their point. Where the question sets no marks the form counts in per cent.
 */
export function readAwards(form: FormData, pointIds: readonly string[], answer: string, inMarks: boolean): ReadAwards {
  const unit = inMarks ? 1 : 100;
  const typed: TypedMarks = { points: {}, remaining: field(form, "remaining"), reason: field(form, "reason") };
  const problems: FieldProblem[] = [];
  const awards = pointIds.map((pointId) => {
    const point: TypedPoint = {
      awarded: field(form, `awarded:${pointId}`),
      places: form.getAll(`place:${pointId}`).slice(0, MAX_PLACES).flatMap(placeOf),
      words: field(form, `words:${pointId}`),
    };
    typed.points[pointId] = point;
    const places = [...point.places];
    for (const line of point.words
      .split(/\r\n?|\n/)
      .filter((words) => words.trim() !== "")
      .slice(0, MAX_PLACES)) {
      const place = placeOfWords(answer, line);
      if (place.ok) places.push({ start: place.start, end: place.end });
      else problems.push({ pointId, code: place.reason, words: line.trim() });
    }
    return { pointId, awarded: numberOf(point.awarded) / unit, places };
  });
  const remaining = form.has("remaining") ? numberOf(typed.remaining) / unit : null;
  return { typed, awards, remaining, problems };
}

/** NaN for what is no number, which the award's own check refuses. */
function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

function placeOf(value: FormDataEntryValue): { start: number; end: number }[] {
  const [, start, end] = (typeof value === "string" && /^(\d{1,7})-(\d{1,7})$/.exec(value)) || [];
  return start === undefined || end === undefined ? [] : [{ start: Number(start), end: Number(end) }];
}

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
