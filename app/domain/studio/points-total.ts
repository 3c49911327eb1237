import { toHundredths, toMarks } from "@content/contract/marks";
import type { Rubric } from "@content/contract/rubric";
import { bestSum } from "../scoring/awarding/point-weights";

/** What the counted points sum to, in marks; null where one of them has none that can be read, or there are none. */
export function pointsTotal({ points, bestOf }: Pick<Rubric, "points" | "bestOf">): number | null {
  const marks = points.map((point) => point.marks);
  if (marks.length === 0 || marks.some((one) => one === null || !(one >= 0))) return null;
  const hundredths = marks.map((one) => toHundredths(one ?? 0));
  return toMarks(bestSum(hundredths, bestOf === undefined || !(bestOf >= 1) ? hundredths.length : bestOf));
}
