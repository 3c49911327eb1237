import { database } from "@db/client/database";
import { getAdviceRequest, insertAdviceRequest } from "@db/queries/advice/advice-requests";
import { getAdviceSpending } from "@db/queries/advice/advice-spending";
import { insertJob, getJob, leaseJob } from "@db/queries/jobs/jobs";
import { buryJob } from "@db/queries/jobs/leased-job";
import { listAuditEvents } from "@db/queries/operations/audit";
import { beforeEach, describe, expect, it } from "vitest";
import { FeedbackError } from "~/feedback/feedback-error";
import type { AdviceResult, FeedbackProvider, GiveOptions } from "~/feedback/feedback-provider";
import { ruleProvider } from "~/feedback/rules/rule-provider";
import { adviseJob } from "~/jobs/definitions/advise";
import { addQuestion } from "../../../../tests/attempts/questions";
import { addAccount } from "../../../../tests/factories/people";
import { openTestSchool } from "../../../../tests/factories/school";
import type { Bounds } from "../budget.server";
import { endFailed } from "../run-advice.server";
import { discardAllDeadJobs, discardDeadJob } from "./discard-dead-job.server";
import { feedbackOverview } from "./feedback-overview.server";
import { retryDeadJob } from "./retry-dead-job.server";
import { testProvider } from "./test-provider.server";

const NOW = 1_760_000_000_000;
const DAY = "2026-12-05";
const BOUNDS: Bounds = {
  dailyTokens: 10_000,
  dailyCostMicros: null,
  prices: { inputMicros: 1_000_000, outputMicros: 1_000_000 },
};
const TODAY = { payer: "school", day: DAY };
const NOTHING = { tokens: 0, costMicros: 0 };

let adminId: string;
let by: { adminId: string; address: string; now: number };

beforeEach(async () => {
  await openTestSchool();
  adminId = (await addAccount("head", "admin")).id;
  by = { adminId, address: "10.0.0.1", now: NOW };
});

const GOOD: AdviceResult = {
  task: "advice",
  summary: "",
  strengths: [],
  advice: [{ pointId: null, text: "可以先写做法，再写效果。", quotations: ["错时停车"] }],
  rewrites: [],
  nextDrill: "",
};

function model(give: (options?: GiveOptions) => Promise<AdviceResult>): FeedbackProvider {
  return {
    name: "openai",
    model: "m",
    promptVersion: "v1",
    sendsText: true,
    messages: () => [{ role: "user", content: "一段固定的文字" }],
    give: async (_request, options) => ({
      result: await give(options),
      usage: { inputTokens: 30, outputTokens: 12, estimated: false },
    }),
  };
}

function tested(provider: FeedbackProvider, more: { bounds?: Bounds; timeoutMs?: number } = {}) {
  const clock = () => NOW;
  return testProvider({ provider, bounds: BOUNDS, language: "zh-CN", day: DAY, clock, ...by, ...more });
}

describe("testing the provider", () => {
  it("says that it works and how long it took, books what it took on the school and records who asked", async () => {
    expect(await tested(model(async () => GOOD))).toMatchObject({ ok: true, ms: 0, usage: { outputTokens: 12 } });
    expect(await getAdviceSpending(TODAY)).toEqual({ tokens: 42, costMicros: 42 });
    const [event] = await listAuditEvents({ action: "advice.tested", limit: 5 });
    expect(event).toMatchObject({ actorId: adminId, details: { provider: "openai", model: "m", result: "ok" } });
  });

  it("says what is wrong: a key that is refused, a reply nothing of which can be used, no reply in time", async () => {
    const refused = model(() => Promise.reject(new FeedbackError("not-allowed", { status: 401 })));
    expect(await tested(refused)).toMatchObject({ ok: false, reason: "not-allowed", status: 401 });
    const invented = model(async () => ({ ...GOOD, advice: [], summary: "可以得18分。" }));
    expect(await tested(invented)).toMatchObject({ ok: false, reason: "nothing-usable" });
    const silent = model(
      (options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener("abort", () => reject(new FeedbackError("cancelled")));
        }),
    );
    expect(await tested(silent, { timeoutMs: 1 })).toMatchObject({ ok: false, reason: "timeout" });
    expect(await getAdviceSpending(TODAY)).toEqual({ tokens: 42, costMicros: 42 });
  });

  it("is refused after five times in ten minutes and beyond the school's budget, and calls nobody then", async () => {
    const never = model(() => Promise.reject(new Error("called all the same")));
    expect(await tested(never, { bounds: { ...BOUNDS, dailyTokens: 100 } })).toEqual({
      ok: false,
      reason: "budget-spent",
    });
    for (let time = 2; time <= 5; time += 1) expect((await tested(ruleProvider)).ok).toBe(true);
    expect(await tested(never)).toEqual({ ok: false, reason: "too-many-tests", minutes: 10 });
    expect(await getAdviceSpending(TODAY)).toEqual(NOTHING);
  });
});

