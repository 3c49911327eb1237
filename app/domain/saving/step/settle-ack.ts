import type { Conflict, SavingState, SavingStep } from "../client-state";
import { withLease } from "./lease-step";
import { turnOf, type HeadText, type SaveAck } from "../protocol";
import { showOther } from "./show-other";
import { withClock } from "./with-clock";

type Acked = { now: number; key: string; ack: SaveAck };

/** What a receipt means for the page. One for anything but the request under way, or for another text, is no receipt. */
export function settleAck(state: SavingState, { now, key, ack }: Acked): SavingStep {
  const { inFlight } = state;
  if (inFlight?.key !== key || ack.hash !== inFlight.request.hash) return { state, commands: [] };

  const { text } = inFlight.request;
  const turn = turnOf(key);
  const stored: HeadText = { number: ack.number, hash: ack.hash, text, receivedAt: ack.receivedAt };
  const told = withLease(state, { lease: ack.lease, toldAt: ack.clock.now, now });
  const heard: SavingState = {
    ...withClock(told, { clock: ack.clock, askedAt: inFlight.sentAt, heardAt: now }),
    inFlight: null,
    // What was sent later (when the page seemed to leave) may still arrive and become the head.
    unanswered: state.unanswered.filter((other) => turnOf(other) > turn),
    online: true,
    problem: null,
    failures: 0,
    retryAt: 0,
  };
  // Unless the page has been given the lease since this was said.
  const held = ack.lease?.mine === false && heard.lease !== "mine";
  const settled = ack.head ? besideHead(heard, { stored, head: ack.head, held, now }) : onHead(heard, stored);
  const saved = text === settled.text;
  if (saved && settled.conflict?.choice === "theirs") return showOther(settled, settled.conflict.head);
  const dirtySince = saved ? settled.dirtySince : (settled.dirtySince ?? now);
  return { state: { ...settled, dirtySince }, commands: [] };
}

function onHead(state: SavingState, stored: HeadText): SavingState {
  return { ...state, acked: stored, parent: stored.number, conflict: null };
}

type Beside = { stored: HeadText; head: HeadText; held: boolean; now: number };

/** How long a page that has just asked for the lease waits before it saves once more, in ms. */
const LEASE_ON_ITS_WAY_MS = 1_000;

/**
 * Another revision is the head. One of this page's own texts is no conflict: the page builds on it and saves again. While another
 * page has the lease that would be kept aside too, so it waits until this page has it.
 */
function besideHead(state: SavingState, { stored, head, held, now }: Beside): SavingState {
  // A version that was restored, or sent by a form, has no turn of a page: it may be a text this page once sent, and is not its own.
  const byPage = head.key === undefined || turnOf(head.key) > 0;
  const isOwn = byPage && state.sent.includes(head.hash);
  if (isOwn && held && !state.taking) return { ...state, acked: stored, parent: head.number, conflict: null };
  if (isOwn) {
    const retryAt = held ? now + LEASE_ON_ITS_WAY_MS : state.retryAt;
    return { ...state, acked: head, parent: head.number, conflict: null, retryAt };
  }
  const choice = state.conflict?.choice ?? null;
  const sameHead = state.conflict?.head.number === head.number;
  if (choice === "mine" && sameHead) {
    return { ...state, acked: stored, parent: head.number, mustSend: true };
  }
  // A choice for one's own text was made against a head that is no longer it: ask again.
  const conflict: Conflict = { head, choice: choice === "theirs" ? choice : null };
  return { ...state, acked: stored, parent: stored.number, conflict };
}
