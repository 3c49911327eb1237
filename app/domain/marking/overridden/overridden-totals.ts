import { toMarks } from "@content/contract/marks";
import type { Report, ReportPoint } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import { pointWeights } from "../../scoring/awarding/point-weights";
import { shareOf, totalMarks } from "../../scoring/awarding/totals";
import { contentPart, deductedMarks, earnedOf, numberParam } from "./report-parts";

type Totals = Pick<Report, "marks" | "maxMarks" | "share">;

/**
 * Adds a person's awards up as the engine adds its own: the best points where not all count, what is payable as a cap,
 * what length and form cost taken off, and one rounding at the total. `remaining` are the marks outside the points, in the
 * unit of `RemainingMarks`; for a question marked by bands they are the total, with nothing taken off any more.
 */
export function overriddenTotals(input: {
  rubric: Rubric;
  base: Report;
  points: readonly ReportPoint[];
  remaining: number;
  /** The marking profile's step. */
  markStep: number;
}): Totals {
  const { rubric, base, points, remaining, markStep } = input;
  const deducted = deductedMarks(base);
  const weights = pointWeights(rubric);
  const inMarks = (value: number, maxMarks: number): Totals => ({
    marks: toMarks(totalMarks(value * 100, maxMarks * 100, markStep)),
    maxMarks,
    share: shareOf(value, maxMarks),
  });
  const shareOnly = (share: number): Totals => ({ marks: null, maxMarks: null, share });
  const full = base.marks === null ? null : base.maxMarks;

  if (rubric.mode === "band") {
    return full === null ? shareOnly(shareOf(remaining, 1)) : inMarks(remaining, full);
  }
  if (rubric.mode === "hybrid") {
    const content = numberParam(base, "hybrid-parts", "content") ?? 0;
    const sum = content + (numberParam(base, "hybrid-parts", "band") ?? 0);
    const earned = contentPart(rubric, points, content) - deducted;
    return full === null
      ? shareOnly(shareOf(earned + remaining * sum, sum))
      : inMarks(Math.max(0, earned + remaining), full);
  }
  const earned = earnedOf(weights, points);
  if (full === null) return shareOnly(shareOf(earned, weights.payable));
  return inMarks(Math.max(0, earned / 100 - deducted + remaining), full);
}
