import { toMarks } from "@content/contract/marks";
import type { Report } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import { pointWeights } from "../scoring/awarding/point-weights";
import { contentPart, deductedMarks, numberParam } from "./report-parts";

/**
 * Marks that no key point holds and only a person can settle: `whole` the total of a question that is marked by bands,
 * `band` what a hybrid question gives by band, `unassigned` what the points leave over. Numbers are marks, or shares 0..1
 * of the question where the rubric sets none; `engine` is what the engine reckoned for them.
 */
export type RemainingMarks = { kind: "whole" | "band" | "unassigned"; max: number; engine: number };

/** What of an engine's report stands outside its key points; null where the points are all there is. */
export function remainingMarks(rubric: Rubric, report: Report): RemainingMarks | null {
  const inMarks = report.marks !== null && report.maxMarks !== null;
  if (rubric.mode === "band") {
    return { kind: "whole", max: report.maxMarks ?? 1, engine: report.marks ?? report.share };
  }
  if (rubric.mode === "hybrid") {
    const content = numberParam(report, "hybrid-parts", "content");
    const band = numberParam(report, "hybrid-parts", "band");
    if (content === null || band === null) return null;
    const full = content + band;
    const earned = contentPart(rubric, report.points, content);
    const engine = Math.min(band, Math.max(0, report.share * full + deductedMarks(report) - earned));
    const unit = inMarks ? 1 : full;
    return { kind: "band", max: band / unit, engine: twoDecimals(engine / unit) };
  }
  const { total, payable } = pointWeights(rubric);
  const rest = total === null ? 0 : Math.round(total - payable);
  return rest > 0 ? { kind: "unassigned", max: toMarks(rest), engine: 0 } : null;
}

function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}
