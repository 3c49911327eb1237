import { toMarks } from "@content/contract/marks";
import type { Report } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import { pointWeights } from "../scoring/awarding/point-weights";
import { contentPart, deductedMarks, earnedOf, numberParam } from "./overridden/report-parts";

/**
 * Marks that no key point holds and only a person can settle: `whole` the total of a question that is marked by bands,
 * `band` what a hybrid question gives by band, `unassigned` what the points leave over. Numbers are marks, or shares 0..1
 * of the question where the rubric sets none; `given` is what the report gave for them, unrounded.
 */
export type RemainingMarks = { kind: "whole" | "band" | "unassigned"; max: number; given: number };

/** What of a report stands outside its key points; null where the points are all there is. */
export function remainingMarks(rubric: Rubric, report: Report): RemainingMarks | null {
  const inMarks = report.marks !== null && report.maxMarks !== null;
  if (rubric.mode === "band") {
    return { kind: "whole", max: report.maxMarks ?? 1, given: report.marks ?? report.share };
  }
  if (rubric.mode === "hybrid") {
    const content = numberParam(report, "hybrid-parts", "content");
    const band = numberParam(report, "hybrid-parts", "band");
    if (content === null || band === null) return null;
    const full = content + band;
    const unit = inMarks ? 1 : full;
    const given = restOf(report, full, contentPart(rubric, report.points, content), band);
    return { kind: "band", max: band / unit, given: given / unit };
  }
  const weights = pointWeights(rubric);
  const rest = weights.total === null ? 0 : toMarks(Math.round(weights.total - weights.payable));
  if (rest <= 0 || report.maxMarks === null) return null;
  const earned = earnedOf(weights, report.points) / 100;
  return { kind: "unassigned", max: rest, given: restOf(report, report.maxMarks, earned, rest) };
}

/** What a report's total holds besides what the points earned, before length and form were charged. */
function restOf(report: Report, full: number, earned: number, max: number): number {
  // A total of nothing does not tell what was charged from what was given.
  if (report.share === 0) return 0;
  return Math.min(max, Math.max(0, report.share * full + deductedMarks(report) - earned));
}
