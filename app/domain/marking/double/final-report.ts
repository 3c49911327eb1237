import { toMarks } from "@content/contract/marks";
import type { Report, ReportPoint } from "@content/contract/report";
import { evidenceAt, NEAR } from "../award-rules";

type FinalReport = {
  /** Canonical. */
  answer: string;
  /** The two that the rule averages, in the order they were given. */
  reports: readonly [Report, Report];
  /** What the rule came to: hundredths of a mark, or ten-thousandths of the whole where the rubric sets no marks. */
  hundredths: number;
};

/**
 * The report that stands for the mean of two. Each key point has the mean of its two awards, with the evidence of both; the total is
 * the rule's, rounded once. Findings and flags stand where both reports have them: what one marker settled is settled. Throws a
 * RangeError where evidence is not verbatim in the answer (invariant 4).
 */
export function finalReport({ answer, reports: [one, other], hundredths }: FinalReport): Report {
  const others = new Map(other.points.map((point) => [point.id, point]));
  const { range: _, ...stays } = one;
  const maxMarks = one.marks === null ? null : one.maxMarks;
  const full = maxMarks === null ? 100 : maxMarks;
  return {
    ...stays,
    marks: maxMarks === null ? null : toMarks(hundredths),
    share: full <= 0 ? 0 : Math.min(1, toMarks(hundredths) / full),
    points: one.points.map((point) => meanPoint(answer, point, others.get(point.id) ?? point)),
    findings: inBoth(one.findings, other.findings),
    flags: inBoth(one.flags, other.flags),
  };
}

function meanPoint(answer: string, one: ReportPoint, other: ReportPoint): ReportPoint {
  const mean = (one.awarded + other.awarded) / 2;
  const awarded = Math.abs(mean - one.max) < NEAR ? one.max : mean;
  const evidence = awarded > 0 ? evidenceAt(answer, [...one.evidence, ...other.evidence]) : [];
  if (evidence === null) throw new RangeError("evidence is not verbatim in the answer");
  const regions = awarded > 0 ? once([...(one.regions ?? []), ...(other.regions ?? [])]) : [];
  const status = awarded >= one.max ? "hit" : awarded > 0 ? "partial" : "missed";
  const reason = one.awarded === other.awarded && one.reason === other.reason ? one.reason : undefined;
  return {
    ...{ id: one.id, max: one.max, awarded, status, evidence },
    ...(regions.length > 0 ? { regions } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}

function inBoth<T>(one: readonly T[], other: readonly T[]): T[] {
  const known = new Set(other.map((value) => JSON.stringify(value)));
  return one.filter((value) => known.has(JSON.stringify(value)));
}

function once<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