/** A request whose job was given up. */
async function dead({ payload = {} }: { payload?: Record<string, unknown> } = {}) {
  const reserved = { ...TODAY, day: "2026-12-01", tokens: 3_000, costMicros: 3_000 };
  const questionId = await addQuestion();
  const { jobId, requestId } = await database().tx(async (tx) => {
    const requestId = `request-${questionId}`;
    const job = await insertJob(
      { kind: adviseJob.kind, payload: { requestId, reserved, ...payload }, runAfter: NOW - 10, now: NOW - 10 },
      tx,
    );
    const of = { id: requestId, task: "advice" as const, questionId, attemptId: null, askedBy: adminId, payerId: null };
    const how = { language: "zh-CN", provider: "openai", model: "m", promptVersion: "v1", rubricHash: "h" };
    await insertAdviceRequest({ ...of, ...how, jobId: job.id, automatic: false, askedAt: NOW - 10 }, tx);
    await leaseJob({ owner: "w", kinds: [adviseJob.kind], now: NOW - 5, until: NOW }, tx);
    await endFailed({ payload: { requestId, reserved: null }, error: "unavailable", now: NOW - 1 }, tx);
    await buryJob({ jobId: job.id, owner: "w", now: NOW - 1, error: "unavailable" }, tx);
    return { jobId: job.id, requestId };
  });
  return { jobId, requestId };
}

const retry = (jobId: string, bounds = BOUNDS) => retryDeadJob({ jobId, bounds, day: DAY, ...by });

describe("a job that was given up", () => {
  it("is shown with why, and retried from its first try with its budget set aside of today", async () => {
    const { jobId, requestId } = await dead();
    const { jobs } = await feedbackOverview({ day: DAY });
    expect(jobs).toMatchObject({ waiting: 0, deadTotal: 1, dead: [{ id: jobId, error: "unavailable", tries: 1 }] });
    expect(await retry(jobId)).toEqual({ ok: true });
    expect(await getJob({ jobId })).toMatchObject({ state: "ready", tries: 0, payload: { reserved: TODAY } });
    expect(await getAdviceRequest({ requestId })).toMatchObject({ state: "waiting", failure: null });
    expect(await getAdviceSpending(TODAY)).toEqual({ tokens: 3_000, costMicros: 3_000 });
    expect(await retry(jobId)).toEqual({ ok: false, reason: "not-dead" });
    expect(await feedbackOverview({ day: DAY })).toMatchObject({
      jobs: { waiting: 1, deadTotal: 0 },
      spending: [{ payer: "school", name: null, tokens: 3_000 }],
    });
    expect(await listAuditEvents({ action: "job.retried", limit: 5 })).toMatchObject([{ subjectId: jobId }]);
  });

  it("stays where it is while today's budget does not suffice", async () => {
    const { jobId } = await dead();
    expect(await retry(jobId, { ...BOUNDS, dailyTokens: 2_999 })).toEqual({ ok: false, reason: "budget-spent" });
    expect(await getJob({ jobId })).toMatchObject({ state: "dead" });
    expect(await getAdviceSpending(TODAY)).toEqual(NOTHING);
  });

  it("is not retried where its payload cannot be read, and is discarded once", async () => {
    const { jobId } = await dead({ payload: { requestId: 7 } });
    expect(await retry(jobId)).toEqual({ ok: false, reason: "no-use" });
    expect(await discardDeadJob({ jobId, ...by })).toBe(true);
    expect(await discardDeadJob({ jobId, ...by })).toBe(false);
    expect(await getJob({ jobId })).toMatchObject({ state: "cancelled" });
    expect(await listAuditEvents({ action: "job.discarded", limit: 5 })).toHaveLength(1);
  });

  it("is discarded with all others that were given up when the page was made, which is recorded once", async () => {
    const [first, second] = [await dead(), await dead()];
    expect(await discardAllDeadJobs({ until: NOW - 2, ...by })).toBe(0);
    expect(await discardAllDeadJobs({ until: NOW - 1, ...by })).toBe(2);
    for (const { jobId } of [first, second]) expect(await getJob({ jobId })).toMatchObject({ state: "cancelled" });
    expect((await feedbackOverview({ day: DAY })).jobs.deadTotal).toBe(0);
    expect(await listAuditEvents({ action: "job.discarded", limit: 5 })).toMatchObject([{ details: { jobs: 2 } }]);
  });
});
