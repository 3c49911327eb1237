/** What is known of a card's memory: ts-fsrs's card with times in UTC ms. When it is due stands beside it. */
export type CardMemory = {
  stability: number;
  difficulty: number;
  scheduledDays: number;
  learningSteps: number;
  reps: number;
  lapses: number;
  /** ts-fsrs's `State`: 0 new, 1 learning, 2 review, 3 relearning. */
  state: number;
  lastReviewAt: number | null;
};

/** A card's memory and when it is due (UTC ms). */
export type Scheduled = { dueAt: number; memory: CardMemory };

/** How well a card was remembered: 1 again, 2 hard, 3 good, 4 easy. */
export type CardRating = 1 | 2 | 3 | 4;

/** The ratings in the order of the keys 1 to 4. */
export const CARD_RATINGS: readonly CardRating[] = [1, 2, 3, 4];

/** The memory of a card that was never asked. */
export const NEW_MEMORY: CardMemory = {
  ...{ stability: 0, difficulty: 0, scheduledDays: 0, learningSteps: 0, reps: 0, lapses: 0, state: 0 },
  lastReviewAt: null,
};
