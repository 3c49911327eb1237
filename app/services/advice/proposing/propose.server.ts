import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { beginAdvice, cancelAdvice, failAdvice, finishAdvice } from "@db/queries/advice/advice-progress";
import { insertAdviceRequest } from "@db/queries/advice/advice-requests";
import { insertJob } from "@db/queries/jobs/jobs";
import { cancelJob } from "@db/queries/jobs/leased-job";
import { FeedbackError, type FeedbackErrorCode } from "~/feedback/feedback-error";
import type { EvidenceRequest, FeedbackProvider, FeedbackReply, VariantsRequest } from "~/feedback/feedback-provider";
import { costMicros } from "~/feedback/request/cost-of";
import { estimateInput } from "~/feedback/request/estimate-tokens";
import { validateAdvice, type Validated } from "~/feedback/validate-advice";
import type { Reserved } from "~/jobs/definitions/advise";
import { endProposalJob } from "~/jobs/definitions/end-proposal";
import { count, counter, LIMITS } from "~/services/accounts/limits/limits.server";
import { bookUsage, release, reserve, type Bounds } from "../budget.server";

/** The page waits for it, so it is over by then, whatever the provider does. */
const PROPOSAL_TIMEOUT_MS = 45_000;
/** So long after its bound a request whose process still lives has written how it ended. */
const ENDED_WITHIN_MS = 15_000;

export type ProposalSetup = { provider: FeedbackProvider; bounds: Bounds };

export type Proposing = ProposalSetup & {
  /** Who asks, and pays. */
  tutorId: string;
  /** Today in the school's zone. */
  day: string;
  /** UTC ms; asked before and after. */
  clock: () => number;
  /** Aborted when nobody waits any more. */
  signal: AbortSignal;
  timeoutMs?: number;
};

type About = { questionId: string; attemptId: string | null; rubricHash: string };

export type ProposalRefusal = FeedbackErrorCode | "nothing-usable" | "budget-spent";
export type Proposed =
  | { ok: true; kept: Validated }
  | { ok: false; reason: ProposalRefusal }
  | { ok: false; reason: "too-many-requests"; minutes: number };

/**
 * Asks the provider for proposals while the tutor waits: bounded in time, on the tutor's own budget, kept with what was sent and
 * what came of it. What comes back has passed the checks and is a proposal; nothing is changed by it.
 */
export async function propose(
  request: EvidenceRequest | VariantsRequest,
  about: About,
  proposing: Proposing,
): Promise<Proposed> {
  const { provider, bounds, clock, signal, timeoutMs = PROPOSAL_TIMEOUT_MS } = proposing;
  const [requestId, jobId] = [newId(), newId()];
  const begun = await begin({ requestId, jobId }, request, about, proposing);
  if (!begun.ok) return begun;
  const { reserved } = begun;
  const tried = await tryOnce(provider, request, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]));
  const now = clock();
  if ("error" in tried) {
    const { code, usage } = tried.error;
    const gaveUp = code === "cancelled" && signal.aborted;
    const reason = code === "cancelled" && !gaveUp ? "timeout" : code;
    await database().tx(async (tx) => {
      if (usage) await bookUsage({ requestId, reserved, usage, bounds }, tx);
      await cancelJob({ jobId, now }, tx);
      // A call that was broken off may have been written most already: what was set aside for it stays spent.
      if (gaveUp) await cancelAdvice({ requestId, now }, tx);
      else if (await failAdvice({ requestId, failure: reason, now }, tx)) await release(reserved, tx);
    });
    return { ok: false, reason };
  }
  const { usage } = tried.reply;
  const kept = validateAdvice(request, tried.reply.result);
  await database().tx(async (tx) => {
    await bookUsage({ requestId, reserved, usage, bounds }, tx);
    const state = kept.empty ? ("empty" as const) : ("done" as const);
    const { result, dropped } = kept;
    await cancelJob({ jobId, now }, tx);
    if (await finishAdvice({ requestId, state, result, dropped, now }, tx)) await release(reserved, tx);
  });
  return kept.empty ? { ok: false, reason: "nothing-usable" } : { ok: true, kept };
}

async function tryOnce(
  provider: FeedbackProvider,
  request: EvidenceRequest | VariantsRequest,
  signal: AbortSignal,
): Promise<{ reply: FeedbackReply } | { error: FeedbackError }> {
  try {
    return { reply: await provider.give(request, { signal }) };
  } catch (error) {
    if (error instanceof FeedbackError) return { error };
    throw error;
  }
}

type Begun = { ok: true; reserved: Reserved } | Extract<Proposed, { ok: false }>;

/** Counts the request, sets aside what it may take, keeps what is about to be sent and who ends it should this process die. */
async function begin(
  { requestId, jobId }: { requestId: string; jobId: string },
  request: EvidenceRequest | VariantsRequest,
  about: About,
  { provider, bounds, tutorId, day, clock, timeoutMs = PROPOSAL_TIMEOUT_MS }: Proposing,
): Promise<Begun> {
  const now = clock();
  const sent = provider.messages(request);
  const most = { inputTokens: estimateInput(sent), outputTokens: request.maxOutputTokens };
  const tokens = most.inputTokens + most.outputTokens;
  const reserved = { payer: tutorId, day, tokens, costMicros: costMicros(most, bounds.prices) };
  const { name, model, promptVersion } = provider;
  return database().tx(async (tx): Promise<Begun> => {
    const { over } = await count(counter("adviceProposal", tutorId), now, tx);
    if (over) return { ok: false, reason: "too-many-requests", minutes: LIMITS.adviceProposal.windowMs / 60_000 };
    if (!(await reserve(reserved, bounds, tx))) return { ok: false, reason: "budget-spent" };
    const by = { askedBy: tutorId, payerId: tutorId, automatic: false, askedAt: now };
    const how = { language: request.language, provider: name, model, promptVersion };
    const of = { id: requestId, task: request.task, pointId: request.point.id, jobId, ...about };
    await insertAdviceRequest({ ...of, ...how, ...by }, tx);
    await beginAdvice({ requestId, sent, now }, tx);
    const runAfter = now + timeoutMs + ENDED_WITHIN_MS;
    await insertJob({ id: jobId, kind: endProposalJob.kind, payload: { requestId, reserved }, runAfter, now }, tx);
    return { ok: true, reserved };
  });
}
