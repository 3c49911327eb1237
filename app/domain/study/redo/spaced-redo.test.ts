import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spacedRedo } from "./spaced-redo";

const DAY = 86_400_000;
/** A poor answer comes back after a week, a good one after two. */
const POOR = { attemptId: "first", sealedAt: 100 * DAY, share: 0 };
const GOOD = { ...POOR, share: 1 };

const after = (days: number, attemptId = `after ${days}`) => ({ attemptId, sealedAt: POOR.sealedAt + days * DAY });
const ask = (first: typeof POOR, days: number[] = [], examAt: number | null = null) =>
  spacedRedo({ first, handIns: [first, ...days.map((day) => after(day))], examAt });

describe("spacedRedo", () => {
  it("waits a week after a poor answer and two after a good one", () => {
    expect(ask(POOR)).toEqual({ done: null, dueAt: POOR.sealedAt + 7 * DAY, countedFrom: POOR.sealedAt });
    expect(ask(GOOD)).toMatchObject({ done: null, dueAt: GOOD.sealedAt + 14 * DAY });
  });

  it("counts an answer given on the day it was open, and no other, as the redo", () => {
    expect(ask(POOR, [7]).done).toEqual(after(7));
    expect(ask(POOR, [6]).done).toEqual(after(6));
    expect(ask(POOR, [5.9]).done).toBeNull();
    expect(ask(POOR, [40]).done).toEqual(after(40));
  });

  it("begins the wait anew from an answer that came too early to show what was kept in mind", () => {
    const rewritten = { done: null, dueAt: POOR.sealedAt + 10 * DAY, countedFrom: POOR.sealedAt + 3 * DAY };
    expect(ask(POOR, [3])).toEqual(rewritten);
    expect(ask(POOR, [3, 8]).done).toBeNull();
    expect(ask(POOR, [3, 9.5]).done).toEqual(after(9.5));
  });

  it("takes the first answer on time, whatever was written later", () => {
    expect(ask(POOR, [8, 9, 30]).done).toEqual(after(8));
  });

  it("opens earlier where the exam leaves less time, halfway between the answer and the exam", () => {
    const examAt = POOR.sealedAt + 4 * DAY;
    expect(ask(POOR, [1.5], examAt).done).toEqual(after(1.5));
    expect(ask(POOR, [0.5], examAt).done).toBeNull();
    expect(ask(POOR, [1.5]).done).toBeNull();
  });

  it("is what it was before once the exam is over", () => {
    expect(ask(POOR, [5], POOR.sealedAt + 4 * DAY)).toMatchObject({ done: null, dueAt: POOR.sealedAt + 12 * DAY });
  });

  it("looks at no answer from before, and at the same answers alike in any order", () => {
    expect(ask(POOR, [-20, -1])).toEqual(ask(POOR));
    const days = fc.array(fc.integer({ min: -30 * 24, max: 60 * 24 }), { maxLength: 8 });
    fc.assert(
      fc.property(days, fc.option(fc.integer({ min: 1, max: 60 })), fc.boolean(), (hours, examIn, good) => {
        const first = good ? GOOD : POOR;
        const handIns = hours.map((hour, no) => after(hour / 24, `${hour}-${no}`));
        const examAt = examIn === null ? null : first.sealedAt + examIn * DAY;
        const standing = spacedRedo({ first, handIns, examAt });
        const turned = spacedRedo({ first, handIns: [...handIns].reverse(), examAt });
        expect({ ...turned, done: turned.done?.sealedAt }).toEqual({ ...standing, done: standing.done?.sealedAt });
        expect(standing.dueAt - standing.countedFrom).toBe((good ? 14 : 7) * DAY);
        expect(standing.countedFrom).toBeGreaterThanOrEqual(first.sealedAt);
        if (standing.done !== null) expect(standing.done.sealedAt).toBeGreaterThan(standing.countedFrom);
      }),
    );
  });
});
