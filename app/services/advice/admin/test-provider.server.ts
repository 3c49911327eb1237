import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { addAdviceSpending } from "@db/queries/advice/advice-spending";
import { FeedbackError, type FeedbackErrorCode } from "~/feedback/feedback-error";
import type { AdviceRequest, FeedbackProvider, FeedbackUsage } from "~/feedback/feedback-provider";
import { costMicros } from "~/feedback/request/cost-of";
import { estimateInput } from "~/feedback/request/estimate-tokens";
import { validateAdvice } from "~/feedback/validate-advice";
import type { Reserved } from "~/jobs/definitions/advise";
import { count, counter, LIMITS } from "~/services/accounts/limits/limits.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { release, reserve, SCHOOL, type Bounds } from "../budget.server";
import { noteKeyRefused, noteKeyTaken } from "../key-refused.server";

/** The page waits for the result: a model that takes longer is too slow to be waited for, or not there. */
const TEST_TIMEOUT_MS = 20_000;
const MAX_OUTPUT_TOKENS = 1_000;

/** Nobody's text: written for this test. */
const FIXED = {
  prompt: "请概括给定资料中缓解停车难的做法。",
  answer: "机关车位夜间向居民开放，社区划定错时停车的时段。",
};

type TestProvider = {
  provider: FeedbackProvider;
  bounds: Bounds;
  language: AdviceRequest["language"];
  /** Today in the school's zone. */
  day: string;
  adminId: string;
  address: string;
  /** UTC ms; asked before and after. */
  clock: () => number;
  timeoutMs?: number;
};

export type ProviderTested =
  | { ok: true; ms: number; usage: FeedbackUsage }
  /** `nothing-usable`: there was a reply, and nothing of it passed the checks. */
  | { ok: false; reason: FeedbackErrorCode | "nothing-usable"; status: number | null; ms: number }
  | { ok: false; reason: "too-many-tests"; minutes: number }
  | { ok: false; reason: "budget-spent" };

/** Asks the provider once for advice on a fixed text. Counted, recorded, and paid from the school's own day. */
export async function testProvider(test: TestProvider): Promise<ProviderTested> {
  const { provider, bounds, language, day, adminId, address, clock, timeoutMs = TEST_TIMEOUT_MS } = test;
  const request: AdviceRequest = {
    task: "advice",
    language,
    ...FIXED,
    nonce: newId(),
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    points: [],
    findings: [],
  };
  const startedAt = clock();
  const begun = await begin({ request, provider, bounds, day, adminId, now: startedAt });
  if (!begun.ok) return begun;
  const tested = await ask({ provider, request, timeoutMs });
  const ms = Math.max(0, clock() - startedAt);
  if (tested.problem === null) noteKeyTaken(provider);
  else if (tested.problem.reason === "not-allowed") noteKeyRefused(provider, clock());
  const { reserved } = begun;
  const { name, model } = provider;
  const details = { provider: name, model, result: tested.problem?.reason ?? "ok", ms };
  await database().tx(async (tx) => {
    if (reserved) {
      await release(reserved, tx);
      if (tested.usage) await addAdviceSpending({ ...reserved, ...spentBy(tested.usage, bounds) }, tx);
    }
    await recordAudit({ action: "advice.tested", at: clock(), actorId: adminId, details, address }, tx);
  });
  return tested.problem ? { ok: false, ...tested.problem, ms } : { ok: true, ms, usage: tested.usage };
}

function spentBy(usage: FeedbackUsage, { prices }: Bounds): { tokens: number; costMicros: number } {
  return { tokens: usage.inputTokens + usage.outputTokens, costMicros: costMicros(usage, prices) };
}

type Begin = Pick<TestProvider, "provider" | "bounds" | "day" | "adminId"> & { request: AdviceRequest; now: number };
type Begun =
  { ok: true; reserved: Reserved | null } | Extract<ProviderTested, { minutes: number } | { reason: "budget-spent" }>;

/** Counts the test and sets aside what it may take. */
async function begin({ request, provider, bounds, day, adminId, now }: Begin): Promise<Begun> {
  const usage = { inputTokens: estimateInput(provider.messages(request)), outputTokens: request.maxOutputTokens };
  return database().tx(async (tx): Promise<Begun> => {
    const { over } = await count(counter("adviceTest", adminId), now, tx);
    if (over) return { ok: false, reason: "too-many-tests", minutes: LIMITS.adviceTest.windowMs / 60_000 };
    if (!provider.sendsText) return { ok: true, reserved: null };
    const reserved = { payer: SCHOOL, day, ...spentBy({ ...usage, estimated: true }, bounds) };
    return (await reserve(reserved, bounds, tx)) ? { ok: true, reserved } : { ok: false, reason: "budget-spent" };
  });
}

type Problem = { reason: FeedbackErrorCode | "nothing-usable"; status: number | null };
type Asked = { problem: null; usage: FeedbackUsage } | { problem: Problem; usage: FeedbackUsage | null };

async function ask({
  provider,
  request,
  timeoutMs,
}: {
  provider: FeedbackProvider;
  request: AdviceRequest;
  timeoutMs: number;
}): Promise<Asked> {
  try {
    const { result, usage } = await provider.give(request, { signal: AbortSignal.timeout(timeoutMs) });
    const { empty } = validateAdvice(request, result);
    return empty ? { problem: { reason: "nothing-usable", status: null }, usage } : { problem: null, usage };
  } catch (error) {
    if (!(error instanceof FeedbackError)) throw error;
    const { code, status, usage } = error;
    // Nobody cancels a test: that is this test's own clock.
    return { problem: { reason: code === "cancelled" ? "timeout" : code, status }, usage };
  }
}
