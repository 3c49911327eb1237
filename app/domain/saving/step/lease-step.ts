import { isUnsaved, type SavingEvent, type SavingState, type SavingStep } from "../client-state";
import type { LeaseAnswer } from "../decide-lease";
import { showOther } from "./show-other";
import { withClock } from "./with-clock";

/** A page that is looked at and saves nothing is heard of this often, in ms: three times before its lease expires. */
export const HEARTBEAT_EVERY_MS = 10_000;
/** A page that is to have the lease and was not answered asks again at this pace, in ms. */
const TAKE_AGAIN_MS = 5_000;

/** When the page next asks for the lease, by its own clock; null while it has nothing to ask. */
export function leaseDueAt(state: SavingState): number | null {
  if (state.closed || state.locked || !state.online) return null;
  if (state.taking) return state.leaseAskedAt === null ? 0 : state.leaseAskedAt + TAKE_AGAIN_MS;
  // While saves fail, the next one that succeeds is the sign of life.
  if (state.lease !== "mine" || !state.visible || state.failures > 0) return null;
  return Math.max(state.leaseHeardAt, state.leaseAskedAt ?? 0) + HEARTBEAT_EVERY_MS;
}

/** Asks for the lease: to have it, or to go on having it. */
export function askLease(state: SavingState, now: number): SavingStep {
  return { state: { ...state, leaseAskedAt: now }, commands: [{ kind: "ask-lease", take: state.taking }] };
}

/** The candidate wants to write in this page. */
export function takeOver(state: SavingState, now: number): SavingStep {
  return state.lease === "mine" ? { state, commands: [] } : askLease({ ...state, taking: true }, now);
}

type Told = { lease: LeaseAnswer | null; toldAt: number; now: number };

/** Notes what the server said of the lease at its time `toldAt`: answers may overtake each other, and the latest word counts. */
export function withLease(state: SavingState, { lease, toldAt, now }: Told): SavingState {
  if (lease === null || toldAt < state.leaseToldAt) return state;
  const heard = { ...state, leaseToldAt: toldAt, leaseHeardAt: now };
  if (lease.mine) return { ...heard, lease: "mine", taking: false };
  // Asked for and not yet answered: that another page has it is no news.
  return state.taking ? heard : { ...heard, lease: "other" };
}

/**
 * The server's answer about the lease. A page that has it and nothing unsaved goes on from the newest head; unsaved text goes to
 * the server first, and what comes of it is told in its receipt.
 */
export function hearLease(state: SavingState, event: Extract<SavingEvent, { kind: "lease" }>): SavingStep {
  const { now, answer, askedAt } = event;
  const { clock, head } = answer;
  const clocked = withClock(state, { clock, askedAt, heardAt: now });
  const heard = withLease(clocked, { lease: answer.lease, toldAt: clock.now, now });
  if (heard.lease !== "mine" || heard.closed) return { state: heard, commands: [] };
  const { conflict, acked } = heard;
  // Kept aside while another page had the lease, though it builds on this page's own head: now it may become the head.
  const isAside = acked !== null && conflict === null && acked.number !== heard.parent && !isUnsaved(heard);
  if (isAside) return { state: { ...heard, mustSend: true }, commands: [] };
  if (head === undefined) return { state: heard, commands: [] };
  if (conflict !== null) {
    const asks = conflict.choice === null && head.number > conflict.head.number;
    return { state: asks ? { ...heard, conflict: { head, choice: null } } : heard, commands: [] };
  }
  const isNewer = head.number > (acked?.number ?? 0);
  return isNewer && !isUnsaved(heard) ? showOther(heard, head) : { state: heard, commands: [] };
}
