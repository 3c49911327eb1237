import type { OffsetBounds } from "../timing/clock-offset";
import { turnOf, type HeadText, type LeaseAck, type SaveAck, type SaveRequest, type ServerClock } from "./protocol";

/** What the page's own storage holds while something is unsaved: enough to go on after a reload or a crash. */
export type Mirror = {
  text: string;
  /** The revision the text builds on. */
  parent: number;
  /** Keys of requests whose answer never came. */
  after: string[];
  /** Hashes of the page's latest texts on the server. */
  sent: string[];
  /** When the text was typed, by the server's time as the page reckoned it. */
  writtenAt?: number | null;
  /** The candidate handed in and the server was not there; `blank`: an empty sheet was confirmed. */
  handIn?: { blank: boolean } | null;
};

/**
 * Why the last try to save failed. `full`: the server's disk takes no more; `refused`: not this person's attempt, so someone else
 * signed in here.
 */
export type SavingProblem = "offline" | "server" | "full" | "signed-out" | "refused" | "too-long";

/** A hand-in that is to be made: `waiting` for the server, `due` now, `sent` and not yet answered. Times are the page's own. */
export type PendingHandIn = { phase: "waiting" | "due" | "sent"; blank: boolean; tries: number; retryAt: number };

/** `choice` is what the candidate wants: their own text as the next head, or the other page's text in this page. */
export type Conflict = { head: HeadText; choice: "mine" | "theirs" | null };

/** The page's half of saving. Times called `now` are the page's own steady clock in ms; the server's are named so. */
export type SavingState = {
  /** The page's random name. */
  page: string;
  text: string;
  /** When the text was last typed, by the server's time as the page reckons it; null for a text that came from the server. */
  writtenAt: number | null;
  /** The stored text this page goes on from; null before the first. */
  acked: HeadText | null;
  parent: number;
  turn: number;
  inFlight: { key: string; request: SaveRequest; sentAt: number } | null;
  /** Requests that may or may not have arrived. Until a later one is acknowledged the text counts as unsaved. */
  unanswered: string[];
  sent: string[];
  /** Save even though the text is stored: it was chosen, is to become the head and takes the lease. */
  mustSend: boolean;
  lastInputAt: number | null;
  dirtySince: number | null;
  failures: number;
  retryAt: number;
  problem: SavingProblem | null;
  online: boolean;
  conflict: Conflict | null;
  /** Who may type. Unknown until the server answered: a page without network goes on typing. */
  lease: "mine" | "other" | "unknown";
  /** The page is to have the lease and has not been answered yet. */
  taking: boolean;
  leaseAskedAt: number | null;
  leaseHeardAt: number;
  /** Server time of the latest word about the lease. */
  leaseToldAt: number;
  /** Whether somebody may be looking at the page. */
  visible: boolean;
  handIn: PendingHandIn | null;
  /** Server time minus the page's. */
  offsetMs: number;
  /** Between what that lies by the exchanges so far; null before the first, and after the page's clock may have stood still. */
  offsetBounds: OffsetBounds | null;
  /** Since when the page's clock is known to run evenly. */
  steadySince: number;
  deadlineAt: number | null;
  arrivalEndsAt: number | null;
  /** The deadline is past by the server's clock, or the answer is sealed: no more typing. */
  locked: boolean;
  /** The server takes no more text for the answer. */
  closed: boolean;
  askedClockAt: number | null;
  finished: boolean;
};

