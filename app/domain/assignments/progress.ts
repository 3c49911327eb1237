import type { ReleaseState } from "./release";
import type { Terms } from "./terms";

/** How far a candidate is with an assignment. */
export type ProgressState = "not-started" | "writing" | "handed-in" | "marked" | "released";

export const PROGRESS_STATES = [
  "not-started",
  "writing",
  "handed-in",
  "marked",
  "released",
] as const satisfies readonly ProgressState[];

/** One sitting of the assignment by the candidate. */
export type AssignedSitting = {
  status: "open" | "sealed";
  startedAt: number;
  sealedAt: number | null;
  /** 作废: as if it had not been. */
  voidedAt: number | null;
};

/** Where a candidate stands: the state, whether what counts came after the due time, and whether it is missing past it. */
export type Progress = { state: ProgressState; late: boolean; overdue: boolean };

type ProgressOf = {
  sittings: readonly AssignedSitting[];
  /** Every answer of the sitting that counts has the marks that stand. */
  marked: boolean;
  release: ReleaseState;
  terms: Pick<Terms, "dueAt">;
  now: number;
};

/** Where the candidate stands with an assignment at `now`. A void sitting does not count; one being written comes first. */
export function progressOf({ sittings, marked, release, terms: { dueAt }, now }: ProgressOf): Progress {
  const writing = isWriting(sittings);
  const counts = countingSitting(sittings);
  const late = dueAt !== null && counts !== null && (counts.sealedAt ?? 0) > dueAt;
  const overdue = dueAt !== null && now > dueAt && counts === null;
  return { state: writing ? "writing" : stateOf(counts !== null, marked, release), late, overdue };
}

/** Whether one of the sittings is still being written; a void one is not. */
export function isWriting(sittings: readonly Pick<AssignedSitting, "status" | "voidedAt">[]): boolean {
  return sittings.some((one) => one.voidedAt === null && one.status === "open");
}

/** Whether an answer of a sitting that is not void is marked in rounds that are not all done. */
export function isSettling(
  sittings: readonly { voidedAt: number | null; attempts: readonly { inRounds: boolean }[] }[],
) {
  return sittings.some(({ voidedAt, attempts }) => voidedAt === null && attempts.some(({ inRounds }) => inRounds));
}

function stateOf(handedIn: boolean, marked: boolean, release: ReleaseState): ProgressState {
  if (!handedIn) return "not-started";
  if (release.score) return "released";
  return marked ? "marked" : "handed-in";
}

/** The sitting that counts of several: the one handed in last that is not void. Null: none is handed in. */
export function countingSitting<Known extends AssignedSitting>(sittings: readonly Known[]): Known | null {
  let last: Known | null = null;
  for (const one of sittings) {
    if (one.status !== "sealed" || one.voidedAt !== null) continue;
    if (last === null || (one.sealedAt ?? 0) >= (last.sealedAt ?? 0)) last = one;
  }
  return last;
}

/** How many more sittings the candidate may begin; void ones are given back. */
export function attemptsLeft(
  sittings: readonly AssignedSitting[],
  { maxAttempts }: Pick<Terms, "maxAttempts">,
): number {
  return Math.max(0, maxAttempts - sittings.filter(({ voidedAt }) => voidedAt === null).length);
}
