import { database } from "@db/client/database";
import { getLastReview, setCardSchedule, setReviewUndone } from "@db/queries/study/cards";
import { undoSince } from "~/domain/study/scheduling/undo-since";
import type { StudyClock } from "~/domain/study/scheduling/study-day";

type UndoAnswer = { personId: string; reviewId: string; clock: StudyClock };

/** Takes the last answer back, for some hours: the card is what it was before. One that is not the last, or was taken back, stays as it is. */
export async function undoAnswer({ personId, reviewId, clock }: UndoAnswer): Promise<{ ok: boolean }> {
  return database().tx(async (tx) => {
    const last = await getLastReview({ personId, since: undoSince(clock.now) }, tx);
    if (last?.id !== reviewId) return { ok: false };
    await setReviewUndone({ reviewId, at: clock.now }, tx);
    await setCardSchedule({ cardId: last.cardId, dueAt: last.dueBefore, memory: last.memoryBefore }, tx);
    return { ok: true };
  });
}
