import type { Expression, Point, Rubric } from "@content/contract/rubric";
import { matchingForm } from "../../text/normalise";
import { variantSign, type PointKind, type VariantSign } from "./polarity";

/** A variant in its matching form, with a number of its own within the rubric. */
export type CompiledVariant = { id: number; form: string; sign: VariantSign };

export type CompiledExpression = {
  role: Expression["role"];
  share: number | null;
  polarity: NonNullable<Expression["polarity"]> | null;
  groups: CompiledVariant[][];
};

export type CompiledPoint = {
  id: string;
  kind: PointKind;
  position: NonNullable<Point["position"]> | null;
  expressions: CompiledExpression[];
  not: CompiledVariant[];
};

/** A rubric ready to match: every distinct variant once, in its matching form. */
export type CompiledRubric = { variants: CompiledVariant[]; points: CompiledPoint[] };

const known = new WeakMap<Rubric, CompiledRubric>();

/** Compiles a rubric's points, remembered per object: rubrics are immutable once in use. */
export function compileRubric(rubric: Rubric): CompiledRubric {
  const before = known.get(rubric);
  if (before) return before;
  const byForm = new Map<string, CompiledVariant>();
  const variant = (words: string): CompiledVariant[] => {
    const form = matchingForm(words);
    // A variant of spaces and quotation marks alone would be found everywhere.
    if (form === "") return [];
    const entry = byForm.get(form) ?? { id: byForm.size, form, sign: variantSign(form) };
    byForm.set(form, entry);
    return [entry];
  };
  const points = rubric.points.map((point) => ({
    id: point.id,
    kind: point.pointKind ?? "other",
    position: point.position ?? null,
    expressions: point.expressions.map((expression) => ({
      role: expression.role,
      share: expression.share ?? null,
      polarity: expression.polarity ?? null,
      groups: expression.allOf.map((group) => group.flatMap(variant)),
    })),
    not: (point.not ?? []).flatMap(variant),
  }));
  const compiled = { variants: [...byForm.values()], points };
  known.set(rubric, compiled);
  return compiled;
}
