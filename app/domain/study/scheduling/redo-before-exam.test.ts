import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redoBeforeExam } from "./redo-before-exam";

const DAY = 86_400_000;

describe("redoBeforeExam", () => {
  it("leaves a redo on its day where that is before the exam, and where there is none", () => {
    const redo = { createdAt: 0, dueAt: 10 * DAY };
    expect(redoBeforeExam(redo, null, DAY)).toBe(10 * DAY);
    expect(redoBeforeExam(redo, 20 * DAY, DAY)).toBe(10 * DAY);
    expect(redoBeforeExam(redo, 6 * DAY, 6 * DAY)).toBe(10 * DAY);
  });

  it("draws one that would come after the exam halfway back to its hand-in", () => {
    expect(redoBeforeExam({ createdAt: 0, dueAt: 10 * DAY }, 6 * DAY, DAY)).toBe(3 * DAY);
    expect(redoBeforeExam({ createdAt: 0, dueAt: 10 * DAY }, 10 * DAY, DAY)).toBe(5 * DAY);
  });

  it("never puts one on or after an exam that is ahead, before its hand-in, or later than its own day", () => {
    const days = fc.integer({ min: 0, max: 60 * DAY });
    fc.assert(
      fc.property(days, days, days, days, (createdAt, wait, sinceCreated, ahead) => {
        const redo = { createdAt, dueAt: createdAt + wait };
        const now = createdAt + sinceCreated;
        const examAt = now + ahead + 1;
        const due = redoBeforeExam(redo, examAt, now);
        expect(due).toBeLessThan(examAt);
        expect(due).toBeGreaterThanOrEqual(createdAt);
        expect(due).toBeLessThanOrEqual(redo.dueAt);
      }),
    );
  });
});
