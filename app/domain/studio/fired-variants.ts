import type { Report } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import { matchingForm } from "../text/normalise";

/** Names one variant by its place in the rubric: point, way, group, variant, 0-based, joined by dots. */
export type VariantKey = string;

/** Every variant of a rubric's points with its key, in order. */
export function variantsOf(rubric: Pick<Rubric, "points">): { key: VariantKey; words: string }[] {
  return rubric.points.flatMap(({ expressions }, point) =>
    expressions.flatMap(({ allOf }, way) =>
      allOf.flatMap((variants, group) =>
        variants.map((words, variant) => ({ key: [point, way, group, variant].join("."), words })),
      ),
    ),
  );
}

/** The variants that stand in the words their point was paid for. */
export function firedVariants(rubric: Pick<Rubric, "points">, report: Report): VariantKey[] {
  const paid = new Map(
    report.points
      .filter(({ awarded }) => awarded > 0)
      .map(({ id, evidence }) => [id, evidence.map(({ text }) => matchingForm(text))]),
  );
  return variantsOf(rubric).flatMap(({ key, words }) => {
    const evidence = paid.get(rubric.points[Number(key.split(".")[0])]?.id ?? "") ?? [];
    const form = matchingForm(words);
    return form !== "" && evidence.some((text) => text.includes(form)) ? [key] : [];
  });
}
