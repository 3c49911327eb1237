import { recallAt } from "./answer-card";
import type { Scheduled } from "./card-memory";
import { dueBeforeExam } from "./due-before-exam";
import type { StudyDay } from "./study-day";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** A card on its first steps is asked up to this much early when nothing else is left. */
const AHEAD_MS = 20 * MINUTE_MS;
/** Of a day's cards, at most this share is new: each new one comes back within days. */
const NEW_SHARE = 1 / 3;

type Asked = Scheduled & { id: string };

type Today<Card extends Asked> = {
  cards: readonly Card[];
  /** Cards answered today, undone answers left out; a card that comes back on the same day costs the day nothing more. */
  answered: readonly { cardId: string; wasNew: boolean }[];
  dailyCards: number;
  examAt: number | null;
  day: StudyDay;
  now: number;
};

export type TodaysCards<Card> = {
  /** What is asked now, first first. */
  queue: Card[];
  /** Due or new, and more than a day holds: asked on the days after. */
  waiting: number;
  /** Different cards answered today. */
  done: number;
};

/**
 * What of the learner's cards is asked today: cards on their first steps again, then what has been due longest, of one day the
 * most fragile first, then new ones. More than `dailyCards` different cards are never asked in a day.
 */
export function todaysCards<Card extends Asked>(today: Today<Card>): TodaysCards<Card> {
  const { cards, answered, dailyCards, day, now } = today;
  const begun = new Set(answered.map(({ cardId }) => cardId));
  const dueAt = new Map(cards.map((card) => [card.id, dueBeforeExam(card, today.examAt, now)]));
  const due = (card: Card) => dueAt.get(card.id) ?? card.dueAt;

  const steps = cards.filter((card) => begun.has(card.id) && due(card) < day.endsAt).sort((a, b) => due(a) - due(b));
  const ready = steps.filter((card) => due(card) <= now);
  const others = cards.filter((card) => !begun.has(card.id));
  const known = others.filter((card) => card.memory.state !== 0 && due(card) < day.endsAt);
  const fresh = others.filter((card) => card.memory.state === 0);

  const left = Math.max(0, dailyCards - begun.size);
  const recall = new Map(known.map((card) => [card.id, recallAt(card, now)]));
  const daysLate = (card: Card) => Math.max(0, Math.ceil((day.startsAt - due(card)) / DAY_MS));
  const oldest = [...known].sort(
    (a, b) => daysLate(b) - daysLate(a) || (recall.get(a.id) ?? 0) - (recall.get(b.id) ?? 0) || byId(a, b),
  );
  const askedKnown = oldest.slice(0, left);
  const newToday = Math.ceil(dailyCards * NEW_SHARE) - answered.filter(({ wasNew }) => wasNew).length;
  const askedNew = [...fresh]
    .sort((a, b) => a.dueAt - b.dueAt || byId(a, b))
    .slice(0, Math.max(0, Math.min(newToday, left - askedKnown.length)));

  const queue = [...ready, ...askedKnown, ...askedNew];
  return {
    queue: queue.length > 0 ? queue : steps.filter((card) => due(card) <= now + AHEAD_MS),
    waiting: known.length - askedKnown.length + (fresh.length - askedNew.length),
    done: begun.size,
  };
}

function byId(a: Asked, b: Asked): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
