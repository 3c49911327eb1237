import { toMarks } from "@content/contract/marks";
import type { Finding, Report } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import type { MarkingProfile } from "../profiles/marking-profile";
import type { Award } from "./awarding/award-points";
import { bestSum, type PointWeights } from "./awarding/point-weights";
import { shareOf, totalMarks } from "./awarding/totals";
import { estimateBand, type BandEstimate } from "./bands/band-estimate";
import { resolveBands } from "./bands/band-table";
import { topicCoverage } from "./bands/topic-coverage";
import type { LengthVerdict } from "./form/length-rule";
import type { PreparedAnswer } from "./matching/prepared-answer";
import type { Reading } from "./matching/read-answer";

type TotalsInput = {
  answer: PreparedAnswer;
  rubric: Rubric;
  profile: MarkingProfile;
  essay: boolean;
  weights: PointWeights;
  awards: readonly Award[];
  reading: Reading;
  length: LengthVerdict;
  /** Hundredths. */
  deducted: number;
  /** Share of an essay that stands word for word in its material. */
  copied: number;
  /** How much of an essay is argued from its material; null where nothing can be said. */
  use: number | null;
};

/** What the report says at its head, and the points' worth after a hybrid question's content share is set. */
export type Totals = Pick<Report, "marks" | "maxMarks" | "share" | "range"> & {
  max: number[];
  findings: Finding[];
  flags: string[];
};

/** Adds up by the rubric's mode. Rounding happens here once; `share` stays unrounded. */
export function scoreTotals(input: TotalsInput): Totals {
  switch (input.rubric.mode) {
    case "points":
      return pointTotals(input);
    case "hybrid":
      return hybridTotals(input);
    case "band":
      return bandTotals(input);
  }
}

function pointTotals(input: TotalsInput): Totals {
  const { weights } = input;
  const findings = bestOfFindings(input);
  const earned = earnedOf(input);
  if (weights.total === null) {
    return {
      marks: null,
      maxMarks: null,
      share: shareOf(earned, weights.payable),
      max: weights.max,
      findings,
      flags: [],
    };
  }
  const total = weights.total;
  const value = Math.max(0, earned - input.deducted);
  const marks = totalMarks(value, total, input.profile.markStep.value);
  const rest = total - weights.payable;
  const unassigned = rest > 0.5 ? Math.round(rest) : 0;
  if (unassigned > 0) findings.push({ code: "marks-unassigned", params: { amount: toMarks(unassigned) } });
  return {
    marks: toMarks(marks),
    maxMarks: toMarks(total),
    share: shareOf(value, total),
    ...(unassigned > 0 ? { range: { low: toMarks(marks), high: toMarks(Math.min(total, marks + unassigned)) } } : {}),
    max: weights.max,
    findings,
    flags: [],
  };
}

function bandTotals(input: TotalsInput): Totals {
  const { weights } = input;
  const full = weights.total === null ? null : toMarks(weights.total);
  const { estimate, flags, resolvedFull } = estimateOf(input, full, null);
  return inMarksOrShare(input, {
    value: estimate.marks,
    low: estimate.low,
    high: estimate.high,
    full: resolvedFull,
    max: weights.max,
    findings: estimate.findings,
    flags,
  });
}

/** Content by points, the rest by band. Points that state less than the total are the content; else the profile's share. */
function hybridTotals(input: TotalsInput): Totals {
  const { weights, profile, rubric } = input;
  const earned = earnedOf(input);
  const contentShare = shareOf(earned, weights.payable);
  const full = weights.total === null ? null : toMarks(weights.total);
  const stated = rubric.points.length > 0 && rubric.points.every((point) => point.marks !== null);
  const content =
    full !== null && stated && weights.payable < (weights.total ?? 0)
      ? toMarks(weights.payable)
      : (full ?? 100) * profile.hybridContent.value;
  const bandFull = (full ?? 100) - content;
  const { estimate, flags } = estimateOf(input, bandFull, contentShare);
  const factor = weights.total === null || weights.payable === 0 ? 1 : (content * 100) / weights.payable;
  return inMarksOrShare(input, {
    value: contentShare * content + estimate.marks,
    low: contentShare * content + estimate.low,
    high: contentShare * content + estimate.high,
    full: full ?? 100,
    max: weights.max.map((max) => max * factor),
    findings: [
      ...bestOfFindings(input),
      { code: "hybrid-parts", params: { content, band: bandFull } },
      ...estimate.findings,
    ],
    flags,
  });
}

function estimateOf(
  input: TotalsInput,
  full: number | null,
  contentShare: number | null,
): { estimate: BandEstimate; flags: string[]; resolvedFull: number } {
  const { answer, rubric, profile, reading, length } = input;
  const resolved = resolveBands(rubric, profile, full, input.essay ? "essay" : "document");
  const until = offsetIn(answer, length.cut);
  const estimate = estimateBand({
    resolved,
    profile,
    coverage: topicCoverage(answer, rubric, until),
    contentShare,
    usefulCharacters: usefulCharacters(answer, reading, until),
    minimum: length.minimum,
    stated: length.stated,
    copied: input.copied,
    use: input.use,
  });
  const flags = [...estimate.flags];
  if (resolved.origin === "scaled" && estimate.high > 0) flags.push("bands-scaled");
  if (resolved.unusable) flags.push("rubric-bands-unusable");
  return { estimate, flags, resolvedFull: resolved.full };
}

function inMarksOrShare(
  input: TotalsInput,
  sums: { value: number; low: number; high: number; full: number; max: number[]; findings: Finding[]; flags: string[] },
): Totals {
  const { max, findings, flags } = sums;
  const deducted = toMarks(input.deducted);
  const value = Math.max(0, sums.value - deducted);
  const share = shareOf(value, sums.full);
  if (input.weights.total === null) return { marks: null, maxMarks: null, share, max, findings, flags };
  const total = input.weights.total;
  const rounded = (marks: number) => toMarks(totalMarks((marks - deducted) * 100, total, input.profile.markStep.value));
  return {
    marks: rounded(sums.value),
    maxMarks: toMarks(total),
    share,
    range: { low: rounded(sums.low), high: rounded(sums.high) },
    max,
    findings,
    flags,
  };
}

function earnedOf({ weights, awards }: TotalsInput): number {
  const earned = awards.map((award, index) => award.share * (weights.max[index] ?? 0));
  return Math.min(weights.payable, bestSum(earned, weights.counted));
}

function bestOfFindings({ rubric, weights, awards }: TotalsInput): Finding[] {
  if (rubric.bestOf === undefined) return [];
  const earning = awards.filter((award) => award.share > 0).length;
  return [{ code: "best-of", params: { counted: weights.counted, of: rubric.points.length, earning } }];
}

/** The offset in the matching form of a canonical offset. */
function offsetIn(answer: PreparedAnswer, canonical: number): number {
  if (canonical >= answer.source.length) return answer.text.length;
  let [low, high] = [0, answer.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (answer.sourceRange({ start: middle, end: middle }).start < canonical) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Characters of clauses that are read, said once, and say something. */
function usefulCharacters(answer: PreparedAnswer, reading: Reading, until: number): number {
  let count = 0;
  for (const [index, phrase] of answer.segments.phrases.entries()) {
    if (phrase.end > until || reading.stuffed.has(index) || reading.repeated.has(phrase.clause)) continue;
    // One for the mark of punctuation that follows, so that the sum is comparable with 字数.
    count += phrase.end - phrase.start + 1;
  }
  return count;
}
