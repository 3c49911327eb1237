import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerCard } from "./answer-card";
import { CARD_RATINGS, NEW_MEMORY, type Scheduled } from "./card-memory";
import { dueBeforeExam } from "./due-before-exam";

const DAY = 86_400_000;
const NOW = 1_750_000_000_000;

const answeredAt = (lastReviewAt: number, dueAt: number): Scheduled => ({
  dueAt,
  memory: { ...NEW_MEMORY, state: 2, reps: 3, stability: 90, difficulty: 4, lastReviewAt },
});

describe("dueBeforeExam", () => {
  it("leaves a card alone without an exam and after it", () => {
    const card = answeredAt(NOW - DAY, NOW + 90 * DAY);
    expect(dueBeforeExam(card, null, NOW)).toBe(card.dueAt);
    expect(dueBeforeExam(card, NOW - 1, NOW)).toBe(card.dueAt);
  });

  it("brings a card back more often as the exam nears, and on the exam's day at the latest", () => {
    const examAt = NOW + 32 * DAY;
    const waits: number[] = [];
    let now = NOW;
    while (now < examAt) {
      const due = dueBeforeExam(answeredAt(now, now + 200 * DAY), examAt, now);
      waits.push((due - now) / DAY);
      now = due;
    }
    expect(waits).toEqual([16, 8, 4, 2, 1, 1]);
  });

  it("gives back the old time when the exam is called off", () => {
    const card = answeredAt(NOW, NOW + 100 * DAY);
    expect(dueBeforeExam(card, NOW + 10 * DAY, NOW)).toBe(NOW + 5 * DAY);
    expect(dueBeforeExam(card, null, NOW)).toBe(NOW + 100 * DAY);
  });

  it("never puts a card after the exam, before its last answer, or later than it would be without one", () => {
    const rating = fc.constantFrom(...CARD_RATINGS);
    const moment = fc.record({ rating, after: fc.integer({ min: 1, max: 40 * DAY }) });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 8 }), fc.integer({ min: 1, max: 120 * DAY }), (given, ahead) => {
        let card: Scheduled = { dueAt: NOW, memory: NEW_MEMORY };
        let now = NOW;
        for (const { rating, after } of given) {
          now += after;
          card = answerCard({ ...card, rating, now });
        }
        const examAt = now + ahead;
        const due = dueBeforeExam(card, examAt, now);
        expect(due).toBeLessThanOrEqual(examAt);
        expect(due).toBeLessThanOrEqual(card.dueAt);
        expect(due).toBeGreaterThanOrEqual(card.memory.lastReviewAt ?? card.dueAt);
      }),
    );
  });
});
