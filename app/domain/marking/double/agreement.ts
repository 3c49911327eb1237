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
  const figures = (drawn: readonly MarkedPair[]) =>
    agreement([{ question: "", marks: drawn.map(({ agreed, given }) => ({ human: agreed, engine: given })) }]);
  const { kappa, exact, adjacent, bias } = figures(pairs);
  const enough = pairs.length >= MIN_ANSWERS;
  const none: Interval = { low: null, high: null };
  const interval = enough
    ? bootstrapIntervals(pairs, ["kappa"], (drawn) => ({ kappa: figures(drawn).kappa }), {
        random: seededRandom(SEED),
        rounds: ROUNDS,
      }).kappa
    : none;
  return {
    n: pairs.length,
    kappa: enough ? kappa : null,
    interval: kappa === null ? none : interval,
    exact,
    adjacent,
    bias,
    few: pairs.length < FEW_SCRIPTS,
  };
}
