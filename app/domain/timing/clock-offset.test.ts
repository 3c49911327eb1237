import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_DRIFT, offsetBounds, offsetOf, refineOffset, type ClockExchange, type OffsetBounds } from "./clock-offset";

const TRUE_OFFSET = 1_750_000_000_000;
/** Way there, way back and the pause before the exchange, in ms. */
const way = fc.tuple(
  fc.integer({ min: 1, max: 8_000 }),
  fc.integer({ min: 1, max: 8_000 }),
  fc.integer({ min: 0, max: 60_000 }),
);
const ways = fc.array(way, { minLength: 1, maxLength: 30 });

/** Exchanges with a server whose clock runs faster or slower by `drift`. */
function exchanges(list: [number, number, number][], drift: number): (ClockExchange & { offset: number })[] {
  let now = 0;
  return list.map(([there, back, pause]) => {
    const sentAt = now + pause;
    const heardAt = sentAt + there + back;
    now = heardAt;
    const server = (at: number) => TRUE_OFFSET + at * (1 + drift);
    return { sentAt, heardAt, serverNow: server(sentAt + there), offset: server(heardAt) - heardAt };
  });
}

/** Rounding of numbers of this size, and drift during one round trip. */
const SLACK_MS = 4;

describe("the offset to the server's clock", () => {
  it("is always known within its bounds, however unevenly the network delays", () => {
    fc.assert(
      fc.property(ways, fc.double({ min: -MAX_DRIFT, max: MAX_DRIFT, noNaN: true }), (list, drift) => {
        let known: OffsetBounds | null = null;
        for (const exchange of exchanges(list, drift)) {
          known = refineOffset(known, exchange);
          expect(exchange.offset).toBeGreaterThanOrEqual(known.low - SLACK_MS);
          expect(exchange.offset).toBeLessThanOrEqual(known.high + SLACK_MS);
        }
      }),
    );
  });

  it("is never known worse than the newest exchange alone would tell", () => {
    fc.assert(
      fc.property(ways, (list) => {
        let known: OffsetBounds | null = null;
        for (const exchange of exchanges(list, 0)) {
          known = refineOffset(known, exchange);
          const alone = offsetBounds(exchange);
          expect(known.low).toBeGreaterThanOrEqual(alone.low);
          expect(known.high).toBeLessThanOrEqual(alone.high);
        }
      }),
    );
  });

  it("keeps what a quick answer told when a slow one follows", () => {
    const quick = { sentAt: 0, heardAt: 20, serverNow: TRUE_OFFSET + 10 };
    const slow = { sentAt: 1_000, heardAt: 9_000, serverNow: TRUE_OFFSET + 1_100 };
    const known = refineOffset(refineOffset(null, quick), slow);
    expect(Math.abs(offsetOf(known) - TRUE_OFFSET)).toBeLessThan(10);
    expect(Math.abs(offsetOf(offsetBounds(slow)) - TRUE_OFFSET)).toBeGreaterThan(3_000);
  });

  it("follows at once when the computer slept or the server's clock was set", () => {
    const before = refineOffset(null, { sentAt: 0, heardAt: 20, serverNow: TRUE_OFFSET + 10 });
    const after = { sentAt: 100, heardAt: 140, serverNow: TRUE_OFFSET + 600_120 };
    expect(offsetOf(refineOffset(before, after))).toBe(TRUE_OFFSET + 600_000);
  });
});
