import type { Rubric } from "@content/contract/rubric";
import { matchingForm } from "../text/normalise";

/** Where a wording goes in a key point: into a group of one of its expressions, or as a way of its own (`whole`). */
export type VariantPlace = { kind: "group"; expression: number; group: number } | { kind: "whole" };

export type WithVariant =
  | { ok: true; rubric: Rubric }
  | { ok: false; reason: "point-gone" | "group-gone" | "words-not-usable" | "variant-there" };

/** Longer words are a text of their own: no second answer will hold them. */
export const MAX_VARIANT_CHARACTERS = 60;

/** The parting signs of the editor's groups; a line break parts groups, so no variant holds one. */
const NOT_IN_A_VARIANT = /[\n｜|]/;

/**
 * The rubric with one more wording for a key point, in a new object. Refused where the point or the group is not there (any
 * more), where the words cannot be a variant, or where the group holds them already.
 */
export function withVariant(rubric: Rubric, pointId: string, words: string, place: VariantPlace): WithVariant {
  const variant = words.trim();
  const form = matchingForm(variant);
  if (form === "" || variant.length > MAX_VARIANT_CHARACTERS || NOT_IN_A_VARIANT.test(variant)) {
    return { ok: false, reason: "words-not-usable" };
  }
  const point = rubric.points.find(({ id }) => id === pointId);
  if (!point) return { ok: false, reason: "point-gone" };
  const holds = (group: readonly string[]) => group.some((known) => matchingForm(known) === form);
  let expressions = point.expressions;
  if (place.kind === "whole") {
    if (expressions.some(({ role, allOf }) => role === "whole" && allOf.length === 1 && allOf.some(holds))) {
      return { ok: false, reason: "variant-there" };
    }
    expressions = [...expressions, { allOf: [[variant]], role: "whole" }];
  } else {
    const group = expressions[place.expression]?.allOf[place.group];
    if (!group) return { ok: false, reason: "group-gone" };
    if (holds(group)) return { ok: false, reason: "variant-there" };
    expressions = expressions.map((expression, index) =>
      index === place.expression
        ? { ...expression, allOf: expression.allOf.map((one, at) => (at === place.group ? [...one, variant] : one)) }
        : expression,
    );
  }
  const points = rubric.points.map((one) => (one === point ? { ...point, expressions } : one));
  return { ok: true, rubric: { ...rubric, points } };
}
