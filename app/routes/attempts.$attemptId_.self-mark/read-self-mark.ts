import type { MISS_REASONS } from "@content/contract/report";
import type { SelfAward } from "~/domain/marking/self/self-marked-report";

/** What was chosen for one point, for the form to show again. */
export type TypedPoint = { given: string; part: string; places: string[]; reason: string };

/** What is wrong with a point: a key of `selfMark.refused`. */
export type PointProblem = { pointId: string | null; code: string };

export type ReadSelfMark = {
  typed: { points: Record<string, TypedPoint>; note: string };
  awards: SelfAward[];
  problems: PointProblem[];
};

/** More sentences than a sensible award rests on; a form with more was not made by this page. */
const MAX_PLACES = 40;

/** The reasons a writer may name; the others are findings of the program's own. */
export const OWN_REASONS = [
  "absent",
  "head-only",
  "detail-only",
  "keyword-missing",
  "reversed",
  "generic",
  "repeated",
] as const satisfies readonly (typeof MISS_REASONS)[number][];

/** A self-mark form as awards: each point all of its marks, a part of them, or none. */
export function readSelfMark(form: FormData, points: readonly { id: string; max: number }[]): ReadSelfMark {
  const typed: ReadSelfMark["typed"] = { points: {}, note: field(form, "note") };
  const problems: PointProblem[] = [];
  const awards = points.map(({ id, max }): SelfAward => {
    const point: TypedPoint = {
      given: field(form, `given:${id}`),
      part: field(form, `part:${id}`),
      places: form
        .getAll(`place:${id}`)
        .filter((value) => typeof value === "string")
        .slice(0, MAX_PLACES),
      reason: field(form, `reason:${id}`),
    };
    typed.points[id] = point;
    if (!["full", "part", "none"].includes(point.given)) problems.push({ pointId: id, code: "not-chosen" });
    const part = point.part === "" ? Number.NaN : Number(point.part);
    const awarded = point.given === "full" ? max : point.given === "part" ? part : 0;
    return {
      pointId: id,
      awarded,
      places: awarded === 0 ? [] : point.places.flatMap(placeOf),
      reason: OWN_REASONS.find((reason) => reason === point.reason) ?? null,
    };
  });
  return { typed, awards, problems };
}

function placeOf(value: string): { start: number; end: number }[] {
  const [, start, end] = /^(\d{1,7})-(\d{1,7})$/.exec(value) ?? [];
  return start === undefined || end === undefined ? [] : [{ start: Number(start), end: Number(end) }];
}

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
