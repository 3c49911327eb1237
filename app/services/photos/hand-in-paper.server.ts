import { database } from "@db/client/database";
import { getHead } from "@db/queries/attempts/answer-heads";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { listPhotos } from "@db/queries/photos/photos";
import { sealInTx } from "~/services/attempts/sealing/seal-in-tx.server";
import { settleArrival } from "~/services/attempts/saving/settle-arrival.server";

type HandInPaper = {
  attemptId: string;
  personId: string;
  /** The person has been asked and means to hand in without a photo. */
  confirmEmpty: boolean;
  now: number;
};

/** Seals the person's own paper answer with the photos it has; one of a set is handed in with the set. Twice is one hand-in. */
export async function handInPaper({
  attemptId,
  personId,
  confirmEmpty,
  now,
}: HandInPaper): Promise<{ ok: true } | { ok: false; reason: "not-found" | "no-photo" }> {
  return database().tx(async (tx) => {
    const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId }, tx);
    if (attempt?.medium !== "paper" || attempt.sittingId !== null) return { ok: false, reason: "not-found" };
    const { arrival } = await settleArrival({ attempt, now }, tx);
    if (arrival !== "in-time") return { ok: true };
    const photos = await listPhotos({ attemptId }, tx);
    if (photos.length === 0 && !confirmEmpty) return { ok: false, reason: "no-photo" };
    const head = await getHead({ attemptId }, tx);
    const seal = { attemptId, sealedAt: now, sealedBy: "hand-in" as const, actorId: personId };
    await sealInTx({ ...seal, number: head?.number ?? null }, tx);
    return { ok: true };
  });
}
