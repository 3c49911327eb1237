import { database } from "@db/client/database";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { countEvents, insertEventsOnce } from "@db/queries/attempts/beside/noticed-events";
import { MAX_FRONTS, type FrontRecord } from "~/domain/attempt-events/front";

type RecordFronts = { attemptId: string; personId: string; fronts: readonly FrontRecord[]; now: number };

/**
 * Records when an answer of the person's own paper came to the front; of a question sat alone there is nothing to record. Sent
 * twice it is recorded once, and never outside the sitting so far. False when the attempt is not theirs.
 */
export async function recordFronts({ attemptId, personId, fronts, now }: RecordFronts): Promise<boolean> {
  return database().tx(async (tx) => {
    const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId }, tx);
    if (!attempt) return false;
    if (attempt.sittingId === null) return true;
    const room = MAX_FRONTS - (await countEvents({ attemptId, kind: "front" }, tx));
    const latest = Math.min(now, attempt.sealedAt ?? now);
    const events = fronts.slice(0, Math.max(0, room)).map(({ id, at }) => ({
      id: `${attemptId}-${id}`,
      attemptId,
      at: Math.min(Math.max(at, attempt.startedAt), latest),
      kind: "front" as const,
      actorId: personId,
      params: {},
    }));
    if (events.length > 0) await insertEventsOnce(events, tx);
    return true;
  });
}
