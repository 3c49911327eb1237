import { serverNow, wantsSave, type SavingState } from "./client-state";
import { handInProbeAt } from "./step/hand-in-step";
import { leaseDueAt } from "./step/lease-step";

/** Save when typing has stopped for this long, in ms. */
export const SAVE_AFTER_PAUSE_MS = 1_000;
/** While typing goes on, save at least this often, in ms. */
export const SAVE_AT_LEAST_EVERY_MS = 5_000;
/** The same in the last stretch before the deadline, in ms. */
export const SAVE_NEAR_END_EVERY_MS = 2_000;
/** The last stretch, in ms before the deadline. */
export const NEAR_END_MS = 120_000;
/** How long an answer is waited for, in ms; shorter near the end, so that another try fits into the arrival grace. */
export const TIMEOUT_MS = 10_000;
export const TIMEOUT_NEAR_END_MS = 4_000;
/** Retries double from the first to the longest wait, in ms. */
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;
const LONGEST_RETRY_NEAR_END_MS = 2_000;
/** A lost session is tried again at this pace, in ms: someone is signing in in another tab. */
const SIGNED_OUT_RETRY_MS = 5_000;
/** How often a page whose time is up asks whether the server agrees, in ms. */
const ASK_CLOCK_EVERY_MS = 2_000;

/** Whether the deadline is within the last stretch, or past. */
export function nearEnd(state: SavingState, now: number): boolean {
  return state.deadlineAt !== null && state.deadlineAt - serverNow(state, now) <= NEAR_END_MS;
}

/** How long to wait for the answer of a request sent now, in ms. */
export function timeoutMs(state: SavingState, now: number): number {
  return nearEnd(state, now) ? TIMEOUT_NEAR_END_MS : TIMEOUT_MS;
}

/** How long to wait after `failures` failures in a row, in ms. */
export function retryDelayMs(state: SavingState, now: number): number {
  if (state.problem === "signed-out") return SIGNED_OUT_RETRY_MS;
  const longest = nearEnd(state, now) ? LONGEST_RETRY_NEAR_END_MS : LONGEST_RETRY_MS;
  return Math.min(longest, FIRST_RETRY_MS * 2 ** Math.min(state.failures - 1, 10));
}

/** When the next save is due by the page's clock, or null when none is called for or one is under way. */
export function saveDueAt(state: SavingState, now: number): number | null {
  if (state.inFlight !== null || !wantsSave(state) || state.problem === "too-long") return null;
  if (state.mustSend || state.locked || state.lastInputAt === null) return state.retryAt;
  const every = nearEnd(state, now) ? SAVE_NEAR_END_EVERY_MS : SAVE_AT_LEAST_EVERY_MS;
  const due = Math.min(state.lastInputAt + SAVE_AFTER_PAUSE_MS, (state.dirtySince ?? state.lastInputAt) + every);
  return Math.max(due, state.retryAt);
}

/**
 * When a page with nothing left to save asks the server whether the answer is closed, or whether a hand-in can be made; null while
 * it need not.
 */
export function askClockDueAt(state: SavingState): number | null {
  const probeAt = handInProbeAt(state);
  if (probeAt !== null) return probeAt;
  if (!state.locked || state.closed || state.inFlight !== null || wantsSave(state)) return null;
  const over = (state.arrivalEndsAt ?? state.deadlineAt ?? 0) - state.offsetMs;
  return state.askedClockAt === null ? over : Math.max(over, state.askedClockAt + ASK_CLOCK_EVERY_MS);
}

/** When the machine next needs a tick, by the page's clock; null when only an event can bring work. */
export function wakeAt(state: SavingState, now: number): number | null {
  if (state.finished) return null;
  const lockAt = state.deadlineAt === null || state.locked ? null : state.deadlineAt - state.offsetMs;
  const times = [saveDueAt(state, now), askClockDueAt(state), leaseDueAt(state), lockAt].filter(
    (time) => time !== null,
  );
  return times.length === 0 ? null : Math.min(...times);
}
