import { newId } from "@db/client/new-id";
import { listLocks } from "@db/queries/marking/locks";
import { insertMarkingEvents } from "@db/queries/marking/events";
import { isLockedFor } from "~/domain/marking/queue/script-lock";
import { recordOverride } from "~/services/marking/record-override.server";
import { waitingConfidences } from "./waiting-confidences.server";

type AcceptBatch = {
  assignmentId: string;
  questionId: string;
  /** A confidence, 0..1: answers on it or above are accepted. */
  threshold: number;
  by: string;
  now: number;
};

/**
 * Confirms the engine's marks of every unmarked answer above a confidence, each as a tutor's own marks with an event that says
 * how. What somebody else has open is left to them. Marking such an answer again undoes it, as with any marks.
 */
export async function acceptBatch({ assignmentId, questionId, threshold, by, now }: AcceptBatch): Promise<number> {
  const waiting = (await waitingConfidences({ assignmentId, questionId })).filter(
    ({ confidence }) => confidence >= threshold,
  );
  const locks = await listLocks({ attemptIds: waiting.map(({ attemptId }) => attemptId) });
  const locked = new Set(locks.filter((lock) => isLockedFor(by, lock, now)).map(({ attemptId }) => attemptId));
  let accepted = 0;
  for (const { attemptId, assessmentId: basis, confidence } of waiting) {
    if (locked.has(attemptId)) continue;
    const note = `${Math.floor(confidence * 100)}`;
    const recorded = await recordOverride({
      ...{ attemptId, basis, after: "", awards: [], remaining: null, reason: "", assigned: true, by, now },
      alongside: async (_, tx) => {
        const event = { id: newId(), attemptId, kind: "batch-accepted" as const, note, byPersonId: by, at: now };
        await insertMarkingEvents([event], tx);
      },
    });
    if (recorded.ok) accepted += 1;
  }
  return accepted;
}
