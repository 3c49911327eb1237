import type { ReportPoint } from "@content/contract/report";

/** A key point of one answer: what it earned of what it could. */
export type PointMark = {
  pointId: string;
  status: ReportPoint["status"];
  reason: ReportPoint["reason"] | null;
  awarded: number;
  max: number;
};

/** How a class did with one key point. `rate` is 0..1, the mean share earned; null where it is worth nothing. */
export type PointRate = {
  pointId: string;
  answers: number;
  hit: number;
  partial: number;
  missed: number;
  rate: number | null;
  /** 失分原因 of the answers that missed it or earned part of it, the most frequent first. */
  reasons: ReasonCount[];
};
export type ReasonCount = { reason: NonNullable<ReportPoint["reason"]>; count: number };

/** 得分率 of every key point over a class's answers, in the order the points first appear. */
export function pointRates(rows: readonly PointMark[]): PointRate[] {
  const byPoint = new Map<string, PointMark[]>();
  for (const row of rows) {
    const known = byPoint.get(row.pointId);
    if (known) known.push(row);
    else byPoint.set(row.pointId, [row]);
  }
  return Array.from(byPoint, ([pointId, marks]) => {
    const shares = marks.flatMap(({ awarded, max }) => (max > 0 ? [Math.min(1, awarded / max)] : []));
    const count = (status: ReportPoint["status"]) => marks.filter((one) => one.status === status).length;
    return {
      pointId,
      answers: marks.length,
      hit: count("hit"),
      partial: count("partial"),
      missed: count("missed"),
      rate: shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length,
      reasons: reasonCounts(marks.filter(({ status }) => status !== "hit")),
    };
  });
}

/** How often each 失分原因 is named, the most frequent first, equally frequent ones in the order of their names. */
export function reasonCounts(marks: readonly Pick<PointMark, "reason">[]): ReasonCount[] {
  const counts = new Map<ReasonCount["reason"], number>();
  for (const { reason } of marks) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Array.from(counts, ([reason, count]) => ({ reason, count })).sort(
    (a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1),
  );
}
