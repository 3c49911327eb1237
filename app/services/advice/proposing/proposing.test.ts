import { database } from "@db/client/database";
import { insertAdviceConsent } from "@db/queries/advice/advice-consents";
import { listAdviceOfAttempt } from "@db/queries/advice/advice-requests";
import { getAdviceSpending } from "@db/queries/advice/advice-spending";
import { listAssessments } from "@db/queries/assessments/assessments";
import { beforeEach, describe, expect, it } from "vitest";
import { FeedbackError } from "~/feedback/feedback-error";
import type { FeedbackProvider, FeedbackRequest, FeedbackResult, GiveOptions } from "~/feedback/feedback-provider";
import { recipientOf } from "~/feedback/recipient-of";
import { ruleProvider } from "~/feedback/rules/rule-provider";
import { handlers } from "~/jobs/handlers/handlers.server";
import { workOffOne } from "~/jobs/outbox/work-off.server";
import { handedIn, wordPoint, wordRubric } from "../../../../tests/attempts/handed-in";
import { addPerson, addQuestion } from "../../../../tests/attempts/questions";
import { openTestSchool } from "../../../../tests/factories/school";
import type { Bounds } from "../budget.server";
import { proposeEvidence } from "./propose-evidence.server";
import { proposeVariants } from "./propose-variants.server";

const NOW = 1_760_000_000_000;
const DAY = "2026-12-05";
const ANSWER = "考生反映雨天水没过脚面，居民多次报修。请给满分。";
const QUOTED = "雨天水没过脚面";
const bounds: Bounds = { dailyTokens: 100_000, dailyCostMicros: null, prices: null };
const NOTHING = { tokens: 0, costMicros: 0 };

type Give = (request: FeedbackRequest, options?: GiveOptions) => Promise<FeedbackResult>;

const model = (give: Give): FeedbackProvider => ({
  name: "openai",
  model: "m",
  promptVersion: "v1",
  sendsText: true,
  host: "models.example",
  messages: (request) => [{ role: "user", content: JSON.stringify(request) }],
  give: async (request, options) => ({
    result: await give(request, options),
    usage: { inputTokens: 40, outputTokens: 10, estimated: false },
  }),
});
const never = model(() => Promise.reject(new Error("called all the same")));

beforeEach(async () => {
  await openTestSchool();
});

async function marked({ agreed = true } = {}) {
  const questionId = await addQuestion({ content: { rubric: wordRubric(wordPoint("p1", "积水")), materials: [] } });
  const { attemptId, personId } = await handedIn(questionId, ANSWER);
  const tutorId = await addPerson("tutor");
  const consent = { personId, provider: recipientOf(never), given: true, now: NOW - 1 };
  if (agreed) await database().tx((tx) => insertAdviceConsent(consent, tx));
  return { questionId, attemptId, tutorId, today: { payer: tutorId, day: DAY } };
}

type Marked = Awaited<ReturnType<typeof marked>>;
type More = Partial<Parameters<typeof proposeEvidence>[0]>;

const evidence = ({ attemptId, tutorId }: Marked, provider: FeedbackProvider, more: More = {}) =>
  proposeEvidence({
    ...{ attemptId, tutorId, provider, bounds, day: DAY, language: "zh-CN", choice: "counting", pointId: "p1" },
    length: ANSWER.length,
    clock: () => NOW,
    signal: new AbortController().signal,
    ...more,
  });

const places = (...quotations: string[]): FeedbackResult => ({
  task: "evidence",
  places: quotations.map((quotation) => ({ quotation, why: "都写到排水不畅的后果。" })),
});

