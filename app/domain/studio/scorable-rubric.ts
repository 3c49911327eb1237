import type { Rubric } from "@content/contract/rubric";

/** For each point and each of its ways that is scored, where the way and its groups stand in the tree under work. */
export type TreePlaces = { way: number; groups: number[] }[][];

/**
 * A rubric under work as the engine can read it: groups and ways without words say nothing yet and are left out, values
 * that cannot be read count as unset. A complete rubric scores as it stands.
 */
export function scorableRubric(rubric: Rubric): { rubric: Rubric; places: TreePlaces } {
  const places: TreePlaces = [];
  const points = rubric.points.map((point) => {
    const kept: TreePlaces[number] = [];
    const expressions = point.expressions.flatMap(({ allOf, share, ...way }, index) => {
      const groups = allOf
        .map((variants, group) => ({ group, variants: variants.filter((words) => words.trim() !== "") }))
        .filter(({ variants }) => variants.length > 0);
      if (groups.length === 0) return [];
      kept.push({ way: index, groups: groups.map(({ group }) => group) });
      const readable = share !== undefined && share >= 0 && share <= 1;
      return [{ ...way, ...(readable ? { share } : {}), allOf: groups.map(({ variants }) => variants) }];
    });
    places.push(kept);
    return { ...point, marks: readableMarks(point.marks), expressions };
  });
  const { bestOf, ...rest } = rubric;
  const counted = bestOf !== undefined && bestOf >= 1 ? { bestOf: Math.floor(bestOf) } : {};
  const deductions = rubric.deductions?.filter(({ marks }) => readableMarks(marks) !== null);
  const own = deductions === undefined ? {} : { deductions };
  return { rubric: { ...rest, ...counted, ...own, marks: readableMarks(rubric.marks), points }, places };
}

function readableMarks(marks: number | null): number | null {
  return marks !== null && marks >= 0 && marks <= 1000 ? marks : null;
}
