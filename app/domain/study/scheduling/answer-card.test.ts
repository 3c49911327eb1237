import fc from "fast-check";
import { fsrs } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { answerCard, recallAt } from "./answer-card";
import { CARD_RATINGS, NEW_MEMORY, type CardRating, type Scheduled } from "./card-memory";

const DAY = 86_400_000;
const START = Date.UTC(2022, 11, 29, 12, 30);

// The weights and the numbers below are those that ts-fsrs 5 publishes with its own tests of FSRS-6.
const WEIGHTS = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];
const published = (more: { enable_short_term?: boolean } = {}) => fsrs({ w: WEIGHTS, ...more });
const fresh: Scheduled = { dueAt: START, memory: NEW_MEMORY };

describe("answerCard", () => {
  it("gives the intervals that FSRS-6 publishes for five good answers, two lapses and what follows", () => {
    const ratings: CardRating[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
    const days: number[] = [];
    let card = fresh;
    for (const rating of ratings) {
      card = answerCard({ ...card, rating, now: card.dueAt }, published());
      days.push(card.memory.scheduledDays);
    }
    expect(days).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
    expect(card.memory).toMatchObject({ reps: 13, lapses: 1 });
  });

  it.each([
    { enable_short_term: true, stability: 53.62691 },
    { enable_short_term: false, stability: 53.335106 },
  ])(
    "reaches the published memory state (steps within a day: $enable_short_term)",
    ({ enable_short_term, stability }) => {
      const ratings: CardRating[] = [1, 3, 3, 3, 3, 3];
      const gaps = [0, 0, 1, 3, 8, 21];
      let card = fresh;
      let now = START;
      for (const [index, rating] of ratings.entries()) {
        now += (gaps[index] ?? 0) * DAY;
        card = answerCard({ ...card, rating, now }, published({ enable_short_term }));
      }
      expect(card.memory.stability).toBeCloseTo(stability, 4);
      expect(card.memory.difficulty).toBeCloseTo(6.3574867, 4);
    },
  );

  it("gives the published first states for each of the four answers", () => {
    const first = CARD_RATINGS.map((rating) => answerCard({ ...fresh, rating, now: START }, published()).memory);
    expect(first.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(first.map(({ difficulty }) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1]);
    expect(first.map(({ scheduledDays }) => scheduledDays)).toEqual([0, 0, 0, 8]);
    expect(first.map(({ state }) => state)).toEqual([1, 1, 1, 2]);
  });

  it("loses nothing of a card on the way to ts-fsrs and back, whatever was answered", () => {
    const answers = fc.array(
      fc.record({ rating: fc.constantFrom(...CARD_RATINGS), after: fc.integer({ min: 0, max: 90 * DAY }) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(answers, (given) => {
        let card = fresh;
        let now = START;
        for (const { rating, after } of given) {
          now += after;
          // A copy through JSON, as the database keeps it, must be scheduled just like the card itself.
          const kept = JSON.parse(JSON.stringify(card)) as Scheduled;
          expect(answerCard({ ...kept, rating, now })).toEqual(answerCard({ ...card, rating, now }));
          card = answerCard({ ...card, rating, now });
          expect(card.dueAt).toBeGreaterThan(now);
          expect(card.memory.lastReviewAt).toBe(now);
        }
        expect(card.memory.reps).toBe(given.length);
      }),
    );
  });
});

describe("recallAt", () => {
  it("is nothing for a new card and falls with time for a known one", () => {
    expect(recallAt(fresh, START)).toBe(0);
    const card = answerCard({ ...fresh, rating: 4, now: START });
    const recalls = [0, 1, 8, 60].map((days) => recallAt(card, START + days * DAY));
    expect(recalls[0]).toBeCloseTo(1, 6);
    expect(recalls).toEqual([...recalls].sort((a, b) => b - a));
    expect(recallAt(card, card.dueAt)).toBeCloseTo(0.9, 1);
  });
});
