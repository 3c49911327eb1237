import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "../../client/types";
import type { AdviceState } from "../../schema/advice/advice";

type Changes = Parameters<ReturnType<Tx["update"]>["set"]>[0];

/** What changes of a request only until it is over. Each tells whether it still was not. */
async function change(requestId: string, set: Changes, tx: Tx): Promise<boolean> {
  const { adviceRequests } = tx.tables;
  const changed = await tx
    .update(adviceRequests)
    .set(set)
    .where(and(eq(adviceRequests.id, requestId), inArray(adviceRequests.state, ["waiting", "running"])))
    .returning({ id: adviceRequests.id });
  return changed.length > 0;
}

type Begin = { requestId: string; sent: { role: string; content: string }[]; now: number };

/** A try begins: what is about to be sent, and nothing of an earlier try's reply. */
export async function beginAdvice({ requestId, sent, now }: Begin, tx: Tx): Promise<boolean> {
  return change(requestId, { state: "running", sent, partial: null, startedAt: now }, tx);
}

type Partial = { requestId: string; partial: Record<string, unknown> };

/** What has come in and passed the checks so far. */
export async function setAdvicePartial({ requestId, partial }: Partial, tx: Tx): Promise<boolean> {
  return change(requestId, { partial }, tx);
}

/** The try failed and another will follow. */
export async function awaitAdviceAgain({ requestId }: { requestId: string }, tx: Tx): Promise<boolean> {
  return change(requestId, { state: "waiting", partial: null }, tx);
}

type Usage = { requestId: string; inputTokens: number; outputTokens: number; costMicros: number };

/** Adds what a try took to the request's own account, also where the try failed and where it is over by now. */
export async function bookAdviceUsage(
  { requestId, inputTokens, outputTokens, costMicros }: Usage,
  tx: Tx,
): Promise<void> {
  const { adviceRequests } = tx.tables;
  const { inputTokens: input, outputTokens: output, costMicros: cost } = adviceRequests;
  await tx
    .update(adviceRequests)
    .set({
      inputTokens: sql`coalesce(${input}, 0) + ${inputTokens}`,
      outputTokens: sql`coalesce(${output}, 0) + ${outputTokens}`,
      costMicros: sql`coalesce(${cost}, 0) + ${costMicros}`,
    })
    .where(eq(adviceRequests.id, requestId));
}

type Finish = {
  requestId: string;
  state: Extract<AdviceState, "done" | "empty">;
  result: Record<string, unknown>;
  dropped: Record<string, number>;
  now: number;
};

/** The reply is in: what of it passed the checks, and how many parts did not. */
export async function finishAdvice({ requestId, now, ...reply }: Finish, tx: Tx): Promise<boolean> {
  return change(requestId, { ...reply, partial: null, failure: null, finishedAt: now }, tx);
}

/** Over without a reply; `failure` is a code. */
export async function failAdvice(
  { requestId, failure, now }: { requestId: string; failure: string; now: number },
  tx: Tx,
): Promise<boolean> {
  return change(requestId, { state: "failed", failure, partial: null, finishedAt: now }, tx);
}

/** No longer wanted. */
export async function cancelAdvice({ requestId, now }: { requestId: string; now: number }, tx: Tx): Promise<boolean> {
  return change(requestId, { state: "cancelled", partial: null, finishedAt: now }, tx);
}

/** A request that failed waits again, since somebody has its job done once more. False where it did not fail. */
export async function reviveAdvice({ requestId }: { requestId: string }, tx: Tx): Promise<boolean> {
  const { adviceRequests } = tx.tables;
  const changed = await tx
    .update(adviceRequests)
    .set({ state: "waiting", failure: null, finishedAt: null })
    .where(and(eq(adviceRequests.id, requestId), eq(adviceRequests.state, "failed")))
    .returning({ id: adviceRequests.id });
  return changed.length > 0;
}
