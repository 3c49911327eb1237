import { listMovingChanges, listRubricChanges, type NumberedChange } from "@db/queries/assessments/rubric-changes";
import { listUnmovedAttempts } from "@db/queries/attempts/lists/list-unmoved-attempts";
import { scoringWindows } from "~/domain/marking/change/scoring-version";
import { logger } from "~/server/logger.server";
import { assessAttempt } from "./assess-attempt.server";

type RescoreMoved = {
  /** Only this question's answers; every question's where it is left out. */
  questionId?: string;
  now: number;
  /** Answers at most; the rest is for the next call. */
  limit: number;
};

/**
 * Scores anew what a changed rubric moves and has not been scored by it; returns how many. Can stop and start anywhere: what
 * is done is what is stored. One that fails is logged and does not keep the others waiting.
 */
export async function rescoreMoved({ questionId, now, limit }: RescoreMoved): Promise<number> {
  const changes = await (questionId === undefined ? listMovingChanges() : listRubricChanges({ questionId }));
  let tried = 0;
  let moved = 0;
  for (const ofOne of groupedByQuestion(changes)) {
    for (const { change, from, until } of scoringWindows(ofOne)) {
      const { number, rubricHash } = change.to;
      if (rubricHash === null || tried >= limit) continue;
      const window = { questionId: change.questionId, number, rubricHash, from, until, limit: limit - tried };
      for (const attemptId of await listUnmovedAttempts(window)) {
        tried += 1;
        try {
          await assessAttempt({ attemptId, now });
          moved += 1;
        } catch (error) {
          logger.error({ err: error, attemptId }, "an answer could not be scored by its changed rubric");
        }
      }
    }
  }
  return moved;
}

function groupedByQuestion(changes: readonly NumberedChange[]): NumberedChange[][] {
  const groups = new Map<string, NumberedChange[]>();
  for (const change of changes) {
    const group = groups.get(change.questionId);
    if (group) group.push(change);
    else groups.set(change.questionId, [change]);
  }
  return [...groups.values()];
}
