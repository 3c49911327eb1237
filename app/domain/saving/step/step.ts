import { canonicalText } from "../../text/hashing/canonical";
import { sha256Hex } from "../../text/hashing/content-hash";
import {
  isUnsaved,
  serverNow,
  wantsSave,
  type Mirror,
  type SavingCommand,
  type SavingEvent,
  type SavingProblem,
  type SavingState,
  type SavingStep,
} from "../client-state";
import { askAgainNow, proceedWithHandIn, waitWithHandIn } from "./hand-in-step";
import { askLease, hearLease, leaseDueAt, takeOver } from "./lease-step";
import { askClockDueAt, retryDelayMs, saveDueAt, timeoutMs } from "../pace";
import { MAX_UNANSWERED, saveKey, turnOf, type SaveRequest } from "../protocol";
import { settleAck } from "./settle-ack";
import { showOther } from "./show-other";
import { forgetOffset, withClock } from "./with-clock";

/** Hashes of own texts remembered, to know a head as one's own. */
const MAX_SENT = 200;

/**
 * The page's half of saving as a pure machine: what happened in, the new state and what is to be done out.
 * A local copy is kept from the first unsaved character until exactly that text is acknowledged.
 */
export function step(state: SavingState, event: SavingEvent): SavingStep {
  const { now } = event;
  const { state: reached, commands } = react(lock(state, now), event);
  const next = proceedWithHandIn(reached, event);
  const settled = !isUnsaved(next) && next.handIn === null && (event.kind === "input" || isUnsaved(state));
  const tidied: SavingCommand[] = settled ? [...commands, { kind: "forget", text: next.text }] : commands;
  return finish(lock(next, now), tidied);
}

function react(state: SavingState, event: SavingEvent): SavingStep {
  const { now } = event;
  switch (event.kind) {
    case "input":
      return input(state, event.text, now);
    case "tick":
      return tick(state, now);
    case "flush":
      return state.inFlight === null && wantsSave(state) && now >= state.retryAt ? send(state, now) : idle(state);
    case "leave":
      return isUnsaved(state) ? sendLast(state, now) : idle(state);
    case "acked":
      return settleAck(state, event);
    case "failed":
      return failed(state, event.key, event.problem, now);
    case "clock":
      return tick(withClock(state, { clock: event.clock, askedAt: event.askedAt, heardAt: now }), now);
    case "lease":
      return hearLease(state, event);
    case "lease-lost":
      return tick({ ...state, lease: "other", taking: false }, now);
    case "take-over":
      return takeOver(state, now);
    case "shown":
      return tick({ ...state, visible: true }, now);
    case "hidden":
      return react({ ...state, visible: false }, { kind: "flush", now });
    case "woke":
      return { state: forgetOffset(state, now), commands: [{ kind: "ask-clock" }] };
    case "hand-in-waits":
      return remembered(waitWithHandIn(state, event.blank, now));
    case "hand-in-sent":
      return idle(state.handIn ? { ...state, handIn: { ...state.handIn, phase: "sent" } } : state);
    case "hand-in-dropped":
      return remembered({ ...state, handIn: null });
    case "online":
      return tick(askAgainNow(state, now), now);
    case "offline":
      return idle({ ...state, online: false });
    case "keep-mine":
      return state.conflict === null ? idle(state) : tick(keepMine(state, state.conflict.head.number), now);
    case "take-theirs":
      return takeTheirs(state, now);
    case "found-head":
      return idle({ ...state, conflict: { head: event.head, choice: null } });
  }
}

function idle(state: SavingState): SavingStep {
  return { state, commands: [] };
}

/** The local copy as it now is; one that only held what is stored goes. */
function remembered(state: SavingState): SavingStep {
  const isNeeded = isUnsaved(state) || state.handIn !== null;
  const copy: SavingCommand = isNeeded
    ? { kind: "remember", mirror: mirrorOf(state) }
    : { kind: "forget", text: state.text };
  return { state, commands: [copy] };
}

function input(state: SavingState, raw: string, now: number): SavingStep {
  const text = canonicalText(raw);
  if (state.locked || text === state.text) return idle(state);
  const conflict = state.conflict?.choice === "theirs" ? { ...state.conflict, choice: null } : state.conflict;
  const next: SavingState = {
    ...state,
    text,
    writtenAt: Math.round(serverNow(state, now)),
    conflict,
    lastInputAt: now,
    dirtySince: state.dirtySince ?? now,
    problem: state.problem === "too-long" ? null : state.problem,
  };
  return { state: next, commands: [{ kind: "remember", mirror: mirrorOf(next) }] };
}

function tick(state: SavingState, now: number): SavingStep {
  const saveAt = saveDueAt(state, now);
  if (saveAt !== null && now >= saveAt) return send(state, now);
  const askAt = askClockDueAt(state);
  if (askAt !== null && now >= askAt) {
    return { state: { ...state, askedClockAt: now }, commands: [{ kind: "ask-clock" }] };
  }
  const leaseAt = leaseDueAt(state);
  if (leaseAt !== null && now >= leaseAt) return askLease(state, now);
  return idle(state);
}

