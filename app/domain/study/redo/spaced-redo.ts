import { redoBeforeExam } from "../scheduling/redo-before-exam";
import { sameAfterDays } from "./plan-redos";

const DAY_MS = 86_400_000;

/** An answer to the question: which, and when it was handed in (UTC ms). */
type HandIn = { attemptId: string; sealedAt: number };
type SpacedRedo = {
  /** The answer the redo comes from. */
  first: HandIn & { share: number };
  /** Every answer to the same question, in any order. */
  handIns: readonly HandIn[];
  examAt: number | null;
};

/** Where a redo of the same question stands: written by `done`, or due at `dueAt`, counted from the hand-in at `countedFrom`. */
export type RedoStanding = { done: HandIn | null; dueAt: number; countedFrom: number };

/**
 * Where a redo of the same question stands after everything handed in since. Only an answer given when it was open counts as the
 * redo: its own day, which may begin up to a day before the hour it is due. An earlier one, such as a rewrite minutes after the
 * report, is no proof of memory: the spacing begins anew from it. Worked out from all hand-ins, so that looking twice moves nothing.
 */
export function spacedRedo({ first, handIns, examAt }: SpacedRedo): RedoStanding {
  const spacing = sameAfterDays(first.share) * DAY_MS;
  let countedFrom = first.sealedAt;
  const later = handIns.filter(({ sealedAt }) => sealedAt > first.sealedAt).sort((a, b) => a.sealedAt - b.sealedAt);
  for (const handIn of later) {
    const dueAt = countedFrom + spacing;
    const opensAt = redoBeforeExam({ dueAt, createdAt: countedFrom }, examAt, handIn.sealedAt) - DAY_MS;
    if (handIn.sealedAt >= opensAt) return { done: handIn, dueAt, countedFrom };
    countedFrom = handIn.sealedAt;
  }
  return { done: null, dueAt: countedFrom + spacing, countedFrom };
}