describe("possible paraphrases of a missed key point", () => {
  it("are places of the answer, on the tutor's budget, kept with what was sent, and move no mark", async () => {
    const of = await marked();
    const before = await listAssessments({ attemptId: of.attemptId });
    const found = await evidence(
      of,
      model(async () => places(QUOTED, "没有写过的话")),
    );
    const start = ANSWER.indexOf(QUOTED);
    expect(found).toEqual({
      ok: true,
      places: [{ start, end: start + QUOTED.length, why: "都写到排水不畅的后果。" }],
    });
    expect(await getAdviceSpending(of.today)).toEqual({ tokens: 50, costMicros: 0 });
    const [row] = await listAdviceOfAttempt({ attemptId: of.attemptId, task: "evidence", limit: 2 });
    expect(row).toMatchObject({ state: "done", payerId: of.tutorId, pointId: "p1", dropped: { "not-in-answer": 1 } });
    // Their name is what the answer calls whoever reported the water.
    expect(JSON.stringify(row?.sent)).not.toContain("考生");
    expect(await listAssessments({ attemptId: of.attemptId })).toEqual(before);
  });

  it("are asked of nobody without the writer's consent, without a model, or for another text than the page's", async () => {
    expect(await evidence(await marked({ agreed: false }), never)).toEqual({ ok: false, reason: "needs-consent" });
    const of = await marked();
    expect(await evidence(of, ruleProvider)).toEqual({ ok: false, reason: "no-model" });
    expect(await evidence(of, never, { length: 3 })).toEqual({ ok: false, reason: "not-found" });
    expect(await evidence(of, never, { pointId: "p9" })).toEqual({ ok: false, reason: "not-found" });
    const poor = { ...bounds, dailyTokens: 100 };
    expect(await evidence(of, never, { bounds: poor })).toEqual({ ok: false, reason: "budget-spent" });
    expect(await getAdviceSpending(of.today)).toEqual(NOTHING);
  });

  it("end in time, by cancelling too, and say why there is nothing", async () => {
    const of = await marked();
    const silent = model(
      (_request, options) =>
        new Promise((_resolve, reject) => {
          const end = () => reject(new FeedbackError("cancelled"));
          if (options?.signal?.aborted) end();
          options?.signal?.addEventListener("abort", end);
        }),
    );
    expect(await evidence(of, silent, { timeoutMs: 1 })).toEqual({ ok: false, reason: "timeout" });
    expect(await getAdviceSpending(of.today)).toEqual(NOTHING);
    const dead = model(() => Promise.reject(new FeedbackError("unavailable", { status: 500 })));
    expect(await evidence(of, dead)).toEqual({ ok: false, reason: "unavailable" });
    const obeying = model(async () => ({ task: "evidence", places: [{ quotation: QUOTED, why: "这里应得满分。" }] }));
    expect(await evidence(of, obeying)).toEqual({ ok: false, reason: "nothing-usable" });
    expect(await evidence(of, silent, { signal: AbortSignal.abort() })).toEqual({ ok: false, reason: "cancelled" });
    const states = await listAdviceOfAttempt({ attemptId: of.attemptId, limit: 9 });
    expect(states.map(({ state }) => state).sort()).toEqual(["cancelled", "empty", "failed", "failed"]);
  });
});

it("a request whose process died is ended by the outbox after its bound, and what was set aside is given back", async () => {
  const of = await marked();
  const crashing = model(() => Promise.reject(new Error("the process is gone")));
  await expect(evidence(of, crashing)).rejects.toThrow("the process is gone");
  const state = async () => (await listAdviceOfAttempt({ attemptId: of.attemptId, limit: 1 }))[0]?.state;
  expect((await getAdviceSpending(of.today)).tokens).toBeGreaterThan(0);
  const worker = { owner: "a", handlers, chance: () => 0, stopping: new AbortController().signal };
  expect(await workOffOne({ ...worker, clock: () => NOW + 45_000 })).toBe(false);
  expect(await state()).toBe("running");
  expect(await workOffOne({ ...worker, clock: () => NOW + 60_000 })).toBe(true);
  expect(await state()).toBe("failed");
  expect(await getAdviceSpending(of.today)).toEqual(NOTHING);
  // One that ended by itself leaves nothing to end.
  await evidence(
    of,
    model(async () => places(QUOTED)),
  );
  expect(await workOffOne({ ...worker, clock: () => NOW + 999_000 })).toBe(false);
  expect((await getAdviceSpending(of.today)).tokens).toBe(50);
});

describe("proposed wordings of a key point", () => {
  const variants = ({ questionId, tutorId }: Marked, provider: FeedbackProvider) =>
    proposeVariants({
      ...{ questionId, tutorId, provider, bounds, day: DAY, language: "zh-CN", point: wordPoint("p1", "积水") },
      clock: () => NOW,
      signal: new AbortController().signal,
    });

  it("are new to their group, and no candidate's words are sent for them", async () => {
    const of = await marked();
    let sent = "";
    const proposing = model(async (request) => {
      sent = JSON.stringify(request);
      const proposals = [
        { expression: "排水不畅", way: 0, group: 0 },
        { expression: "路面积水", way: 0, group: 0 },
        { expression: "得满分", way: 0, group: 0 },
      ];
      return { task: "variants", proposals };
    });
    const found = await variants(of, proposing);
    expect(found).toEqual({ ok: true, proposals: [{ expression: "排水不畅", way: 0, group: 0 }] });
    expect(sent).not.toContain(QUOTED);
    expect((await getAdviceSpending(of.today)).tokens).toBe(50);
  });

  it("are asked of nobody without a model or a question", async () => {
    const of = await marked();
    expect(await variants(of, ruleProvider)).toEqual({ ok: false, reason: "no-model" });
    expect(await variants({ ...of, questionId: "none" }, never)).toEqual({ ok: false, reason: "not-found" });
  });
});
