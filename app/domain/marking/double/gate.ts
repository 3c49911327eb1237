import { MIN_ANSWERS } from "../../agreement/agreement";

/** Whether a marker may mark; if not, what is missing. */
export type Gate =
  { open: true } | { open: false; reason: "few-anchors" | "trial-unfinished" | "not-measurable" | "below" };

type GateInput = {
  /** The least agreement (kappa) asked of a marker; null: nobody is tried. */
  least: number | null;
  /** Anchor scripts there are. */
  anchors: number;
  /** How many of them the marker has marked. */
  marked: number;
  /** The marker's kappa on them. */
  kappa: number | null;
};

/**
 * The gate before marking (试评): every anchor script is to be marked, and the agreement to reach what the assignment asks, the
 * edge included. With fewer than four scripts nothing is measured and nobody passes: the head tutor chooses more.
 */
export function markingGate({ least, anchors, marked, kappa }: GateInput): Gate {
  if (least === null) return { open: true };
  if (anchors < MIN_ANSWERS) return { open: false, reason: "few-anchors" };
  if (marked < anchors) return { open: false, reason: "trial-unfinished" };
  if (kappa === null) return { open: false, reason: "not-measurable" };
  return kappa >= least ? { open: true } : { open: false, reason: "below" };
}
