import { database } from "@db/client/database";
import { getCard, hasCardReview, insertCardReview, setCardSchedule } from "@db/queries/study/cards";
import { answerCard } from "~/domain/study/scheduling/answer-card";
import type { CardRating } from "~/domain/study/scheduling/card-memory";

const KEY = /^[A-Za-z0-9_-]{16,40}$/;

type AnswerOwnCard = {
  personId: string;
  cardId: string;
  rating: CardRating;
  /** Drawn where the card was shown: the same answer sent again changes nothing. */
  key: string;
  /** How often the card had been answered where it was shown: in another tab it may have been meanwhile. */
  seenReps: number;
  now: number;
};
export type CardAnswered = { ok: true } | { ok: false; reason: "not-found" | "bad-key" | "answered-elsewhere" };

/** Records an answer and schedules the card anew, both or neither. */
export async function answerOwnCard({ personId, cardId, rating, key, seenReps, now }: AnswerOwnCard) {
  if (!KEY.test(key)) return { ok: false, reason: "bad-key" } satisfies CardAnswered;
  return database().tx(async (tx): Promise<CardAnswered> => {
    const card = await getCard({ cardId, personId }, tx);
    if (!card || card.suspendedAt !== null) return { ok: false, reason: "not-found" };
    const before = { dueBefore: card.dueAt, memoryBefore: card.memory };
    // Asked first: sent again, the answer itself is what moved the card on.
    if (await hasCardReview({ reviewId: key, cardId, personId }, tx)) return { ok: true };
    if (card.memory.reps !== seenReps) return { ok: false, reason: "answered-elsewhere" };
    if (!(await insertCardReview({ id: key, cardId, personId, rating, ...before, at: now }, tx))) return { ok: true };
    const { dueAt, memory } = answerCard({ dueAt: card.dueAt, memory: card.memory, rating, now });
    await setCardSchedule({ cardId, dueAt, memory }, tx);
    return { ok: true };
  });
}
