import type { ReportPoint } from "@content/contract/report";
import type { PointMark } from "./point-rates";

type MissReason = NonNullable<ReportPoint["reason"]>;

/** One 失分原因: in how many key points of all answers, and what part of all misses that is. `reason` null: none is named. */
export type Miss = { reason: MissReason | null; count: number; share: number };

/** Misses by kind, the most frequent first. A point that earned everything is none, whatever reason stands with it. */
export function missesByKind(points: readonly Pick<PointMark, "status" | "reason">[]): Miss[] {
  const counts = new Map<MissReason | null, number>();
  let all = 0;
  for (const { status, reason } of points) {
    if (status === "hit") continue;
    counts.set(reason ?? null, (counts.get(reason ?? null) ?? 0) + 1);
    all += 1;
  }
  return Array.from(counts, ([reason, count]) => ({ reason, count, share: count / all })).sort(
    (a, b) => b.count - a.count || ((a.reason ?? "") < (b.reason ?? "") ? -1 : 1),
  );
}