function send(state: SavingState, now: number): SavingStep {
  const { key, request } = requestOf(state);
  const noted = noteSent(state, request);
  const unanswered = noted.unanswered.filter((other) => other !== key);
  const next: SavingState = { ...noted, unanswered, inFlight: { key, request, sentAt: now } };
  return {
    state: next,
    commands: [
      { kind: "remember", mirror: mirrorOf(next) },
      { kind: "send", key, request, keepalive: false, timeoutMs: timeoutMs(state, now) },
    ],
  };
}

/**
 * The page may not live to hear the answer, so a new request joins the unanswered at once. A request under way for this very
 * text is sent once more: the browser drops the first one with the page.
 */
function sendLast(state: SavingState, now: number): SavingStep {
  const { inFlight } = state;
  const { key, request } = inFlight && !wantsSave(state) ? inFlight : requestOf(state);
  const noted = noteSent(state, request);
  const unanswered = [...noted.unanswered.filter((other) => other !== key), key].slice(-MAX_UNANSWERED);
  const next: SavingState = key === inFlight?.key ? noted : { ...noted, unanswered };
  return {
    state: next,
    commands: [
      { kind: "remember", mirror: mirrorOf(next) },
      { kind: "send", key, request, keepalive: true, timeoutMs: timeoutMs(state, now) },
    ],
  };
}

function noteSent(state: SavingState, request: SaveRequest): SavingState {
  return {
    ...state,
    turn: Math.max(state.turn, request.turn),
    sent: [...state.sent.filter((hash) => hash !== request.hash), request.hash].slice(-MAX_SENT),
    dirtySince: null,
    mustSend: false,
  };
}

/** A text that failed to get through is asked for again under its own key, so that it cannot be stored twice. */
function requestOf(state: SavingState): { key: string; request: SaveRequest } {
  const { text, parent, unanswered, page, writtenAt, mustSend: take } = state;
  const hash = sha256Hex(text);
  const last = unanswered.at(-1);
  const again = last !== undefined && saveKey({ parent, turn: turnOf(last), hash }) === last;
  const turn = again ? turnOf(last) : state.turn + 1;
  const key = saveKey({ parent, turn, hash });
  const after = unansweredKeys(state).filter((other) => other !== key);
  return { key, request: { text, hash, parent, turn, after: after.slice(-MAX_UNANSWERED), page, take, writtenAt } };
}

/** Keys of every request whose answer this page does not have: a hand-in names them as a save does. */
export function unansweredKeys(state: Pick<SavingState, "inFlight" | "unanswered">): string[] {
  return state.inFlight === null ? state.unanswered : [...state.unanswered, state.inFlight.key];
}

function mirrorOf(state: SavingState): Mirror {
  return {
    text: state.text,
    parent: state.parent,
    after: unansweredKeys(state).slice(-MAX_UNANSWERED),
    sent: state.sent,
    writtenAt: state.writtenAt,
    ...(state.handIn ? { handIn: { blank: state.handIn.blank } } : {}),
  };
}

const NEVER_STORED: ReadonlySet<SavingProblem> = new Set(["signed-out", "refused", "too-long"]);

function failed(state: SavingState, key: string, problem: SavingProblem, now: number): SavingStep {
  if (state.inFlight?.key !== key) return idle(state);
  const unanswered = NEVER_STORED.has(problem) ? state.unanswered : [...state.unanswered, key].slice(-MAX_UNANSWERED);
  const forHead = state.inFlight.request.take === true || state.conflict?.choice === "mine";
  const next: SavingState = {
    ...state,
    inFlight: null,
    unanswered,
    problem,
    failures: state.failures + 1,
    dirtySince: state.dirtySince ?? now,
    mustSend: state.mustSend || forHead,
  };
  return idle({ ...next, retryAt: now + retryDelayMs(next, now) });
}

function lock(state: SavingState, now: number): SavingState {
  const over = state.deadlineAt !== null && serverNow(state, now) >= state.deadlineAt;
  const locked = state.closed || over;
  return locked === state.locked ? state : { ...state, locked, retryAt: Math.min(state.retryAt, now) };
}

function keepMine(state: SavingState, headNumber: number): SavingState {
  if (state.conflict === null) return state;
  const conflict = { ...state.conflict, choice: "mine" as const };
  return { ...state, conflict, parent: headNumber, mustSend: true, retryAt: 0 };
}

/** The other text comes in only when this page's own is stored; until then the choice waits. */
function takeTheirs(state: SavingState, now: number): SavingStep {
  if (state.conflict === null) return idle(state);
  const next: SavingState = { ...state, conflict: { ...state.conflict, choice: "theirs" } };
  if (!isUnsaved(next)) return showOther(next, state.conflict.head);
  return next.inFlight === null ? send(next, now) : idle(next);
}

function finish(state: SavingState, commands: SavingCommand[]): SavingStep {
  const stuck = state.problem === "too-long";
  if (!state.closed || state.finished || (isUnsaved(state) && !stuck)) return { state, commands };
  const done: SavingCommand[] = state.handIn === null ? [] : [{ kind: "forget", text: state.text }];
  return { state: { ...state, finished: true }, commands: [...commands, ...done, { kind: "finish" }] };
}
