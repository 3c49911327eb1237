import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../text/hashing/content-hash";
import { MAX_DRIFT } from "../../timing/clock-offset";
import { serverNow, startSaving, type SavingState } from "../client-state";
import type { ServerClock } from "../protocol";
import { step } from "./step";
import { forgetOffset, withClock } from "./with-clock";

const SERVER = 1_750_000_000_000;
const MINUTE_MS = 60_000;
/** The middle of two numbers of this size is rounded, and bounds widen by the drift that real clocks may have. */
const SLACK_MS = 1;

const clockAt = (now: number, deadlineAt: number | null = null): ServerClock => ({
  now,
  deadlineAt,
  arrivalEndsAt: deadlineAt === null ? null : deadlineAt + 10_000,
  state: "running",
});

/** A page that was opened at 0 by its own clock. The server drew it `ago` ms earlier. */
function opened(ago = 0, deadlineAt: number | null = null): SavingState {
  const start = startSaving({ page: "p", head: null, mirror: null, clock: clockAt(SERVER - ago, deadlineAt), now: 0 });
  return { ...start, lease: "mine", taking: false, visible: false };
}

/** Ms there, ms back, and ms of rest before. */
const ways = fc.tuple(fc.nat(8_000), fc.nat(8_000), fc.nat(60_000));
/** An exchange, or a sleep of so many ms in which the page's clock stands still. */
const happening = fc.oneof(
  { weight: 4, arbitrary: ways.map((way) => ({ kind: "exchange" as const, way })) },
  { weight: 1, arbitrary: fc.integer({ min: 2_000, max: 9_000_000 }).map((ms) => ({ kind: "sleep" as const, ms })) },
);

describe("the server's time as the page reckons it", () => {
  it("is never further off than half the quickest exchange since the page's clock last stood still", () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 1, maxLength: 30 }), fc.nat(20_000), (happenings, ago) => {
        let [state, now, offset, quickest] = [opened(ago), 0, SERVER, Infinity];
        for (const happened of happenings) {
          if (happened.kind === "sleep") {
            offset += happened.ms;
            quickest = Infinity;
            state = forgetOffset(state, now);
            continue;
          }
          const [there, back, rest] = happened.way;
          const askedAt = now + rest;
          now = askedAt + there + back;
          quickest = Math.min(quickest, there + back);
          state = withClock(state, { clock: clockAt(askedAt + there + offset), askedAt, heardAt: now });
          // The bounds widen by this much in the meantime.
          const drift = MAX_DRIFT * now;
          expect(Math.abs(serverNow(state, now) - (now + offset))).toBeLessThanOrEqual(quickest / 2 + drift + SLACK_MS);
        }
      }),
    );
  });

  it("is taken from an answer that was under way while the page's clock stood still, but only until the next answer", () => {
    const answered = withClock(opened(), { clock: clockAt(SERVER + 10), askedAt: 0, heardAt: 20 });
    const woken = forgetOffset(answered, 3_000);
    const straddling = withClock(woken, { clock: clockAt(SERVER + 602_000), askedAt: 2_000, heardAt: 3_100 });
    expect(straddling.offsetBounds).toBeNull();
    expect(straddling.offsetMs).not.toBe(answered.offsetMs);
    const next = withClock(straddling, { clock: clockAt(SERVER + 703_500), askedAt: 3_200, heardAt: 3_800 });
    expect(next.offsetMs).toBe(SERVER + 700_000);
  });

  it("is asked for at once when the page's clock may have stood still, and what was known then counts no longer", () => {
    const known = step(opened(), { kind: "clock", clock: clockAt(SERVER + 10), askedAt: 0, now: 20 }).state;
    expect(known.offsetBounds).not.toBeNull();
    const { state, commands } = step(known, { kind: "woke", now: 1_000 });
    expect(commands).toEqual([{ kind: "ask-clock" }]);
    expect(state.offsetBounds).toBeNull();
    // Three seconds of sleep, and an answer slow enough to agree with what was known: it alone counts.
    const after = step(state, { kind: "clock", clock: clockAt(SERVER + 8_000), askedAt: 1_000, now: 9_000 }).state;
    expect(after.offsetMs).toBe(SERVER + 3_000);
  });

  it("is refined by receipts and by answers about the lease as well", () => {
    const quick = { askedAt: 0, now: 40 };
    const asked = step(opened(), { kind: "clock", clock: clockAt(SERVER + 20), ...quick }).state;
    const lease = { lease: { mine: true, since: SERVER }, clock: clockAt(SERVER + 1_100), headNumber: 0 } as const;
    const leased = step(asked, { kind: "lease", answer: lease, askedAt: 1_000, now: 5_000 }).state;
    const typed = step(leased, { kind: "input", text: "字", now: 6_000 }).state;
    const sent = step(typed, { kind: "tick", now: 7_000 }).state;
    const ack = {
      status: "saved" as const,
      number: 1,
      hash: sha256Hex("字"),
      receivedAt: SERVER + 14_000,
      headNumber: 1,
      lease: null,
      clock: clockAt(SERVER + 14_000),
    };
    const acked = step(sent, { kind: "acked", key: sent.inFlight?.key ?? "", ack, now: 14_100 }).state;
    for (const state of [leased, acked]) expect(Math.abs(state.offsetMs - SERVER)).toBeLessThanOrEqual(20 + SLACK_MS);
    expect(acked.acked?.number).toBe(1);
  });

  it("locks the page at the deadline and not seconds before, though the last answer was slow", () => {
    const deadlineAt = SERVER + MINUTE_MS;
    const known = step(opened(0, deadlineAt), {
      kind: "clock",
      clock: clockAt(SERVER + 5, deadlineAt),
      askedAt: 0,
      now: 10,
    });
    const slow = { kind: "clock", clock: clockAt(SERVER + 50_900, deadlineAt), askedAt: 42_000, now: 51_000 } as const;
    const { state } = step(known.state, slow);
    const lockedAt = (now: number) => step(state, { kind: "tick", now }).state.locked;
    expect([lockedAt(MINUTE_MS - 50), lockedAt(MINUTE_MS + 50)]).toEqual([false, true]);
  });
});
