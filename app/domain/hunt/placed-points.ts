import type { Point, Rubric } from "@content/contract/rubric";
import type { HuntMaterial } from "./hunt-marks";

/** A key point with the places of the materials it was taken from; at least one. */
export type PlacedPoint = Point & { source: NonNullable<Point["source"]> };

/**
 * The key points that can be looked for: those with a place inside one of the materials. Points of form and others that say no
 * place, and places that lie outside their material, cannot be found by marking and are left out.
 */
export function placedPoints(rubric: Rubric | null, materials: readonly HuntMaterial[]): PlacedPoint[] {
  return (rubric?.points ?? []).flatMap((point) => {
    const source = (point.source ?? []).filter(({ material, start, end }) => {
      const length = materials.find(({ key }) => key === material)?.text.length ?? 0;
      return start < end && end <= length;
    });
    return source.length === 0 ? [] : [{ ...point, source }];
  });
}
