import { matchingForm } from "~/domain/text/normalise";
import type { Rubric } from "../../contract/rubric";

/** An OR-group of a point that may lack a wording. */
export type WantingGroup = {
  pointId: string;
  expression: number;
  group: number;
  own: string[];
  others: string[][];
};

/** Every distinct group of the points that content can earn; form and language are not found by words. */
export function wantingGroups({ points }: Rubric): WantingGroup[] {
  return points.flatMap((point) => {
    if (point.pointKind === "format" || point.pointKind === "expression") return [];
    const seen = new Set<string>();
    return point.expressions.flatMap(({ allOf }, expression) =>
      allOf.flatMap((variants, group): WantingGroup[] => {
        const own = variants.map(matchingForm).filter((form) => form !== "");
        const key = [...own].sort().join("\n");
        if (seen.has(key)) return [];
        seen.add(key);
        const others = allOf.filter((_, at) => at !== group).map((other) => other.map(matchingForm));
        return [{ pointId: point.id, expression, group, own, others }];
      }),
    );
  });
}

/** The words of a rubric in their matching form: of each point, and all together. */
export function rubricWords({ points }: Rubric): string[] {
  const all = points.flatMap(({ expressions, not = [] }) => [
    ...expressions.flatMap(({ allOf }) => allOf.flat()),
    ...not,
  ]);
  return [...new Set(all.map(matchingForm))].filter((form) => form !== "");
}
