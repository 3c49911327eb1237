import type { Rubric } from "@content/contract/rubric";
import type { RubricProblem } from "./rubric-problems";

/** Source spans that name no words of the question's materials: a material that is not there, or a range beyond its end. */
export function sourceProblems(
  rubric: Pick<Rubric, "points">,
  materials: readonly { key: string; text: string }[],
): RubricProblem[] {
  const lengths = new Map(materials.map(({ key, text }) => [key, text.length]));
  return rubric.points.flatMap((point, index) =>
    (point.source ?? []).flatMap(({ material, start, end }, at) => {
      const inside = start < end && end <= (lengths.get(material) ?? 0);
      return inside
        ? []
        : [
            {
              path: ["points", index, "source", at],
              code: "source-outside" as const,
              text: `${material} ${start}–${end}`,
            },
          ];
    }),
  );
}
