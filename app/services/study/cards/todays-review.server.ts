import { newId } from "@db/client/new-id";
import { getCard, getLastReview, listCardSchedules, listReviewsSince } from "@db/queries/study/cards";
import type { Viewer } from "~/domain/access/viewer";
import { answerCard } from "~/domain/study/scheduling/answer-card";
import { CARD_RATINGS, type Scheduled } from "~/domain/study/scheduling/card-memory";
import { dueBeforeExam } from "~/domain/study/scheduling/due-before-exam";
import type { StudyClock } from "~/domain/study/scheduling/study-day";
import { todaysCards } from "~/domain/study/scheduling/todays-cards";
import { undoSince } from "~/domain/study/scheduling/undo-since";
import { readPlan } from "../read-plan.server";
import { withoutWithheldCards } from "./without-withheld-cards.server";

type Ask = { viewer: Viewer; personId: string; clock: StudyClock };

/** How many cards today holds: to be asked, answered, and left for later days. */
export async function countTodaysCards(ask: Ask) {
  const { plan, today } = await askedToday(ask);
  return { left: today.queue.length, done: today.done, waiting: today.waiting, examOver: plan.examOver };
}

/** The card to be asked now with what each answer would lead to, and how far the day is. */
export async function todaysReview(ask: Ask) {
  const { personId, clock } = ask;
  const { plan, today, next } = await askedToday(ask);
  const [first] = today.queue;
  const card = first === undefined ? null : await getCard({ cardId: first.id, personId });
  const last = await getLastReview({ personId, since: undoSince(clock.now) });
  const waits = (scheduled: Scheduled) =>
    CARD_RATINGS.map((rating) => {
      const answered = answerCard({ ...scheduled, rating, now: clock.now });
      return dueBeforeExam(answered, plan.examAt, clock.now) - clock.now;
    });
  return {
    card:
      card === null
        ? null
        : {
            ...{ id: card.id, kind: card.kind, front: card.front, back: card.back, reps: card.memory.reps },
            /** Names this one answer: sent twice it counts once. */
            key: newId(),
            waits: waits(card),
          },
    left: today.queue.length,
    done: today.done,
    waiting: today.waiting,
    next,
    undo: last === null ? null : last.id,
    examOver: plan.examOver,
    examDate: plan.examAt !== null && plan.examAt > clock.now ? plan.examDate : null,
  };
}

async function askedToday({ viewer, personId, clock }: Ask) {
  const { now, day } = clock;
  const plan = await readPlan({ personId, clock });
  // After the exam all cards rest, whatever day each would have: what they were for is over.
  const kept = plan.examOver ? [] : await listCardSchedules({ personId });
  const cards = await withoutWithheldCards(kept, { viewer, now });
  const answers = await listReviewsSince({ personId, since: day.startsAt });
  const answered = [...new Map(answers.map(({ cardId, memoryBefore }) => [cardId, memoryBefore])).keys()].map(
    (cardId) => ({ cardId, wasNew: answers.find((one) => one.cardId === cardId)?.memoryBefore.state === 0 }),
  );
  const { dailyCards, examAt } = plan;
  const today = todaysCards({ cards, answered, dailyCards, examAt, day, now });
  const later = cards.map((card) => dueBeforeExam(card, examAt, now)).filter((due) => due >= day.endsAt);
  return { plan, today, next: later.length > 0 ? Math.min(...later) : null };
}
