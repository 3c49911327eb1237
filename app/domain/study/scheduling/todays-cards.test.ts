import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NEW_MEMORY, type Scheduled } from "./card-memory";
import { dateAfter, weekOf } from "./study-day";
import { todaysCards } from "./todays-cards";

const DAY = 86_400_000;
const HOUR = DAY / 24;
const day = { date: "2026-11-29", startsAt: Date.UTC(2026, 10, 28, 16), endsAt: Date.UTC(2026, 10, 29, 16) };
const now = day.startsAt + 9 * HOUR;

type Card = Scheduled & { id: string };
const fresh = (id: string, madeAt = now - DAY): Card => ({ id, dueAt: madeAt, memory: NEW_MEMORY });
const known = (id: string, dueAt: number, stability = 10): Card => ({
  ...{ id, dueAt },
  memory: { ...NEW_MEMORY, state: 2, reps: 2, stability, difficulty: 5, lastReviewAt: day.startsAt - 10 * DAY },
});
const ask = (cards: Card[], more: Partial<Parameters<typeof todaysCards>[0]> = {}) =>
  todaysCards({ cards, answered: [], dailyCards: 20, examAt: null, day, now, ...more });
const ids = ({ queue }: { queue: Card[] }) => queue.map(({ id }) => id);

describe("todaysCards", () => {
  it("asks what has been due longest first, of one day the most fragile, and new cards last", () => {
    const today = day.startsAt + HOUR;
    const cards = [fresh("new"), known("firm", today, 60), known("frail", today, 2), known("old", today - 3 * DAY, 90)];
    expect(ids(ask(cards) as { queue: Card[] })).toEqual(["old", "frail", "firm", "new"]);
  });

  it("leaves what is due tomorrow for tomorrow, and counts what a day does not hold as waiting", () => {
    const cards = [known("a", now), known("b", now), known("c", now), known("tomorrow", day.endsAt)];
    expect(ask(cards, { dailyCards: 2 })).toMatchObject({ waiting: 1, done: 0 });
    expect(ask(cards, { dailyCards: 2 }).queue).toHaveLength(2);
  });

  it("takes at most a third of a day's cards from the new ones, those of today counted", () => {
    const cards = Array.from({ length: 9 }, (_, index) => fresh(`n${index}`));
    expect(ask(cards, { dailyCards: 6 })).toMatchObject({ queue: { length: 2 }, waiting: 7 });
    const answered = [{ cardId: "n0", wasNew: true }];
    expect(ask(cards.slice(1), { dailyCards: 6, answered }).queue).toHaveLength(1);
  });

  it("asks a card on its first steps again without taking another's place, and early when nothing else is left", () => {
    const step = {
      ...fresh("step"),
      dueAt: now + 10 * 60_000,
      memory: { ...NEW_MEMORY, state: 1, reps: 1, stability: 2 },
    };
    const answered = [{ cardId: "step", wasNew: true }];
    expect(ids(ask([step, known("due", now)], { answered, dailyCards: 2 }) as { queue: Card[] })).toEqual(["due"]);
    expect(ids(ask([step], { answered, dailyCards: 1 }) as { queue: Card[] })).toEqual(["step"]);
    expect(ask([{ ...step, dueAt: now + HOUR }], { answered }).queue).toEqual([]);
  });

  it("never asks more different cards in a day than were wanted, and loses none", () => {
    const card = fc.record({ late: fc.integer({ min: -3, max: 30 }), isNew: fc.boolean() });
    fc.assert(
      fc.property(fc.array(card, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (given, dailyCards) => {
        const cards = given.map(({ late, isNew }, index) =>
          isNew ? fresh(`c${index}`) : known(`c${index}`, day.startsAt + HOUR - late * DAY),
        );
        const { queue, waiting } = ask(cards, { dailyCards });
        const due = cards.filter(({ memory, dueAt }) => memory.state === 0 || dueAt < day.endsAt);
        expect(queue.length).toBeLessThanOrEqual(dailyCards);
        expect(queue.length + waiting).toBe(due.length);
        expect(new Set(queue).size).toBe(queue.length);
      }),
    );
  });
});

describe("a calendar day", () => {
  it("belongs to the week of its Monday, over the ends of months and leap years", () => {
    expect(weekOf("2026-11-29")).toBe("2026-11-23");
    expect(weekOf("2026-11-30")).toBe("2026-11-30");
    expect(weekOf("2027-01-01")).toBe("2026-12-28");
    expect([dateAfter("2028-02-28", 1), dateAfter("2028-02-29", 1), dateAfter("2026-01-01", -1)]).toEqual([
      "2028-02-29",
      "2028-03-01",
      "2025-12-31",
    ]);
  });
});
