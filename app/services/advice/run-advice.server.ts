import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import { awaitAdviceAgain, beginAdvice, failAdvice, finishAdvice } from "@db/queries/advice/advice-progress";
import { getAdviceRequest } from "@db/queries/advice/advice-requests";
import { FeedbackError, type FeedbackErrorCode } from "~/feedback/feedback-error";
import type { FeedbackProvider } from "~/feedback/feedback-provider";
import { validateAdvice } from "~/feedback/validate-advice";
import type { AdvisePayload } from "~/jobs/definitions/advise";
import { bookUsage, release, type Bounds } from "./budget.server";
import { noteKeyRefused, noteKeyTaken } from "./key-refused.server";
import { keepParts } from "./keep-parts.server";
import { requestOf } from "./request-of.server";

type RunAdvice = {
  payload: AdvisePayload;
  provider: FeedbackProvider;
  bounds: Bounds;
  signal: AbortSignal;
  now: () => number;
};

type Write = (tx: Tx) => Promise<void>;

/** What came of one try, as the outbox takes it. `write` belongs into the transaction that ends the try. */
export type AdviceOutcome =
  | { kind: "done"; write?: Write }
  | { kind: "again"; error: string; retryAfterMs: number | null; write?: Write }
  | { kind: "hopeless"; error: string; write?: Write };

/**
 * One try at a request for advice: whether it may still be made is asked again, then the provider is called, and only what passes
 * the checks is kept. Assessments are neither read for writing nor written.
 */
export async function runAdvice(run: RunAdvice): Promise<AdviceOutcome> {
  const { payload, provider, bounds, signal, now } = run;
  const { requestId, reserved } = payload;
  const row = await getAdviceRequest({ requestId });
  if (!row || (row.state !== "waiting" && row.state !== "running")) return { kind: "done" };
  const prepared = await requestOf(row, provider, now());
  if (!prepared.ok)
    return { kind: "done", write: (tx) => endFailed({ payload, error: prepared.reason, now: now() }, tx) };
  const { request } = prepared;
  const sent = provider.messages(request);
  if (!(await database().tx((tx) => beginAdvice({ requestId, sent, now: now() }, tx)))) return { kind: "done" };
  const parts = keepParts(requestId, request);
  try {
    const { result, usage } = await provider.give(request, { signal, onPart: parts.keep });
    noteKeyTaken(provider);
    await parts.settled();
    const { result: kept, dropped, empty } = validateAdvice(request, result);
    return {
      kind: "done",
      write: async (tx) => {
        await bookUsage({ requestId, reserved, usage, bounds }, tx);
        const reply = { state: empty ? ("empty" as const) : ("done" as const), result: kept, dropped };
        if ((await finishAdvice({ requestId, ...reply, now: now() }, tx)) && reserved) await release(reserved, tx);
      },
    };
  } catch (error) {
    await parts.settled();
    if (!(error instanceof FeedbackError)) throw error;
    const { code, retryable, retryAfterMs, usage } = error;
    const write: Write = async (tx) => {
      if (usage) await bookUsage({ requestId, reserved, usage, bounds }, tx);
      await awaitAdviceAgain({ requestId }, tx);
    };
    if (retryable) return { kind: "again", error: code, retryAfterMs, write };
    if (code === "not-allowed") noteKeyRefused(provider, now());
    if (!endsByItself(code, row)) return { kind: "hopeless", error: code, write };
    return {
      kind: "done",
      write: async (tx) => {
        await write(tx);
        await endFailed({ payload, error: code, now: now() }, tx);
      },
    };
  }
}

/**
 * Whether a request ends without leaving its job to the admin: a setting is wrong, which is said once where settings are, and each
 * press would leave one more job. Who asked may ask again; what an assignment asked is asked again by itself once the key is taken.
 */
function endsByItself(code: FeedbackErrorCode, { automatic }: { automatic: boolean }): boolean {
  return code === "not-allowed" || (code === "not-accepted" && !automatic);
}

/** The end of a request that got no reply: said so, and what was set aside for it given back. */
export async function endFailed(
  { payload, error, now }: { payload: AdvisePayload; error: string; now: number },
  tx: Tx,
): Promise<void> {
  const ended = await failAdvice({ requestId: payload.requestId, failure: error, now }, tx);
  if (ended && payload.reserved) await release(payload.reserved, tx);
}
