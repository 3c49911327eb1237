import type { Family } from "@content/contract/family";
import type { Limit } from "@content/contract/limit";
import type { MISS_REASONS } from "@content/contract/report";
import type { POINT_KINDS } from "@content/contract/rubric";
import { missesByKind } from "../insight/misses";
import type { AnswerTime } from "./answer-time";
import { periodsOf } from "./periods";
import type { EarnedPoint } from "./point-changes";

export type PointKind = (typeof POINT_KINDS)[number];
export type MissReason = (typeof MISS_REASONS)[number];
/** `label`: what the rubric of the answer's own version calls it, else its id. */
export type ProgressPoint = EarnedPoint & { label: string; kind: PointKind; reason: MissReason | null };

/**
 * A handed-in answer whose marks its writer may see; `points` only where they may see those too. Whoever makes one has asked
 * `visibleParts`: nothing in this folder sees any other.
 */
export type ProgressAnswer = {
  attemptId: string;
  questionId: string;
  title: string;
  family: Family;
  sealedAt: number;
  /** Of the full marks, 0..1. */
  share: number;
  points: ProgressPoint[];
  time: AnswerTime | null;
  suggestedMinutes: number | null;
  /** Null where nothing was typed. */
  characters: number | null;
  limit: Limit;
};

/** A row of a table over periods: a share 0..1 for each, null where the period says nothing of it. */
export type TrendRow<Name> = { name: Name; shares: (number | null)[] };

/** Stretches of time shown side by side. */
const MOST_PERIODS = 4;

/** The answers of each family, the earliest first; the family practised last comes first. */
export function byFamily(answers: readonly ProgressAnswer[]): { family: Family; answers: ProgressAnswer[] }[] {
  const latestFirst = [...answers].sort((a, b) => b.sealedAt - a.sealedAt);
  return [...new Set(latestFirst.map(({ family }) => family))].map((family) => ({
    family,
    answers: latestFirst.filter((one) => one.family === family).reverse(),
  }));
}

/**
 * How both kinds of points and 失分原因 move over time: of each kind the mean share its points earned, of each reason its part of
 * what was missed in the period. Kinds in the order of their latest loss, worst first; reasons by how often they are met in all.
 */
export function trendsOf(answers: readonly ProgressAnswer[]) {
  const periods = periodsOf(
    answers.filter(({ points }) => points.length > 0),
    MOST_PERIODS,
  );
  const points = periods.map((period) => period.answers.flatMap((answer) => answer.points));
  const all = points.flat();
  const kinds = [...new Set(all.map(({ kind }) => kind))].map((kind): TrendRow<PointKind> => {
    return { name: kind, shares: points.map((own) => meanShare(own.filter((point) => point.kind === kind))) };
  });
  const reasons = missesByKind(all).map(({ reason }): TrendRow<MissReason | null> => {
    const shares = points.map((own) => {
      const missed = missesByKind(own);
      return missed.length === 0 ? null : (missed.find((miss) => miss.reason === reason)?.share ?? 0);
    });
    return { name: reason, shares };
  });
  return {
    periods: periods.map(({ from, to, answers: own }) => ({ from, to, answers: own.length })),
    kinds: kinds.sort((a, b) => latest(a) - latest(b)),
    reasons,
  };
}

function meanShare(points: readonly EarnedPoint[]): number | null {
  const shares = points.flatMap(({ awarded, max }) => (max > 0 ? [Math.min(1, awarded / max)] : []));
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function latest({ shares }: TrendRow<unknown>): number {
  return shares.findLast((share) => share !== null) ?? 1;
}
