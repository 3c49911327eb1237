import { toMarks } from "@content/contract/marks";
import type { Finding, ReportPoint } from "@content/contract/report";
import { evidenceOf, type Evidence } from "../evidence";
import type { PreparedAnswer } from "../matching/prepared-answer";
import type { Award, Candidate, PointCandidates } from "./award-points";

/** Turns awards into report points; `unit` is the worth of one whole point and tells marks (hundredths) from shares. */
export function reportPoints(input: {
  answer: PreparedAnswer;
  points: readonly PointCandidates[];
  awards: readonly Award[];
  max: readonly number[];
  /** True: `max` is in hundredths of a mark. False: shares of a point. */
  inMarks: boolean;
  cut: number;
  windowCharacters: number;
}): { points: ReportPoint[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const points = input.points.map((entry, index) => {
    const award = input.awards[index] as Award;
    const max = input.max[index] as number;
    const written = (value: number) => (input.inMarks ? toMarks(Math.round(value)) : Math.round(value * 10000) / 10000);
    const evidence = award.paid.map((candidate) => evidenceAround(input, candidate));
    const status = award.share >= 1 - 1e-9 ? "hit" : award.share > 0 ? "partial" : "missed";
    findings.push(...pointFindings(input.answer, entry, award));
    return {
      id: entry.point.id,
      awarded: written(award.share * max),
      max: written(max),
      status,
      evidence: withoutDuplicates(evidence),
      ...(award.reason === null ? {} : { reason: award.reason }),
    } satisfies ReportPoint;
  });
  return { points, findings };
}

/** The clauses that hold the matched words, or those words alone where the clauses are longer than a window. */
function evidenceAround(
  input: { answer: PreparedAnswer; cut: number; windowCharacters: number },
  { match }: Candidate,
): Evidence {
  const { clauses } = input.answer.segments;
  const start = Math.min(...match.spans.map((span) => clauses[span.clause]?.start ?? span.start));
  const end = Math.max(...match.spans.map((span) => Math.max(span.end, clauses[span.clause]?.end ?? span.end)));
  const wide = input.answer.sourceRange({ start, end });
  const fits = end - start <= input.windowCharacters && wide.end <= input.cut;
  const range = fits ? wide : input.answer.sourceRange(match);
  return evidenceOf(input.answer.source, ...wholeCharacters(input.answer.source, range));
}

/** Widens a range that would cut a surrogate pair. */
function wholeCharacters(source: string, { start, end }: { start: number; end: number }): [number, number] {
  const low = (at: number) => source.charCodeAt(at) >= 0xdc00 && source.charCodeAt(at) < 0xe000;
  return [start > 0 && low(start) ? start - 1 : start, low(end) ? end + 1 : end];
}

function withoutDuplicates(evidence: Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ start, end }) => !seen.has(`${start}:${end}`) && seen.add(`${start}:${end}`));
}

/** Where a point was nearly or wrongly made: a place in the answer and the reason, never the rubric's words. */
function pointFindings(answer: PreparedAnswer, entry: PointCandidates, award: Award): Finding[] {
  const point = entry.point.id;
  if (award.lost) {
    const reason = award.reason ?? "absent";
    return [{ code: `point-${reason}`, ...answer.sourceRange(award.lost.match), params: { point } }];
  }
  if (award.share === 0 && entry.nearMiss) {
    const { found, groups } = entry.nearMiss;
    return [{ code: "near-miss", ...answer.sourceRange(entry.nearMiss), params: { point, found, groups } }];
  }
  return [];
}
