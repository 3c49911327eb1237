import { agreement, MIN_ANSWERS } from "../../agreement/agreement";
import { bootstrapIntervals, type Interval } from "../../agreement/bootstrap";
import { seededRandom } from "../../agreement/seeded-random";

/** One script marked by a marker and by others, both as shares of full marks, 0..1. */
export type MarkedPair = { agreed: number; given: number };

/** How a marker agrees with the agreed marks. Kappa, `exact` and `adjacent` work on tenths of the full marks, `bias` on shares. */
export type MarkerAgreement = {
  n: number;
  /** Quadratically weighted kappa; null below four scripts, and where the marks do not vary. */
  kappa: number | null;
  /** 95 % bootstrap interval of kappa. */
  interval: Interval;
  exact: number | null;
  adjacent: number | null;
  /** The marker's mean less the agreed one: above 0 lenient, below 0 severe. */
  bias: number | null;
  /** Too few scripts to lean on the figures (our choice: fewer than ten). */
  few: boolean;
};

/** Fewer scripts than this give figures that another script may turn round; they are shown with a warning. */
export const FEW_SCRIPTS = 10;
const ROUNDS = 1000;
const SEED = 20_260;

/** The agreement of one marker with agreed marks. The interval draws scripts with replacement, with a fixed seed. */
export function markerAgreement(pairs: readonly MarkedPair[]): MarkerAgreement {
  const { exact, adjacent, bias } = figuresOf(pairs);
  const kappa = kappaOf(pairs);
  const drawn = (sample: readonly MarkedPair[]) => ({ kappa: figuresOf(sample).kappa });
  const random = seededRandom(SEED);
  return {
    n: pairs.length,
    kappa,
    interval:
      kappa === null
        ? { low: null, high: null }
        : bootstrapIntervals(pairs, ["kappa"], drawn, { random, rounds: ROUNDS }).kappa,
    exact,
    adjacent,
    bias,
    few: pairs.length < FEW_SCRIPTS,
  };
}

/** Quadratically weighted kappa alone; null below four scripts, and where the marks do not vary. */
export function kappaOf(pairs: readonly MarkedPair[]): number | null {
  return pairs.length < MIN_ANSWERS ? null : figuresOf(pairs).kappa;
}

function figuresOf(pairs: readonly MarkedPair[]) {
  const marks = pairs.map(({ agreed, given }) => ({ human: agreed, engine: given }));
  return agreement([{ question: "", marks }]);
}
