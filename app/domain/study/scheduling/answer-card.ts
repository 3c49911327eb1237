import { createEmptyCard, fsrs, type Card, type CardInput, type FSRS } from "ts-fsrs";
import type { CardRating, Scheduled } from "./card-memory";

/** Chance is left out: the same answers at the same times give the same days, on every machine. */
const SCHEDULER = fsrs({ enable_fuzz: false });
/** What ts-fsrs's type asks for beyond what is kept: it works these out anew from the last review. */
const BLANK = createEmptyCard(1);

type Answer = Scheduled & { rating: CardRating; now: number };

/** The card after an answer at `now`. `scheduler` is FSRS with its default weights unless a test brings published ones. */
export function answerCard({ rating, now, ...card }: Answer, scheduler: FSRS = SCHEDULER): Scheduled {
  return fromFsrs(scheduler.next(toFsrs(card), now, rating).card);
}

/** How likely the card is still known at `now`, 0..1; a card that was never asked is not known. */
export function recallAt(card: Scheduled, now: number, scheduler: FSRS = SCHEDULER): number {
  return card.memory.state === 0 ? 0 : scheduler.get_retrievability(toFsrs(card), now, false);
}

function toFsrs({ dueAt, memory }: Scheduled): CardInput {
  return {
    ...BLANK,
    due: dueAt,
    stability: memory.stability,
    difficulty: memory.difficulty,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.learningSteps,
    reps: memory.reps,
    lapses: memory.lapses,
    state: memory.state,
    last_review: memory.lastReviewAt,
  };
}

function fromFsrs(card: Card): Scheduled {
  return {
    dueAt: card.due.getTime(),
    memory: {
      stability: card.stability,
      difficulty: card.difficulty,
      scheduledDays: card.scheduled_days,
      learningSteps: card.learning_steps,
      reps: card.reps,
      lapses: card.lapses,
      state: card.state,
      lastReviewAt: card.last_review?.getTime() ?? null,
    },
  };
}
