import type { ReportPoint } from "@content/contract/report";
import type { PointRate } from "../insight/point-rates";

type Reason = NonNullable<ReportPoint["reason"]>;

/** A key point as the rubric names it. */
export type NamedPoint = { id: string; label: string };

/** A key point of the lesson: `lost` is what all answers together lost on it, in the unit of the report. */
export type LessonPoint = Omit<PointRate, "pointId"> & {
  id: string;
  no: number;
  label: string;
  max: number;
  lost: number;
};

type Earned = Pick<ReportPoint, "awarded" | "max"> & { pointId: string };

/**
 * The key points in the rubric's order, each with how the class did on it. Points that only an earlier or later version of the
 * rubric has stand where `points` has them; those that no answer was marked by are left out once there are answers.
 */
export function lessonPoints(
  points: readonly NamedPoint[],
  rates: readonly PointRate[],
  earned: readonly Earned[],
): LessonPoint[] {
  const byId = new Map(rates.map((rate) => [rate.pointId, rate]));
  const sums = new Map<string, { lost: number; max: number }>();
  for (const { pointId, awarded, max } of earned) {
    const before = sums.get(pointId);
    sums.set(pointId, { lost: (before?.lost ?? 0) + Math.max(0, max - awarded), max });
  }
  return points
    .filter(({ id }) => rates.length === 0 || byId.has(id))
    .map(({ id, label }, index) => {
      const { answers = 0, hit = 0, partial = 0, missed = 0, rate = null, reasons = [] } = byId.get(id) ?? {};
      const { lost = 0, max = 0 } = sums.get(id) ?? {};
      return { id, no: index + 1, label, max, answers, hit, partial, missed, rate, reasons, lost };
    });
}

/** The key points that cost most marks, dearest first; those that cost nothing are left out. */
export function dearestPoints(points: readonly LessonPoint[], most: number): LessonPoint[] {
  return points
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost || a.no - b.no)
    .slice(0, most);
}

/** A 失分原因 with how often it cost marks, and on which key points (by their numbers), most often first. */
export type TopMiss = { reason: Reason; count: number; points: { no: number; count: number }[] };

/** Why marks were lost, most frequent reason first. */
export function topMisses(points: readonly LessonPoint[], most: number): TopMiss[] {
  const byReason = new Map<Reason, TopMiss>();
  for (const { no, reasons } of points) {
    for (const { reason, count } of reasons) {
      const miss = byReason.get(reason) ?? { reason, count: 0, points: [] };
      byReason.set(reason, { ...miss, count: miss.count + count, points: [...miss.points, { no, count }] });
    }
  }
  return [...byReason.values()]
    .map((miss) => ({ ...miss, points: miss.points.sort((a, b) => b.count - a.count || a.no - b.no) }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
    .slice(0, most);
}
