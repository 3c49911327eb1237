import type { Report, ReportPoint } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import { bestSum, pointWeights, type PointWeights } from "../../scoring/awarding/point-weights";
import { shareOf } from "../../scoring/awarding/totals";

type Earned = readonly Pick<ReportPoint, "awarded" | "max">[];

/** Marks that length and form cost by a report's findings. */
export function deductedMarks({ findings }: Pick<Report, "findings">): number {
  return findings.reduce((sum, { params }) => sum + (typeof params["marks"] === "number" ? params["marks"] : 0), 0);
}

/** A number that a finding of this code carries, or null. */
export function numberParam({ findings }: Pick<Report, "findings">, code: string, name: string): number | null {
  const value = findings.find((finding) => finding.code === code)?.params[name];
  return typeof value === "number" ? value : null;
}

/**
 * What the points earn together in the unit of `weights`: the best ones where not all count, never more than can be paid.
 * A report holds two decimals of a point; its part of the point's whole worth does not lose the rest of a third.
 */
export function earnedOf(weights: PointWeights, points: Earned): number {
  const values = points.map(
    ({ awarded, max }, index) => (awarded >= max ? 1 : shareOf(awarded, max)) * (weights.max[index] ?? 0),
  );
  return Math.min(weights.payable, bestSum(values, weights.counted));
}

/** What the points of a hybrid question earn of its `content` marks. */
export function contentPart(rubric: Rubric, points: Earned, content: number): number {
  const weights = pointWeights(rubric);
  return shareOf(earnedOf(weights, points), weights.payable) * content;
}
