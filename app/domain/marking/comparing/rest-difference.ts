import type { Report } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import { remainingMarks, type RemainingMarks } from "../remaining-marks";

/** The marks outside the key points by one report and by another, in the unit of `RemainingMarks`. */
export type RestDifference = { kind: RemainingMarks["kind"]; before: number; after: number };

/** A form shows two decimals: closer than this nobody meant a difference. */
const NEAR = 0.0051;

/**
 * How two reports of one answer differ outside the key points; null where they do not, or where nothing is outside them.
 * Beside `pointDifferences` it makes up the whole difference of an override (invariant 7).
 */
export function restDifference(rubric: Rubric, before: Report, after: Report): RestDifference | null {
  const [was, is] = [remainingMarks(rubric, before), remainingMarks(rubric, after)];
  if (!was || !is || Math.abs(was.given - is.given) <= (before.marks === null ? NEAR / 100 : NEAR)) return null;
  return { kind: is.kind, before: was.given, after: is.given };
}
