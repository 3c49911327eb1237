import { beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "@db/client/database";
import { listAssessments } from "@db/queries/assessments/assessments";
import { getAdviceRequest } from "@db/queries/advice/advice-requests";
import { getAdviceSpending } from "@db/queries/advice/advice-spending";
import { getJob } from "@db/queries/jobs/jobs";
import { getPersonById } from "@db/queries/people/people";
import { erasePerson } from "@db/queries/people/erase-person";
import type { Viewer } from "~/domain/access/viewer";
import { FeedbackError } from "~/feedback/feedback-error";
import { adviseJob, type AdvisePayload } from "~/jobs/definitions/advise";
import { handedIn, wordPoint, wordRubric } from "../../../tests/attempts/handed-in";
import { addPerson, addQuestion } from "../../../tests/attempts/questions";
import { provider, QUOTED, reply } from "../../../tests/feedback/given-advice";
import { openTestSchool } from "../../../tests/factories/school";
import { viewerOf } from "../../../tests/factories/requests";
import { askAdvice } from "./ask-advice.server";
import type { Bounds } from "./budget.server";
import { cancelAdvice } from "./cancel-advice.server";
import { keyRefusedAt } from "./key-refused.server";
import { readAdvice } from "./read-advice.server";
import { endFailed, runAdvice, type AdviceOutcome } from "./run-advice.server";
import { withdrawConsent } from "./withdraw-consent.server";

const NOW = 1_760_000_000_000;
const DAY = "2026-12-05";
const TODAY = { payer: "school", day: DAY };
const ANSWER = "排水不畅，雨天积水没过脚面。考生向社区报修多次，无人上门处理。";
const BOUNDS: Bounds = {
  dailyTokens: 100_000,
  dailyCostMicros: null,
  prices: { inputMicros: 1_000_000, outputMicros: 2_000_000 },
};
const NOTHING = { tokens: 0, costMicros: 0 };

beforeEach(async () => {
  await openTestSchool();
});

async function sealed({ role = "candidate" }: { role?: "candidate" | "visitor" } = {}) {
  const questionId = await addQuestion({ content: { rubric: wordRubric(wordPoint("p1", "积水")), materials: [] } });
  const personId = await addPerson(role);
  const { attemptId } = await handedIn(questionId, ANSWER, { personId });
  const person = await getPersonById({ personId });
  if (!person) throw new Error("the writer is there");
  const viewer: Viewer = role === "visitor" ? { kind: "visitor", personId } : viewerOf(person);
  return { attemptId, candidateId: personId, viewer };
}

type Sealed = Awaited<ReturnType<typeof sealed>>;
type More = Partial<Parameters<typeof askAdvice>[0]>;

const ask = (of: Sealed, more: More = {}) =>
  askAdvice({
    ...of,
    consents: true,
    language: "zh-CN",
    provider: provider(),
    bounds: BOUNDS,
    day: DAY,
    now: NOW,
    ...more,
  });

async function asked(of: Sealed, more: More = {}) {
  const done = await ask(of, more);
  if (!done.ok) throw new Error(done.reason);
  return done.requestId;
}

async function payloadOf(requestId: string): Promise<AdvisePayload> {
  const request = await getAdviceRequest({ requestId });
  return adviseJob.payload.parse((await getJob({ jobId: request?.jobId ?? "" }))?.payload);
}

/** One try, with its effect written as the outbox writes it. */
async function run(requestId: string, one = provider()): Promise<AdviceOutcome> {
  const payload = await payloadOf(requestId);
  const { signal } = new AbortController();
  const outcome = await runAdvice({ payload, provider: one, bounds: BOUNDS, signal, now: () => NOW + 1 });
  await database().tx(async (tx) => {
    await outcome.write?.(tx);
    if (outcome.kind === "hopeless") await endFailed({ payload, error: outcome.error, now: NOW + 2 }, tx);
  });
  return outcome;
}

const read = (of: Sealed, requestId: string) => readAdvice({ ...of, requestId, now: NOW + 5 });

describe("asking for advice", () => {
  it("puts one request into the outbox however often it is pressed, and calls nobody", async () => {
    const of = await sealed();
    const never = provider(() => Promise.reject(new Error("called while asking")));
    const requestId = await asked(of, { provider: never });
    expect(await asked(of, { provider: never })).toBe(requestId);
    expect(await payloadOf(requestId)).toMatchObject({ requestId, reserved: TODAY });
    expect(await read(of, requestId)).toMatchObject({ state: "waiting", result: null });
  });

  it("needs the writer's consent before anything is sent, and for nothing where nothing is sent", async () => {
    const of = await sealed();
    expect(await ask(of, { consents: false })).toEqual({ ok: false, reason: "needs-consent" });
    expect(await getAdviceSpending(TODAY)).toEqual(NOTHING);
    const rules = provider(undefined, { name: "rules", sendsText: false });
    expect(await ask(of, { consents: false, provider: rules })).toMatchObject({ ok: true });
    expect(await getAdviceSpending(TODAY)).toEqual(NOTHING);
  });

  it("sends no visitor's text anywhere", async () => {
    const of = await sealed({ role: "visitor" });
    expect(await ask(of)).toEqual({ ok: false, reason: "needs-account" });
    expect(await ask(of, { provider: provider(undefined, { sendsText: false }) })).toMatchObject({ ok: true });
  });

  it("is refused on an answer that is another's, and once the day's budget would be passed", async () => {
    const [of, other] = [await sealed(), await sealed()];
    expect(await ask({ ...of, candidateId: other.candidateId })).toEqual({ ok: false, reason: "not-found" });
    await asked(of);
    const { tokens } = await getAdviceSpending(TODAY);
    expect(tokens).toBeGreaterThan(2_500);
    const refused = await ask(other, { bounds: { ...BOUNDS, dailyTokens: tokens + 100 } });
    expect(refused).toEqual({ ok: false, reason: "budget-spent" });
    expect((await getAdviceSpending(TODAY)).tokens).toBe(tokens);
    const { costMicros } = await getAdviceSpending(TODAY);
    const tooDear = await ask(other, { bounds: { ...BOUNDS, dailyCostMicros: costMicros + 100 } });
    expect(tooDear).toEqual({ ok: false, reason: "budget-spent" });
  });
});

describe("running a request for advice", () => {
  it("keeps what passes the checks, books what it took, and leaves every assessment as it was", async () => {
    const of = await sealed();
    const before = await listAssessments({ attemptId: of.attemptId });
    const requestId = await asked(of);
    expect(await run(requestId)).toMatchObject({ kind: "done" });
    const advice = await read(of, requestId);
    expect(advice).toMatchObject({ state: "done", provider: "openai", dropped: 0 });
    expect(advice?.result?.advice[0]?.quotations).toEqual([QUOTED]);
    expect(await getAdviceSpending(TODAY)).toEqual({ tokens: 120, costMicros: 140 });
    expect(await getAdviceRequest({ requestId })).toMatchObject({ inputTokens: 100, costMicros: 140 });
    expect(before).not.toEqual([]);
    expect(await listAssessments({ attemptId: of.attemptId })).toEqual(before);
  });

  it("says that nothing of a reply could be used", async () => {
    const of = await sealed();
    const requestId = await asked(of);
    await run(
      requestId,
      provider(async () => reply("社区食堂开业")),
    );
    const advice = await read(of, requestId);
    expect(advice?.state).toBe("empty");
    expect(advice?.dropped).toBeGreaterThan(0);
  });

  it("sends the writer's name to nobody, at the same length, and keeps what was sent", async () => {
    const of = await sealed();
    let answer = "";
    const requestId = await asked(of);
    const looking = provider(async (request) => {
      if (request.task === "advice") answer = request.answer;
      return reply(QUOTED);
    });
    await run(requestId, looking);
    // Their name is what the answer calls whoever reported the drains.
    expect(answer).toBe(ANSWER.replace("考生", "某某"));
    const sent = JSON.stringify((await getAdviceRequest({ requestId }))?.sent);
    expect(sent).toContain(QUOTED);
    expect(sent).not.toContain("考生");
    expect(sent).not.toContain(of.viewer.kind === "account" ? of.viewer.userName : "");
  });

  it("shows what has come in so far while it runs", async () => {
    const of = await sealed();
    const requestId = await asked(of);
    let meanwhile: Awaited<ReturnType<typeof read>> = null;
    const slow = provider(async (_request, options) => {
      options?.onPart?.(reply(QUOTED));
      // Written beside the reply, so it is looked for until it is there.
      await vi.waitFor(async () => expect((await getAdviceRequest({ requestId }))?.partial).not.toBeNull());
      meanwhile = await read(of, requestId);
      return reply(QUOTED);
    });
    await run(requestId, slow);
    expect(meanwhile).toMatchObject({ state: "running", result: { advice: [{ quotations: [QUOTED] }] } });
  });

  it("waits for another try after a failure that may pass, with its usage booked and the rest still set aside", async () => {
    const of = await sealed();
    const requestId = await asked(of);
    const setAside = await getAdviceSpending(TODAY);
    const usage = { inputTokens: 7, outputTokens: 3, estimated: false };
    const failing = provider(() =>
      Promise.reject(new FeedbackError("rate-limited", { retryAfterMs: 9_000, status: 429, usage })),
    );
    expect(await run(requestId, failing)).toMatchObject({ kind: "again", error: "rate-limited", retryAfterMs: 9_000 });
    expect(await read(of, requestId)).toMatchObject({ state: "waiting", result: null });
    expect((await getAdviceSpending(TODAY)).tokens).toBe(setAside.tokens + 10);
    await run(requestId);
    expect(await getAdviceSpending(TODAY)).toMatchObject({ tokens: 130 });
    expect(await getAdviceRequest({ requestId })).toMatchObject({ state: "done", inputTokens: 107 });
  });

  it("ends at once where trying again changes nothing, and gives back what was set aside", async () => {
    const of = await sealed();
    const requestId = await asked(of);
    const refused = provider(() => Promise.reject(new FeedbackError("refused")));
    expect(await run(requestId, refused)).toMatchObject({ kind: "hopeless", error: "refused" });
    expect(await read(of, requestId)).toMatchObject({ state: "failed", failure: "refused" });
    expect(await getAdviceSpending(TODAY)).toEqual(NOTHING);
  });

  it("leaves no job to the admin at each press while the key or the model's name is wrong, and says since when", async () => {
    const of = await sealed();
    const refused = provider(() => Promise.reject(new FeedbackError("not-allowed", { status: 401 })));
    const unnamed = provider(() => Promise.reject(new FeedbackError("not-accepted", { status: 404 })));
    for (const one of [refused, refused, unnamed]) {
      const requestId = await asked(of);
      expect(await run(requestId, one)).toMatchObject({ kind: "done" });
      expect(await read(of, requestId)).toMatchObject({ state: "failed" });
    }
    expect(await getAdviceSpending(TODAY)).toEqual(NOTHING);
    expect(keyRefusedAt(refused)).toBe(NOW + 1);
    await run(await asked(of));
    expect(keyRefusedAt(refused)).toBeNull();
  });

  it("calls nobody once consent is taken back, the provider is another or the account is erased", async () => {
    const never = (name = "openai") => provider(() => Promise.reject(new Error("called all the same")), { name });
    const [withdrawn, moved, erased] = [await sealed(), await sealed(), await sealed()];
    const first = await asked(withdrawn);
    await withdrawConsent({ personId: withdrawn.candidateId, provider: "openai", now: NOW + 1 });
    expect(await run(first, never())).toMatchObject({ kind: "done" });
    expect(await read(withdrawn, first)).toMatchObject({ state: "failed", failure: "needs-consent" });
    const second = await asked(moved);
    await run(second, never("openai-compatible"));
    expect(await read(moved, second)).toMatchObject({ state: "failed", failure: "provider-changed" });
    expect(await getAdviceSpending(TODAY)).toEqual(NOTHING);
    const third = await asked(erased);
    await database().tx((tx) => erasePerson({ personId: erased.candidateId, now: NOW + 1 }, tx));
    await run(third, never());
    expect(await getAdviceRequest({ requestId: third })).toMatchObject({ state: "cancelled", sent: null });
  });
});

describe("taking consent back", () => {
  it("ends the request that is being answered, shows nothing of what comes in of it later, and takes its job from its worker", async () => {
    const [of, other] = [await sealed(), await sealed()];
    const [requestId, others] = [await asked(of), await asked(other)];
    const jobId = (await getAdviceRequest({ requestId }))?.jobId ?? "";
    const late = provider(async () => {
      await withdrawConsent({ personId: of.candidateId, provider: "openai", now: NOW + 1 });
      return reply(QUOTED);
    });
    await run(requestId, late);
    expect(await read(of, requestId)).toMatchObject({ state: "cancelled", result: null });
    // Its worker hears at its next sign of life that the job is no longer its own, and breaks the call off.
    expect((await getJob({ jobId }))?.state).toBe("cancelled");
    await run(others);
    expect(await read(other, others)).toMatchObject({ state: "done" });
  });
});

describe("cancelling a request for advice", () => {
  it("is for whose answer it is, takes the job out of the outbox and gives back what was set aside", async () => {
    const [of, other] = [await sealed(), await sealed()];
    const requestId = await asked(of);
    expect(await cancelAdvice({ requestId, candidateId: other.candidateId, now: NOW + 1 })).toBe(false);
    const mine = { requestId, candidateId: of.candidateId, now: NOW + 1 };
    expect([await cancelAdvice(mine), await cancelAdvice(mine)]).toEqual([true, false]);
    const jobId = (await getAdviceRequest({ requestId }))?.jobId ?? "";
    expect((await getJob({ jobId }))?.state).toBe("cancelled");
    expect(await getAdviceSpending(TODAY)).toEqual(NOTHING);
    expect(await asked(of)).not.toBe(requestId);
  });

  it("keeps a reply that comes in later from being shown", async () => {
    const of = await sealed();
    const requestId = await asked(of);
    const late = provider(async () => {
      await cancelAdvice({ requestId, candidateId: of.candidateId, now: NOW + 1 });
      return reply(QUOTED);
    });
    await run(requestId, late);
    expect(await read(of, requestId)).toMatchObject({ state: "cancelled", result: null });
    expect((await getAdviceSpending(TODAY)).tokens).toBeGreaterThan(2_500);
  });
});
