import { database } from "@db/client/database";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { countEvents, insertEventsOnce } from "@db/queries/attempts/beside/noticed-events";
import { MAX_PASTES, type Paste } from "~/domain/attempt-events/paste";

type RecordPastes = { attemptId: string; personId: string; pastes: readonly Paste[]; now: number };

/**
 * Records pastes into the answer of the person's own attempt, in 模考 only: in 练习 nothing is kept. A page that was offline
 * sends them late, after the hand-in too, and may send them twice. Their times are the page's, never outside the sitting so far.
 * False when the attempt is not theirs.
 */
export async function recordPastes({ attemptId, personId, pastes, now }: RecordPastes): Promise<boolean> {
  return database().tx(async (tx) => {
    const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId }, tx);
    if (!attempt) return false;
    if (attempt.mode !== "timed") return true;
    const room = MAX_PASTES - (await countEvents({ attemptId, kind: "paste" }, tx));
    const latest = Math.min(now, attempt.sealedAt ?? now);
    const events = pastes.slice(0, Math.max(0, room)).map(({ id, at, characters, from }) => ({
      id: `${attemptId}-${id}`,
      attemptId,
      at: Math.min(Math.max(at, attempt.startedAt), latest),
      kind: "paste" as const,
      actorId: personId,
      params: { characters, from },
    }));
    if (events.length > 0) await insertEventsOnce(events, tx);
    return true;
  });
}
