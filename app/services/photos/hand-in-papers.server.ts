import { database } from "@db/client/database";
import { getHead } from "@db/queries/attempts/answer-heads";
import { listPhotos } from "@db/queries/photos/photos";
import { getSittingForCandidate, listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import type { Attempt } from "@db/schema/rows";
import { settleArrival } from "~/services/attempts/saving/settle-arrival.server";
import { sealInTx } from "~/services/attempts/sealing/seal-in-tx.server";

type HandInPapers = {
  sittingId: string;
  personId: string;
  /** The person was told which answers have no photo and means it. */
  confirmEmpty: boolean;
  now: number;
};

export type PapersHandedIn =
  | { ok: true }
  | { ok: false; reason: "not-found" | "not-paper" }
  /** Places in the paper, 1-based, without a photo. */
  | { ok: false; reason: "no-photo"; positions: number[] };

/**
 * Seals every answer of the person's own sitting on paper with the photos it has, or none while one has no photo and that was not
 * confirmed. Handing in twice is one hand-in; past the time for photos the deadline's seals stand.
 */
export async function handInPapers({ sittingId, personId, confirmEmpty, now }: HandInPapers): Promise<PapersHandedIn> {
  return database().tx(async (tx): Promise<PapersHandedIn> => {
    const sitting = await getSittingForCandidate({ sittingId, candidateId: personId }, tx);
    if (!sitting) return { ok: false, reason: "not-found" };
    if (sitting.medium !== "paper") return { ok: false, reason: "not-paper" };
    const open: Attempt[] = [];
    for (const attempt of await listAttemptsOfSitting({ sittingId }, tx)) {
      const { arrival } = await settleArrival({ attempt, now }, tx);
      if (arrival === "in-time") open.push(attempt);
    }
    const positions: number[] = [];
    for (const { id: attemptId, position } of open) {
      if ((await listPhotos({ attemptId }, tx)).length === 0) positions.push(position ?? 0);
    }
    if (positions.length > 0 && !confirmEmpty) return { ok: false, reason: "no-photo", positions };
    for (const { id: attemptId } of open) {
      const head = await getHead({ attemptId }, tx);
      const seal = { attemptId, sealedAt: now, sealedBy: "hand-in" as const, actorId: personId };
      await sealInTx({ ...seal, number: head?.number ?? null }, tx);
    }
    return { ok: true };
  });
}
