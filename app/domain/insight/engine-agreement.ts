import { mean } from "../agreement/correlation";
import { bootstrapIntervals, type Interval } from "../agreement/bootstrap";
import { tenths } from "../agreement/kappa";
import { seededRandom } from "../agreement/seeded-random";
import type { MarkedTwice } from "../agreement/agreement";

/** Fewer answers marked by both than this tell more of chance than of the engine: no figure is given (our choice). */
export const LEAST_PAIRS = 10;
const ROUNDS = 1000;
const SEED = 20_261;

/** How the engine agrees with the tutors' marks on one question; `n` answers alone where they are too few. */
export type EngineAgreement =
  | { n: number; enough: false }
  | {
      n: number;
      enough: true;
      /** Quadratically weighted kappa over tenths of full marks; null where the marks do not vary. */
      kappa: number | null;
      /** 95 % percentile bootstrap interval of kappa. */
      interval: Interval;
      /** Same tenth, and one tenth off at most; 0..1. */
      exact: number;
      adjacent: number;
      /** The engine's mean less the tutors', as a share of full marks: above 0 the engine is lenient. */
      bias: number;
    };

/**
 * Engine–tutor agreement over answers of one question. The interval draws answers with replacement (Efron 1979) with a fixed
 * seed, in an order of their own, so that the order they are given in changes nothing.
 */
export function engineAgreement(pairs: readonly MarkedTwice[]): EngineAgreement {
  const n = pairs.length;
  if (n < LEAST_PAIRS) return { n, enough: false };
  const marks = pairs
    .map(({ human, engine }): Pair => [tenths(human), tenths(engine)])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const near = (off: number) => marks.filter(([human, engine]) => Math.abs(human - engine) <= off).length / n;
  const kappa = kappaOf(marks);
  const random = seededRandom(SEED);
  return {
    n,
    enough: true,
    kappa,
    interval:
      kappa === null
        ? { low: null, high: null }
        : bootstrapIntervals(marks, ["kappa"], (drawn) => ({ kappa: kappaOf(drawn) }), { random, rounds: ROUNDS })
            .kappa,
    exact: near(0),
    adjacent: near(1),
    bias: mean(pairs.map(({ engine }) => engine)) - mean(pairs.map(({ human }) => human)),
  };
}

type Pair = readonly [human: number, engine: number];

/**
 * As `quadraticKappa`, in one pass: the squared differences over all n² pairs of a tutor's and an engine's mark come to
 * n Σh² + n Σe² − 2 Σh Σe. A thousand resamples of a large class would keep a page waiting otherwise.
 */
function kappaOf(marks: readonly Pair[]): number | null {
  const n = marks.length;
  let [observed, humans, engines, squares] = [0, 0, 0, 0];
  for (const [human, engine] of marks) {
    observed += (human - engine) ** 2;
    humans += human;
    engines += engine;
    squares += human * human + engine * engine;
  }
  const expected = n * squares - 2 * humans * engines;
  return expected === 0 ? null : 1 - (observed * n) / expected;
}
