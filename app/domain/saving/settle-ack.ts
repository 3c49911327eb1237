import type { Conflict, SavingState, SavingStep } from "./client-state";
import { turnOf, type HeadText, type SaveAck } from "./protocol";
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
  const heard: SavingState = {
    ...withClock(state, ack.clock, (inFlight.sentAt + now) / 2),
    inFlight: null,
    // What was sent later (when the page seemed to leave) may still arrive and become the head.
    unanswered: state.unanswered.filter((other) => turnOf(other) > turn),
    online: true,
    problem: null,
    failures: 0,
    retryAt: 0,
  };
  const settled = ack.head ? besideHead(heard, stored, ack.head) : onHead(heard, stored);
  const saved = text === settled.text;
  if (saved && settled.conflict?.choice === "theirs") return showOther(settled, settled.conflict.head);
  const dirtySince = saved ? settled.dirtySince : (settled.dirtySince ?? now);
  return { state: { ...settled, dirtySince }, commands: [] };
}

function onHead(state: SavingState, stored: HeadText): SavingState {
  return { ...state, acked: stored, parent: stored.number, conflict: null };
}

/** Another revision is the head. One of this page's own texts is no conflict: the page builds on it and saves again. */
function besideHead(state: SavingState, stored: HeadText, head: HeadText): SavingState {
  if (state.sent.includes(head.hash)) {
    return { ...state, acked: head, parent: head.number, conflict: null };
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
