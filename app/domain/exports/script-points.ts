import type { Report } from "@content/contract/report";

/** A key point as a script shows it. Marks, or shares where the question sets none; null while nothing is judged. */
export type ScriptPoint = {
  id: string;
  label: string;
  awarded: number | null;
  max: number | null;
  /** Words of the answer. */
  evidence: string[];
};

type Known = { id: string; label: string; max: number | null };

/** The key points that a report judges, in the order of the question; without a report all of them, not judged. */
export function scriptPoints(report: Report | null, known: readonly Known[]): ScriptPoint[] {
  if (report === null) return known.map((point) => ({ ...point, awarded: null, evidence: [] }));
  const judged = new Map(report.points.map((point) => [point.id, point]));
  return known.flatMap(({ id, label }) => {
    const point = judged.get(id);
    if (point === undefined) return [];
    const { awarded, max, evidence } = point;
    return [{ id, label, awarded, max, evidence: evidence.map(({ text }) => text) }];
  });
}
