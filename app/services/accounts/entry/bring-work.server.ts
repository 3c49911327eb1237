import type { Tx } from "@db/client/types";
import { listAttemptsInTheWay, moveAttempts } from "@db/queries/attempts/move-attempts";
import { getHead } from "@db/queries/attempts/answer-heads";
import { sealInTx } from "~/services/attempts/sealing/seal-in-tx.server";
import { settleArrival } from "~/services/attempts/saving/settle-arrival.server";

type BringWork = { visitorId: string; personId: string; now: number };

/**
 * Gives a visitor's work to the account. A person has one open attempt on a question, and the account's own goes on: the
 * visitor's on the same question is handed in as it stands, empty too, so that nothing is left with a visitor whom nobody
 * can be again. Returns the attempts sealed here; the caller has them assessed after the transaction.
 */
export async function bringWork({ visitorId, personId, now }: BringWork, tx: Tx): Promise<string[]> {
  const sealed: string[] = [];
  for (const attempt of await listAttemptsInTheWay({ fromPersonId: visitorId, toPersonId: personId }, tx)) {
    const attemptId = attempt.id;
    // One whose time is over is the deadline's, as it is for whoever else finds it.
    const { arrival, sealedNow } = await settleArrival({ attempt, now }, tx);
    const handedIn =
      arrival === "in-time" &&
      (await sealInTx(
        {
          attemptId,
          sealedAt: now,
          sealedBy: "hand-in",
          number: (await getHead({ attemptId }, tx))?.number ?? null,
          actorId: null,
        },
        tx,
      ));
    if (sealedNow || handedIn) sealed.push(attemptId);
  }
  await moveAttempts({ fromPersonId: visitorId, toPersonId: personId }, tx);
  return sealed;
}
