import type { Family } from "@content/contract/family";
import type { Rubric } from "@content/contract/rubric";
import type { MissReason } from "../practised";

/** Reasons that any question with key points may be lost by. */
const EVERYWHERE: readonly MissReason[] = ["absent", "modality", "repeated", "stuffed", "off-sheet"];

/** Which 失分原因 a question can train: what its rubric has no place for cannot be practised on it. */
export function possibleLosses(rubric: Rubric | null, family: Family): MissReason[] {
  if (rubric === null || rubric.points.length === 0) return [];
  const { points } = rubric;
  const expressions = points.flatMap((point) => point.expressions);
  const split = points.some(
    (point) =>
      point.expressions.some(({ role }) => role === "head") && point.expressions.some(({ role }) => role === "detail"),
  );
  const found: [MissReason, boolean][] = [
    ["head-only", split],
    ["detail-only", split],
    ["keyword-missing", expressions.some(({ allOf }) => allOf.length > 1)],
    ["reversed", points.some(({ pointKind }) => pointKind === "problem" || pointKind === "cause")],
    ["generic", family === "proposal"],
    ["wrong-stance", points.some(({ pointKind }) => pointKind === "stance")],
    ["over-quota", rubric.bestOf !== undefined],
    ["cancelled", points.some((point) => (point.not?.length ?? 0) > 0)],
  ];
  return [...EVERYWHERE, ...found.flatMap(([reason, possible]) => (possible ? [reason] : []))];
}
