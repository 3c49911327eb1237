import { database } from "@db/client/database";
import { getAttempt } from "@db/queries/attempts/attempts";
import { getHead } from "@db/queries/attempts/answer-heads";
import { assessAfterSeal } from "./assess-after-seal.server";
import { readClock } from "../read-clock.server";
import { sealInTx } from "./seal-in-tx.server";

type SealDueAttempt = { attemptId: string; now: number };

/**
 * Seals an attempt whose deadline and grace are over, with its head and as of the deadline, and has it assessed.
 * Called by whoever looks at an attempt and by the sweeper; true for the one call that sealed it.
 */
export async function sealDueAttempt({ attemptId, now }: SealDueAttempt): Promise<boolean> {
  if (!(await isDue({ attemptId, now }))) return false;
  const sealed = await database().tx(async (tx) => {
    const { state, deadlineAt } = await readClock({ attemptId, now }, tx);
    if (state !== "over" || deadlineAt === null) return false;
    const head = await getHead({ attemptId }, tx);
    const seal = { attemptId, sealedAt: deadlineAt, sealedBy: "deadline" as const, actorId: null };
    return sealInTx({ ...seal, number: head?.number ?? null }, tx);
  });
  if (sealed) await assessAfterSeal({ attemptId, now });
  return sealed;
}

/** A look without the writer's queue: nearly every call finds nothing to do. */
async function isDue({ attemptId, now }: SealDueAttempt): Promise<boolean> {
  const attempt = await getAttempt({ attemptId });
  if (attempt?.status !== "open") return false;
  return (await readClock({ attemptId, now })).state === "over";
}
