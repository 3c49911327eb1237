import { matchingForm } from "~/domain/text/normalise";
import { toHundredths } from "../contract/marks";
import type { Pack, PackProblem, PackQuestion } from "../contract/pack";
import type { Point, Rubric } from "../contract/rubric";
import { lineHolding } from "./source-line";

/** Fewer ways of saying the same thing than this miss honest answers. Measured: six or more agree best with human marks. */
export const FEW_VARIANTS = 6;

const FIGURE_OR_QUOTED = /[0-9０-９A-Za-zＡ-Ｚａ-ｚ“”《》·]/;
const NAMED = /(?:[省市县区乡镇村路桥江河湖山岛港厂院校局委]|街道|社区|公司|中心|平台|条例)$/;

/**
 * A group is taken for a proper noun, which has no other wording, when its first variant holds a figure, a Latin letter,
 * quotation or title marks, or ends in a word for a place or an institution.
 */
export function isProperNoun(group: readonly string[]): boolean {
  const [first = ""] = group;
  return FIGURE_OR_QUOTED.test(first) || NAMED.test(first);
}

/** What a pack that loads could still do better, found without scoring: codes with the line of the file. */
export function weakSpots(pack: Pack, source: string): PackProblem[] {
  const lines = source.split("\n");
  return [
    ...pack.questions.flatMap((question) =>
      question.rubric === null ? [] : rubricSpots(question, question.rubric, pack.materials, lines),
    ),
    ...pack.frameworks
      .filter(({ points }) => points.length === 0)
      .map(({ title, line }) => ({ code: "framework-empty", line, params: { title } })),
    ...pack.models
      .filter(({ paragraphs }) => paragraphs.length === 0)
      .map(({ title, line }) => ({ code: "model-empty", line, params: { title } })),
  ];
}

function rubricSpots(
  { no, line }: PackQuestion,
  rubric: Rubric,
  materials: Pack["materials"],
  lines: readonly string[],
): PackProblem[] {
  const points = rubric.points.flatMap((point) => {
    const at = lineHolding(lines, line, `id: ${point.id}`);
    return [...fewVariants(point, at, lines), ...emptySpans(point, at, materials, lines)];
  });
  return [...unequalSum(no, line, rubric), ...points];
}

/** Without a choice of the best, the marks of all points are the question's; in hybrid mode they are at most that. */
function unequalSum(no: number, line: number, rubric: Rubric): PackProblem[] {
  const { marks, points, mode } = rubric;
  if (
    marks === null ||
    rubric.bestOf !== undefined ||
    mode === "band" ||
    points.some((point) => point.marks === null)
  ) {
    return [];
  }
  const sum = points.reduce((total, point) => total + toHundredths(point.marks ?? 0), 0);
  const full = toHundredths(marks);
  if (mode === "points" ? sum === full : sum <= full) return [];
  return [{ code: "points-unequal", line, params: { no, sum: sum / 100, marks } }];
}

function fewVariants(point: Point, at: number, lines: readonly string[]): PackProblem[] {
  return point.expressions.flatMap(({ allOf }) =>
    allOf
      .filter((group) => group.length < FEW_VARIANTS && !isProperNoun(group))
      .map((group) => ({
        code: "few-variants",
        line: lineHolding(lines, at, group.slice(0, 2).join(", ")),
        params: { point: point.id, variants: group.join("、"), count: group.length },
      })),
  );
}

function emptySpans(point: Point, at: number, materials: Pack["materials"], lines: readonly string[]): PackProblem[] {
  const variants = point.expressions.flatMap(({ allOf }) => allOf.flat()).map(matchingForm);
  return (point.source ?? []).flatMap(({ material, start, end }) => {
    const quote = (materials.find(({ id }) => id === material)?.text ?? "").slice(start, end);
    const form = matchingForm(quote);
    if (variants.some((variant) => form.includes(variant))) return [];
    const params = { point: point.id, quote: quote.slice(0, 30), material };
    return [{ code: "span-without-variant", line: lineHolding(lines, at, quote), params }];
  });
}
