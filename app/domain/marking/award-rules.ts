import type { EvidenceRange } from "@content/contract/report";
import { evidenceOf, type Evidence } from "../scoring/evidence";

/** Why an award is refused; `pointId` is null for the marks outside the points. */
export type AwardProblem = {
  pointId: string | null;
  code: "point-unknown" | "not-a-mark" | "above-max" | "off-step" | "no-evidence" | "no-region" | "not-in-answer";
};

/** Where the rubric sets no marks a person awards shares in twentieths; a finer judgement than 5 % is not claimed. */
export const SHARE_STEP = 0.05;

/** Awards closer than this are the same: a per cent divided by a hundred is not always the share it came from. */
export const NEAR = 1e-6;

/** What is wrong with a number of marks: it lies on the step, or is the full marks, or what the engine gave. Null: nothing. */
export function markProblem(value: number, max: number, engine: number, step: number): AwardProblem["code"] | null {
  if (!Number.isFinite(value) || value < 0) return "not-a-mark";
  if (isNear(value, engine) || isNear(value, max)) return null;
  if (value > max) return "above-max";
  return isNear(value / step, Math.round(value / step)) ? null : "off-step";
}

/** Whether two awards are the same but for how they were computed. */
export function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < NEAR;
}

/** The words at these places of a canonical answer as evidence. Each place once, in the order of the answer; null when one of them is no place in it. */
export function evidenceAt(
  answer: string,
  places: readonly (EvidenceRange | { start: number; end: number })[],
): Evidence[] | null {
  const found = new Map<string, Evidence>();
  try {
    for (const place of places) {
      const text = "text" in place ? place.text : undefined;
      found.set(`${place.start}:${place.end}`, evidenceOf(answer, place.start, place.end, text));
    }
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
