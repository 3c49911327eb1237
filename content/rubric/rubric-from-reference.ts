import type { Point, Rubric } from "../contract/rubric";
import { draftExpressions } from "./draft-expressions";
import { referenceItems } from "./reference-items";

/**
 * A provisional rubric (待核) from a question's reference answer alone, for questions nobody has written a rubric for: every item
 * of the reference is a point, its parts are AND-groups, and an answer that holds only some of the parts earns their share.
 * What the question itself says earns nothing. Without any usable item the reference as a whole is one point.
 */
export function rubricFromReference(question: string, reference: string): Rubric {
  const points = referenceItems(question, reference).flatMap((item, index): Point[] => {
    const expressions = draftExpressions(item);
    return expressions.length === 0 ? [] : [{ id: `r${index + 1}`, label: item, marks: null, expressions }];
  });
  return { version: 1, title: question || "参考答案", mode: "points", marks: null, points };
}
