import type { ClockEvent, ReadingRule } from "./clock-event";

/** How long text that was sent before the deadline may still arrive, in ms. A marking profile may name another value. */
export const ARRIVAL_GRACE_MS = 10_000;

/**
 * `arriving`: the deadline is past but text on its way is still taken; `over`: the grace is past too and the answer is to be
 * sealed; `sealed`: it is. These two take no text for the answer itself; `not-started` is what a clock put back before the start says.
 */
export type ClockState = "not-started" | "running" | "paused" | "arriving" | "over" | "sealed";

/** All times are UTC milliseconds of the server's clock. */
export type AttemptClock = {
  state: ClockState;
  startedAt: number | null;
  /** Null without a limit, and while paused, when it moves with every second. */
  deadlineAt: number | null;
  /** Never below zero; null without a limit. */
  remainingMs: number | null;
  /** `deadlineAt` plus the grace. */
  arrivalEndsAt: number | null;
  /** Time spent, pauses left out; stands still once the deadline is past or the answer sealed. */
  elapsedMs: number;
  /** The limit with what was granted, never below zero, and the limit without; null without a limit. */
  limitMs: number | null;
  originalMs: number | null;
  /** Null where the paper sets no reading time. */
  reading: ReadingTime | null;
};

/** The part of the time that is for reading. It moves with pauses and not with extra time. */
export type ReadingTime = {
  rule: ReadingRule;
  ms: number;
  /** UTC milliseconds; null while paused, when it moves with every second. */
  endsAt: number | null;
  over: boolean;
};

const NOT_STARTED: AttemptClock = {
  state: "not-started",
  startedAt: null,
  deadlineAt: null,
  remainingMs: null,
  arrivalEndsAt: null,
  elapsedMs: 0,
  limitMs: null,
  originalMs: null,
  reading: null,
};

/**
 * The attempt's clock at `now`: a pure function of the attempt's events (design: invariant 3). Events after `now` have not
 * happened yet; their order in the list does not matter, equal times keep it. `graceMs` comes from the marking profile.
 */
export function clockAt(events: readonly ClockEvent[], now: number, graceMs = ARRIVAL_GRACE_MS): AttemptClock {
  const past = events.filter((event) => event.at <= now).sort((a, b) => a.at - b.at);
  const start = past.find((event) => event.kind === "start");
  if (start?.kind !== "start") return NOT_STARTED;

  let granted = start.limitMs;
  let pausedMs = 0;
  let pausedAt: number | null = null;
  let sealedAt: number | null = null;
  for (const event of past) {
    if (sealedAt !== null) break;
    if ((event.kind === "extend" || event.kind === "accommodate") && granted !== null) granted += event.ms;
    if (event.kind === "pause") pausedAt ??= event.at;
    if (event.kind === "seal") sealedAt = event.at;
    if (pausedAt !== null && (event.kind === "resume" || event.kind === "seal")) {
      pausedMs += Math.max(0, event.at - Math.max(pausedAt, start.at));
      pausedAt = null;
    }
  }

  // More may be taken back than there was: then the time is none, never less.
  const limitMs = granted === null ? null : Math.max(0, granted);
  const until = sealedAt ?? pausedAt ?? now;
  const spentMs = Math.max(0, until - start.at - pausedMs);
  const elapsedMs = limitMs === null ? spentMs : Math.min(spentMs, limitMs);
  const deadlineAt = limitMs === null || pausedAt !== null ? null : start.at + limitMs + pausedMs;
  const arrivalEndsAt = deadlineAt === null ? null : deadlineAt + graceMs;
  return {
    state: stateOf({ now, sealed: sealedAt !== null, paused: pausedAt !== null, deadlineAt, arrivalEndsAt }),
    startedAt: start.at,
    deadlineAt,
    remainingMs: limitMs === null ? null : limitMs - elapsedMs,
    arrivalEndsAt,
    elapsedMs,
    limitMs,
    originalMs: start.limitMs,
    reading: readingOf(start, { spentMs, endsAt: pausedAt === null ? start.at + pausedMs : null }),
  };
}

/** `endsAt` is when a reading time of no length would end. */
function readingOf(
  { readingMs, readingRule = "suggested" }: Extract<ClockEvent, { kind: "start" }>,
  { spentMs, endsAt }: { spentMs: number; endsAt: number | null },
): ReadingTime | null {
  if (readingMs === undefined || readingMs === 0) return null;
  return {
    rule: readingRule,
    ms: readingMs,
    endsAt: endsAt === null ? null : endsAt + readingMs,
    over: spentMs >= readingMs,
  };
}

/**
 * Whether text that arrives now may become the answer. Reading time has no say in it: the page takes no input while it lasts,
 * but a text that comes all the same is kept like any other. An attempt that is written at has begun: where its clock says
 * otherwise, the server's was put back since, which ends nobody's time.
 */
export function takesText(clock: Pick<AttemptClock, "state">): boolean {
  return clock.state !== "over" && clock.state !== "sealed";
}

type Moment = {
  now: number;
  sealed: boolean;
  paused: boolean;
  deadlineAt: number | null;
  arrivalEndsAt: number | null;
};

function stateOf({ now, sealed, paused, deadlineAt, arrivalEndsAt }: Moment): ClockState {
  if (sealed) return "sealed";
  if (paused) return "paused";
  if (arrivalEndsAt !== null && now >= arrivalEndsAt) return "over";
  if (deadlineAt !== null && now >= deadlineAt) return "arriving";
  return "running";
}
