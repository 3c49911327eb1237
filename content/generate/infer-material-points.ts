import type { Family } from "../contract/family";
import type { MaterialText } from "../contract/question";
import type { Point } from "../contract/rubric";

/**
 * Key points (待核) that a question finds in the materials attached to it: sentences that state what its prompt asks for,
 * each with its source. [] where the materials show too little of it. `bestOf` is set where there are more than an answer needs.
 */
export function inferMaterialPoints(
  _question: { stem: string; family: Family },
  _materials: MaterialText[],
): { points: Point[]; bestOf?: number } {
  return { points: [] };
}
