import type { Attempt } from "@db/schema/rows";
import type { Tx } from "@db/client/types";
import { getHead } from "@db/queries/attempts/answer-heads";
import type { RevisionQuestion } from "~/domain/saving/decide-revision";
import { takesText, type AttemptClock } from "~/domain/timing/attempt-clock";
import { readClock } from "../read-clock.server";
import { sealInTx } from "../sealing/seal-in-tx.server";

export type Arrival = {
  arrival: RevisionQuestion["arrival"];
  clock: AttemptClock;
  /** This call sealed the attempt, so its caller has it assessed. */
  sealedNow: boolean;
};

/** What text that arrives now may become. An attempt found over is sealed first, so that a late text cannot slip into it. */
export async function settleArrival({ attempt, now }: { attempt: Attempt; now: number }, tx: Tx): Promise<Arrival> {
  const attemptId = attempt.id;
  const clock = await readClock({ attemptId, now }, tx);
  if (attempt.status === "sealed") {
    const arrival = attempt.sealedBy === "deadline" ? "late" : "sealed";
    return { arrival, clock: { ...clock, state: "sealed" }, sealedNow: false };
  }
  if (takesText(clock)) return { arrival: "in-time", clock, sealedNow: false };
  const head = await getHead({ attemptId }, tx);
  const sealedNow = await sealInTx(
    {
      attemptId,
      sealedAt: clock.deadlineAt ?? now,
      sealedBy: "deadline",
      number: head?.number ?? null,
      actorId: null,
    },
    tx,
  );
  return { arrival: "late", clock: { ...clock, state: "sealed" }, sealedNow };
}
