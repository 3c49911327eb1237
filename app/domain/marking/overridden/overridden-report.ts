import type { Finding, PhotoRegion, Report, ReportPoint } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import type { MarkingProfile } from "../../profiles/marking-profile";
import { regionOf, type RegionEvidence } from "../../scoring/evidence";
import { evidenceAt, isNear, markProblem, NEAR, SHARE_STEP, type AwardProblem } from "../award-rules";
import { overriddenTotals } from "./overridden-totals";
import { remainingMarks, type RemainingMarks } from "../remaining-marks";

/**
 * A person's award for one key point, and the places of the answer they rest it on besides those the engine found; for an
 * answer on paper all places on its photos.
 */
export type PointAward = {
  pointId: string;
  awarded: number;
  places: readonly { start: number; end: number }[];
  regions?: readonly PhotoRegion[];
};

export type OverriddenReport = { ok: true; report: Report } | { ok: false; problems: AwardProblem[] };

/** Findings that say what only a person could settle, and are settled by an award. */
const SETTLED = new Set(["marks-unassigned", "band-estimate", "topic-doubtful", "topic-unchecked", "topic-absent"]);

/** Findings that bound the engine's estimate of a band; a person's own marks are bound by nothing. */
const BOUNDS = new Set(["too-short-for-band", "material-unused"]);

/**
 * The report that a person's awards make of an earlier one. Points without an award stay as they are. An award is a mark on
 * the profile's step (or the point's full marks, or unchanged), and one above 0 rests on words of the answer: the earlier
 * report's and those at `places`. `remaining` settles the marks outside the points (`remainingMarks`); null keeps the
 * earlier ones. What is refused comes back as a value, all of it at once.
 */
export function overriddenReport(input: {
  /** Canonical. */
  answer: string;
  /** Ids of the photos of an answer on paper. */
  photos?: ReadonlySet<string>;
  rubric: Rubric;
  profile: MarkingProfile;
  base: Report;
  awards: readonly PointAward[];
  remaining: number | null;
  /** Marks that stand meanwhile (a mean of two may lie between steps): what is left as it is in them is not refused. */
  standing?: Report | null;
}): OverriddenReport {
  const { rubric, profile, base, awards } = input;
  const answer: Answer = { text: input.answer, photos: input.photos ?? new Set() };
  const markStep = profile.markStep.value;
  const step = base.marks === null ? SHARE_STEP : markStep;
  const problems: AwardProblem[] = [];
  const known = new Set(base.points.map(({ id }) => id));
  for (const { pointId } of awards) if (!known.has(pointId)) problems.push({ pointId, code: "point-unknown" });
  const standing = new Map((input.standing?.points ?? []).map(({ id, awarded }) => [id, awarded]));
  const byPoint = new Map(awards.map((award) => [award.pointId, award]));
  const points = base.points.map((point) => {
    const award = byPoint.get(point.id);
    if (award === undefined) return point;
    const made = pointOf(answer, point, award, { step, standing: standing.get(point.id) });
    if ("code" in made) problems.push({ pointId: point.id, code: made.code });
    return "code" in made ? point : made;
  });
  const rest = remainingMarks(rubric, base);
  const given = rest?.given ?? 0;
  // A form shows two decimals, of marks or of a per cent: what comes back as it was shown is what it was.
  const lost = (base.marks === null ? 0.00005 : 0.005) + NEAR;
  const kept = input.remaining === null || Math.abs(input.remaining - given) <= lost;
  const remaining = kept ? given : (input.remaining ?? 0);
  const stood = input.standing ? remainingMarks(rubric, input.standing)?.given : undefined;
  const stays = stood !== undefined && Math.abs(remaining - stood) <= lost;
  const wrong = kept || stays ? null : markProblem(remaining, rest?.max ?? 0, given, step);
  if (wrong !== null) problems.push({ pointId: null, code: wrong });
  if (problems.length > 0) return { ok: false, problems };

  const changed = new Set(points.filter((point, index) => point !== base.points[index]).map(({ id }) => id));
  const untouched = kept && points.every((point, i) => point.awarded === base.points[i]?.awarded);
  // Nothing moved: the total stays to the last digit, also where the points were kept with two decimals.
  const totals = untouched
    ? { marks: base.marks, maxMarks: base.maxMarks, share: base.share }
    : overriddenTotals({ rubric, base, points, remaining, markStep });
  const { range: _, ...others } = base;
  return {
    ok: true,
    report: {
      ...others,
      ...totals,
      points,
      findings: base.findings
        .filter(({ code, params }) => !SETTLED.has(code) && !changed.has(String(params["point"])))
        .flatMap((finding) => (kept || rest === null ? [finding] : underOwnMarks(finding, rest.kind))),
      flags: base.flags.filter((flag) => flag !== "band-unconfirmed"),
    },
  };
}

/** A finding beside marks outside the points that a person has settled: an essay's total has nothing taken off any more. */
function underOwnMarks(finding: Finding, kind: RemainingMarks["kind"]): Finding[] {
  if (kind !== "unassigned" && BOUNDS.has(finding.code)) return [];
  if (kind !== "whole") return [finding];
  const { marks: _, ...params } = finding.params;
  return [{ ...finding, params }];
}

type Answer = { text: string; photos: ReadonlySet<string> };

function pointOf(
  answer: Answer,
  point: ReportPoint,
  award: PointAward,
  { step, standing }: { step: number; standing: number | undefined },
): ReportPoint | { code: AwardProblem["code"] } {
  const stays = standing !== undefined && isNear(standing, award.awarded);
  const wrong = stays ? null : markProblem(award.awarded, point.max, point.awarded, step);
  if (wrong !== null) return { code: wrong };
  const { places } = award;
  const awarded = [point.awarded, point.max].find((known) => isNear(known, award.awarded)) ?? award.awarded;
  const evidence = awarded > 0 ? evidenceAt(answer.text, [...point.evidence, ...places]) : [];
  const regions = awarded > 0 ? regionsAt(answer.photos, award.regions ?? point.regions ?? []) : [];
  if (evidence === null || regions === null) return { code: "not-in-answer" };
  if (awarded > 0 && evidence.length + regions.length === 0)
    return { code: award.regions === undefined ? "no-evidence" : "no-region" };
  const sameRegions = JSON.stringify(regions) === JSON.stringify(point.regions ?? []);
  if (awarded === point.awarded && evidence.length === point.evidence.length && sameRegions) return point;
  const status = awarded >= point.max ? "hit" : awarded > 0 ? "partial" : "missed";
  const { reason, regions: _, ...rest } = point;
  // The engine's reason explains the engine's award, not a person's.
  const why = awarded === point.awarded && reason !== undefined ? { reason } : {};
  const onPhotos = regions.length > 0 ? { regions } : {};
  return { ...rest, awarded, status, evidence, ...onPhotos, ...why };
}

/** Null when one of them is no place on the answer's photos. */
function regionsAt(photos: ReadonlySet<string>, regions: readonly PhotoRegion[]): RegionEvidence[] | null {
  try {
    return regions.map((region) => regionOf(photos, region));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
