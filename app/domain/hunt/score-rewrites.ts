import type { Point } from "@content/contract/rubric";
import type { ReportPoint } from "@content/contract/report";
import { scoreAnswer } from "../scoring/score-answer";
import { canonicalText } from "../text/hashing/canonical";

/** A point is one sentence; longer than any. UTF-16 units. */
export const MAX_REWRITE = 300;

/** A point as the learner words it beside what it is called, and what the engine makes of it (练习估分). */
export type ScoredRewrite = {
  id: string;
  label: string;
  text: string;
  /** Null where nothing was written. */
  judged: { share: number; status: ReportPoint["status"]; reason: ReportPoint["reason"] | null } | null;
};

/**
 * Scores each wording by its own point alone, as a gist (概括) answer of one point. Where in an answer the point would have to
 * stand is left aside: a wording has no paragraphs.
 */
export function scoreRewrites(
  points: readonly Point[],
  rewrites: Readonly<Record<string, string>>,
  title: string,
): ScoredRewrite[] {
  return points.map((point) => {
    const text = canonicalText(Object.hasOwn(rewrites, point.id) ? (rewrites[point.id] ?? "") : "").trim();
    return { id: point.id, label: point.label, text, judged: text === "" ? null : judge(point, text, title) };
  });
}

function judge({ position: _position, ...point }: Point, text: string, title: string): ScoredRewrite["judged"] {
  const rubric = { version: 1, title, mode: "points", marks: null, points: [{ ...point, marks: null }] } as const;
  const report = scoreAnswer({ answer: text, rubric: { ...rubric, points: [...rubric.points] }, family: "gist" });
  const [scored] = report.points;
  return scored ? { share: report.share, status: scored.status, reason: scored.reason ?? null } : null;
}
