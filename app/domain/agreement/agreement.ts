import { mean, pearson, spearman } from "./correlation";
import { quadraticKappa, tenths } from "./kappa";

/** One answer marked twice: both as shares of full marks, 0..1. */
export type MarkedTwice = { human: number; engine: number };

/** All answers of one question. */
export type QuestionMarks = { question: string; marks: readonly MarkedTwice[] };

export const MEASURES = [
  "withinPearson",
  "withinSpearman",
  "withinKappa",
  "pearson",
  "spearman",
  "kappa",
  "exact",
  "adjacent",
  "bias",
  "midBand",
] as const;
export type Measure = (typeof MEASURES)[number];

/** Fewer answers tell nothing of the order within a question. */
export const MIN_ANSWERS = 4;

/** A question that can be measured by itself: four answers or more whose human marks differ. */
export function isMeasurable({ marks }: QuestionMarks): boolean {
  return marks.length >= MIN_ANSWERS && marks.some(({ human }) => human !== marks[0]?.human);
}

/**
 * How well the engine agrees with people. `within…` are means over measurable questions (an engine that gives every answer of
 * a question the same mark counts as 0 there), the rest is pooled over all answers. Kappa, `exact`, `adjacent` (one tenth off at
 * most) and `midBand` (exact or adjacent among answers that people gave 0.3 to 0.7) work on tenths, the others on raw shares.
 * `bias` is the engine's mean less the people's. null where nothing can be said.
 */
export function agreement(questions: readonly QuestionMarks[]): Record<Measure, number | null> {
  const measurable = questions.filter(isMeasurable);
  const pooled = questions.flatMap(({ marks }) => marks);
  const human = pooled.map((mark) => mark.human);
  const engine = pooled.map((mark) => mark.engine);
  const pairs = pooled.map((mark) => ({ human: tenths(mark.human), engine: tenths(mark.engine) }));
  const within = (measure: (a: number[], b: number[]) => number | null): number | null =>
    measurable.length === 0
      ? null
      : mean(
          measurable.map(
            ({ marks }) =>
              measure(
                marks.map((mark) => mark.human),
                marks.map((mark) => mark.engine),
              ) ?? 0,
          ),
        );
  const share = (of: typeof pairs, off: number): number | null =>
    of.length === 0 ? null : mean(of.map((pair) => (Math.abs(pair.human - pair.engine) <= off ? 1 : 0)));
  const kappa = (a: number[], b: number[]) => quadraticKappa(a.map(tenths), b.map(tenths));
  return {
    withinPearson: within(pearson),
    withinSpearman: within(spearman),
    withinKappa: within(kappa),
    pearson: pearson(human, engine),
    spearman: spearman(human, engine),
    kappa: kappa(human, engine),
    exact: share(pairs, 0),
    adjacent: share(pairs, 1),
    bias: pooled.length === 0 ? null : mean(engine) - mean(human),
    midBand: share(
      pairs.filter((pair) => pair.human >= 3 && pair.human <= 7),
      1,
    ),
  };
}
