import type { Expression, Point, Rubric } from "@content/contract/rubric";
import { matchingForm } from "../../text/normalise";
import { ownModality, type Modality } from "../modality/modal-words";
import { variantSign, type PointKind, type VariantSign } from "./polarity/polarity";
import { polarityTokens } from "./polarity/polarity-tokens";
import { POLARITY_WORDS, type PolarityKind } from "./polarity/polarity-words";

/**
 * A variant in its matching form, with a number of its own within the rubric. `general`: a predicate that can be said of
 * anything (不足, 加强, 少).
 */
export type CompiledVariant = { id: number; form: string; sign: VariantSign; general: boolean };

export type CompiledExpression = {
  role: Expression["role"];
  share: number | null;
  polarity: NonNullable<Expression["polarity"]> | null;
  groups: CompiledVariant[][];
  /** What the expression says of the reality of its matter: by its own words; what a proposal asks for is still to be done. */
  modality: Modality | null;
};

export type CompiledPoint = {
  id: string;
  kind: PointKind;
  /** Its label says that something is not there or not done (没有电梯, 未征求意见). */
  ofLack: boolean;
  position: NonNullable<Point["position"]> | null;
  expressions: CompiledExpression[];
  not: CompiledVariant[];
};

/** A rubric ready to match: every distinct variant once, in its matching form. */
export type CompiledRubric = { variants: CompiledVariant[]; points: CompiledPoint[] };

const LACKING: ReadonlySet<PolarityKind> = new Set(["near", "far", "lack"] as const);

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
    const entry = byForm.get(form) ?? compiled(byForm.size, form);
    byForm.set(form, entry);
    return [entry];
  };
  const groups = new Map<string, CompiledVariant[]>();
  const group = (words: readonly string[]): CompiledVariant[] => {
    const variants = words.flatMap(variant);
    const key = variants.map(({ id }) => id).join();
    const same = groups.get(key) ?? variants;
    groups.set(key, same);
    return same;
  };
  const points = rubric.points.map((point) => ({
    id: point.id,
    kind: point.pointKind ?? "other",
    ofLack: polarityTokens(matchingForm(point.label)).some(({ kind }) => LACKING.has(kind)),
    position: point.position ?? null,
    expressions: point.expressions.map((expression) => ({
      role: expression.role,
      share: expression.share ?? null,
      polarity: expression.polarity ?? null,
      groups: expression.allOf.map(group),
      modality: ownModality(expression.allOf.flat().map(matchingForm)) ?? (proposed(rubric, point) ? "open" : null),
    })),
    not: (point.not ?? []).flatMap(variant),
  }));
  const whole = { variants: [...byForm.values()], points };
  known.set(rubric, whole);
  return whole;
}

function compiled(id: number, form: string): CompiledVariant {
  const sign = variantSign(form);
  const isWord = POLARITY_WORDS.get(form.charAt(0))?.some(({ word, kind }) => word === form && kind !== "neutral");
  return { id, form, sign, general: form.length === 1 || isWord === true || (sign !== "neutral" && form.length <= 3) };
}

/** A measure of a proposal; in other families a rubric may call measures what has been done. */
function proposed(rubric: Rubric, point: Point): boolean {
  return rubric.family === "proposal" && point.pointKind === "measure";
}
