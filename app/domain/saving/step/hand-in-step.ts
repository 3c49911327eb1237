import { isUnsaved, type SavingEvent, type SavingState } from "../client-state";

/** A hand-in that did not get through is tried again after this long, doubling up to the longest wait, in ms. */
const FIRST_TRY_AGAIN_MS = 3_000;
const LONGEST_TRY_AGAIN_MS = 30_000;

/** The hand-in could not be made: it waits until the server is heard of again. `blank`: an empty sheet was confirmed. */
export function waitWithHandIn(state: SavingState, blank: boolean, now: number): SavingState {
  const tries = (state.handIn?.tries ?? 0) + 1;
  const wait = Math.min(LONGEST_TRY_AGAIN_MS, FIRST_TRY_AGAIN_MS * 2 ** Math.min(tries - 1, 10));
  return { ...state, handIn: { phase: "waiting", blank, tries, retryAt: now + wait }, askedClockAt: now };
}

/** The network is back: whatever waits for the server asks at once. */
export function askAgainNow(state: SavingState, now: number): SavingState {
  const handIn = state.handIn && { ...state.handIn, retryAt: now };
  return { ...state, online: true, failures: 0, retryAt: 0, askedClockAt: null, leaseAskedAt: null, handIn };
}

const SERVER_SPOKE: ReadonlySet<SavingEvent["kind"]> = new Set(["acked", "clock", "lease"]);

/**
 * Where a waiting hand-in stands after an event. It is due when the server is there and has all text; two texts are the candidate's
 * to choose from first, and after the deadline the server seals by itself.
 */
export function proceedWithHandIn(state: SavingState, event: SavingEvent): SavingState {
  const { handIn } = state;
  if (handIn === null) return state;
  if (state.conflict !== null) return { ...state, handIn: null };
  if (handIn.phase !== "waiting" || state.locked) return state;
  const due =
    SERVER_SPOKE.has(event.kind) && state.problem === null && !isUnsaved(state) && event.now >= handIn.retryAt;
  return due ? { ...state, handIn: { ...handIn, phase: "due" } } : state;
}

/** When a page with a waiting hand-in and nothing to save looks whether the server is back; null where it need not. */
export function handInProbeAt(state: SavingState): number | null {
  if (state.handIn?.phase !== "waiting" || state.locked || isUnsaved(state)) return null;
  const asked = state.askedClockAt === null ? 0 : state.askedClockAt + FIRST_TRY_AGAIN_MS;
  return Math.max(state.handIn.retryAt, asked);
}