export type SavingEvent = { now: number } & (
  | { kind: "input"; text: string }
  | { kind: "tick" }
  | { kind: "acked"; key: string; ack: SaveAck }
  | { kind: "failed"; key: string; problem: SavingProblem }
  | { kind: "clock"; clock: ServerClock; askedAt: number }
  | { kind: "lease"; answer: LeaseAck; askedAt: number }
  /** Another page of this browser says that it took the lease. */
  | { kind: "lease-lost" }
  /** The candidate wants to write here. */
  | { kind: "take-over" }
  | { kind: "online" | "offline" }
  | { kind: "shown" | "hidden" }
  /** The computer slept, its clock was set or the page was frozen: the page's clock may have stood still. */
  | { kind: "woke" }
  /** The server could not be reached, or could not store: the hand-in waits. */
  | { kind: "hand-in-waits"; blank: boolean }
  | { kind: "hand-in-sent" }
  /** Called off, or answered with a refusal. */
  | { kind: "hand-in-dropped" }
  /** Save without waiting for a pause: the field is left. */
  | { kind: "flush" }
  /** The page goes away: what is unsaved is sent even while another request is under way. */
  | { kind: "leave" }
  | { kind: "keep-mine" | "take-theirs" }
  /** The hand-in met another head. */
  | { kind: "found-head"; head: HeadText }
);

export type SavingCommand =
  | { kind: "send"; key: string; request: SaveRequest; keepalive: boolean; timeoutMs: number }
  | { kind: "remember"; mirror: Mirror }
  /** Drop the local copy if it is exactly `text`. */
  | { kind: "forget"; text: string }
  | { kind: "show-text"; text: string }
  | { kind: "ask-clock" }
  | { kind: "ask-lease"; take: boolean }
  /** The answer is closed and everything is stored: leave for the report. */
  | { kind: "finish" };

export type SavingStep = { state: SavingState; commands: SavingCommand[] };

export type SavingStart = {
  page: string;
  head: HeadText | null;
  mirror: Mirror | null;
  clock: ServerClock;
  now: number;
};

/**
 * A page that just opened: with the head, or with the local text if one was left unsaved. A local text that is the head already
 * still counts while its requests are unanswered: one of them may arrive yet and must find a newer head.
 */
export function startSaving({ page, head, mirror, clock, now }: SavingStart): SavingState {
  const settled = mirror?.after.length === 0 && mirror.text === (head?.text ?? "");
  const unsaved = settled ? null : mirror;
  const handIn = mirror?.handIn
    ? { phase: "waiting" as const, blank: mirror.handIn.blank, tries: 0, retryAt: 0 }
    : null;
  return {
    page,
    text: unsaved?.text ?? head?.text ?? "",
    writtenAt: unsaved?.writtenAt ?? null,
    acked: head,
    parent: unsaved?.parent ?? head?.number ?? 0,
    turn: Math.max(0, ...(unsaved?.after ?? []).map(turnOf)),
    inFlight: null,
    unanswered: unsaved?.after ?? [],
    sent: unsaved?.sent ?? [],
    mustSend: false,
    lastInputAt: null,
    dirtySince: unsaved ? now : null,
    failures: 0,
    retryAt: 0,
    problem: null,
    online: true,
    conflict: null,
    lease: "unknown",
    taking: true,
    leaseAskedAt: null,
    leaseHeardAt: now,
    leaseToldAt: 0,
    visible: true,
    handIn,
    offsetMs: clock.now - now,
    offsetBounds: null,
    steadySince: now,
    deadlineAt: clock.deadlineAt,
    arrivalEndsAt: clock.arrivalEndsAt,
    locked: false,
    closed: false,
    askedClockAt: null,
    finished: false,
  };
}

/** The server's time as the page reckons it, UTC ms. */
export function serverNow(state: Pick<SavingState, "offsetMs">, now: number): number {
  return now + state.offsetMs;
}

/** Whether anything would be lost, or left for the server to guess, if the page went away now. */
export function isUnsaved(state: SavingState): boolean {
  return state.inFlight !== null || wantsSave(state);
}

/** Whether a request is called for, apart from the one under way. */
export function wantsSave(state: SavingState): boolean {
  const known = state.inFlight?.request.text ?? state.acked?.text ?? "";
  const left = state.text !== known || (state.inFlight === null && state.unanswered.length > 0);
  return left || (state.mustSend && state.inFlight === null);
}

/** Whether the field takes no typing: time is up, another page writes, a choice is being made or the hand-in waits. */
export function isReadOnly(state: SavingState): boolean {
  return state.locked || state.lease === "other" || state.conflict?.choice === "theirs" || state.handIn !== null;
}
