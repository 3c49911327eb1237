import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HeadText } from "../saving/protocol";
import { asKnown, readHeardSince, type HeardSince, type Known } from "./as-known";

const MADE_AT = 1_000_000;
const DEADLINE = MADE_AT + 600_000;
const head = (number: number): HeadText => ({ number, hash: `h${number}`, text: `第${number}版`, receivedAt: MADE_AT });
const page = (number: number): Known => ({
  head: number === 0 ? null : head(number),
  clock: { now: MADE_AT, deadlineAt: DEADLINE, arrivalEndsAt: DEADLINE + 10_000, state: "running" },
});
const heard = (number: number, rest: Partial<HeardSince> = {}): HeardSince => ({
  told: { now: MADE_AT + 60_000, wallAt: 50 },
  head: number === 0 ? null : head(number),
  deadlines: { deadlineAt: DEADLINE, arrivalEndsAt: DEADLINE + 10_000 },
  ...rest,
});

describe("a page that the browser kept", () => {
  it("begins with the newest text the server acknowledged, whichever of the two it is", () => {
    const number = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(number, number, (made, since) => {
        expect(asKnown(page(made), heard(since), 50).head?.number ?? 0).toBe(Math.max(made, since));
      }),
    );
  });

  it("lets its clock run on while it was closed, and never back", () => {
    expect(asKnown(page(1), heard(1), 50 + 90_000).clock.now).toBe(MADE_AT + 150_000);
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (wallNow) => {
        expect(asKnown(page(1), heard(1), wallNow).clock.now).toBeGreaterThanOrEqual(MADE_AT + 60_000);
      }),
    );
  });

  it("knows the time that was granted after it was made", () => {
    const deadlines = { deadlineAt: DEADLINE + 300_000, arrivalEndsAt: DEADLINE + 310_000 };
    expect(asKnown(page(1), heard(1, { deadlines }), 50).clock).toMatchObject(deadlines);
    expect(asKnown(page(1), heard(1, { deadlines: null }), 50).clock.deadlineAt).toBe(DEADLINE);
  });

  it("that comes from the server is believed as it is", () => {
    expect(asKnown(page(3), null, 10 ** 12)).toEqual(page(3));
  });
});

it("what was heard is read as it was written, and anything else is nothing", () => {
  expect(readHeardSince(JSON.stringify(heard(4)))).toEqual(heard(4));
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(readHeardSince(text)).toBeNull();
    }),
  );
});
