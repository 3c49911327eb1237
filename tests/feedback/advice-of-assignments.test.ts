import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "@db/client/database";
import { getAdviceRequest } from "@db/queries/advice/advice-requests";
import { getAdviceSpending } from "@db/queries/advice/advice-spending";
import { listAssessments } from "@db/queries/assessments/assessments";
import { getJob } from "@db/queries/jobs/jobs";
import { listAuditEvents } from "@db/queries/operations/audit";
import type { Viewer } from "~/domain/access/viewer";
import type { FeedbackProvider } from "~/feedback/feedback-provider";
import { adviseJob } from "~/jobs/definitions/advise";
import { handlers } from "~/jobs/handlers/handlers.server";
import { startWorker } from "~/jobs/outbox/start-worker.server";
import * as env from "~/server/env.server";
import { count, counter, LIMITS } from "~/services/accounts/limits/limits.server";
import { adviceSetup } from "~/services/advice/advice-setup.server";
import { askAdvice } from "~/services/advice/ask-advice.server";
import { cancelAdvice } from "~/services/advice/cancel-advice.server";
import { adviceOnReport } from "~/services/advice/reading/advice-on-report.server";
import { shownAdvice } from "~/services/advice/reading/shown-advice.server";
import { runAdvice } from "~/services/advice/run-advice.server";
import { createAssignment, type CreateAssignment } from "~/services/assignments/create-assignment.server";
import { startFakeLlm } from "../../scripts/fake-llm/server.mjs";
import { begin, handIn, MINUTE, NOW, openAssigned, plainAssignment } from "../assignments/assigned-class";
import { wordPoint, wordRubric } from "../attempts/handed-in";
import { addQuestion } from "../attempts/questions";
import { openTestSchool } from "../factories/school";

const DAY = "2025-06-15";
const AT_ONCE = { score: "at-once", points: "at-once", reference: "at-once" } as const;
const LATER = NOW + 2 * MINUTE;
const QUOTED = "雨天积水没过脚面";

let fake: Awaited<ReturnType<typeof startFakeLlm>>;
beforeAll(async () => {
  fake = await startFakeLlm({ delayMs: 0 });
});
afterAll(async () => {
  await fake.close();
});
beforeEach(async () => {
  await openTestSchool();
  const real = env.environment();
  const feedback = { provider: "openai-compatible" as const, baseUrl: fake.url, model: "fake" };
  vi.spyOn(env, "environment").mockReturnValue({ ...real, feedback: { ...real.feedback, ...feedback } });
});

/** A class of two with an assignment; the first of them has handed it in, with the other's name in the answer. */
async function handedInByOne(release: CreateAssignment["release"] = AT_ONCE) {
  const rubric = wordRubric(wordPoint("p1", "积水"));
  const questionId = await addQuestion({ content: { rubric, materials: [] } });
  const assigned = await openAssigned([questionId], { release });
  const { one, other, assignmentId } = assigned;
  const text = `${QUOTED}，${other.person.displayName}报修多次。`;
  const [attemptId = ""] = await handIn(await begin(assignmentId, one.person.id), one.person.id, text);
  return { ...assigned, questionId, text, of: { attemptId, candidateId: one.person.id, viewer: one.viewer } };
}

type Own = { attemptId: string; candidateId: string; viewer: Viewer };

const ask = (of: Own, more: Partial<Parameters<typeof askAdvice>[0]> = {}) =>
  askAdvice({ ...of, ...adviceSetup(), consents: true, language: "zh-CN", day: DAY, now: LATER, ...more });

async function asked(of: Own): Promise<string> {
  const done = await ask(of);
  if (!done.ok) throw new Error(done.reason);
  return done.requestId;
}

async function payloadOf(requestId: string) {
  const request = await getAdviceRequest({ requestId });
  return adviseJob.payload.parse((await getJob({ jobId: request?.jobId ?? "" }))?.payload);
}

describe("advice on an answer to an assignment", () => {
  it("is not asked for while the key points are withheld, and the report says so", async () => {
    const { of, text } = await handedInByOne({ ...AT_ONCE, points: "by-hand" });
    expect(await ask(of)).toEqual({ ok: false, reason: "withheld" });
    const offer = await adviceOnReport({ ...of, answer: text, points: false, now: LATER });
    expect(offer).toMatchObject({ closed: "withheld", current: null, sent: null });
  });

  it("is neither written nor read once another assignment withholds the key points again", async () => {
    const { of, tutor, classId, setId } = await handedInByOne();
    const requestId = await asked(of);
    const shown = () => shownAdvice({ requestId, ...of, now: LATER });
    expect(await shown()).toMatchObject({ state: "waiting" });
    const again = await createAssignment(plainAssignment({ by: tutor.viewer, classId, setId }));
    expect(again.ok).toBe(true);
    expect(await shown()).toBeNull();
    const give = vi.fn<FeedbackProvider["give"]>();
    const { provider, bounds } = adviceSetup();
    const { signal } = new AbortController();
    const run = {
      payload: await payloadOf(requestId),
      provider: { ...provider, give },
      bounds,
      signal,
      now: () => LATER,
    };
    const outcome = await runAdvice(run);
    await database().tx(async (tx) => outcome.write?.(tx));
    expect(give).not.toHaveBeenCalled();
    expect(await getAdviceRequest({ requestId })).toMatchObject({ state: "failed", failure: "withheld", sent: null });
  });

  it("counts against the budget of the tutor who set the assignment, and of two who ask for the last of it one gets it", async () => {
    const { of, other, tutor, assignmentId } = await handedInByOne();
    const [attemptId = ""] = await handIn(await begin(assignmentId, other.person.id), other.person.id, `${QUOTED}。`);
    const second = { attemptId, candidateId: other.person.id, viewer: other.viewer };
    const account = { payer: tutor.person.id, day: DAY };
    const tried = await asked(of);
    const { tokens } = await getAdviceSpending(account);
    await cancelAdvice({ requestId: tried, candidateId: of.candidateId, now: LATER });
    const last = { bounds: { ...adviceSetup().bounds, dailyTokens: tokens + 100 } };
    const answers = await Promise.all([ask(of, last), ask(second, last)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: "budget-spent" }]);
    const spent = await getAdviceSpending(account);
    expect(spent.tokens).toBeGreaterThan(2_500);
    expect(spent.tokens).toBeLessThanOrEqual(tokens + 100);
    expect((await getAdviceSpending({ payer: "school", day: DAY })).tokens).toBe(0);
  });

  it("comes through the outbox from a server that streams, without a classmate's name and without a change of any mark", async () => {
    const { of, text, other } = await handedInByOne();
    const before = await listAssessments({ attemptId: of.attemptId });
    const requestId = await asked(of);
    const stop = startWorker({ handlers, lookEveryMs: 20 });
    await vi.waitFor(async () => expect((await getAdviceRequest({ requestId }))?.state).toBe("done"), 10_000);
    await stop();
    const row = await getAdviceRequest({ requestId });
    expect(JSON.stringify(row?.sent)).toContain(`${QUOTED}，${"某".repeat(other.person.displayName.length)}报修多次。`);
    expect(JSON.stringify(row)).not.toContain(other.person.displayName);
    const shown = await shownAdvice({ requestId, ...of, now: LATER });
    expect(shown?.parts?.strengths[0]?.quote).toEqual({ text: QUOTED, place: { start: 0, end: QUOTED.length } });
    expect(shown?.parts?.summary).not.toBe("");
    expect(text.startsWith(QUOTED)).toBe(true);
    expect(before).not.toEqual([]);
    expect(await listAssessments({ attemptId: of.attemptId })).toEqual(before);
  });
});

describe("who asks for advice", () => {
  it("is asked to wait after so many requests, which is put on record once", async () => {
    const { of } = await handedInByOne();
    const asking = counter("advice", of.candidateId);
    await database().tx(async (tx) => {
      for (let made = 1; made < LIMITS.advice.hits; made += 1) await count(asking, LATER, tx);
    });
    const last = await asked(of);
    // Found, not made: a page that asks twice is not refused.
    expect(await ask(of)).toEqual({ ok: true, requestId: last, isNew: false });
    await cancelAdvice({ requestId: last, candidateId: of.candidateId, now: LATER });
    expect(await ask(of)).toEqual({ ok: false, reason: "too-many-tries", minutes: 60 });
    const actions = (await listAuditEvents({ limit: 20 })).map(({ action }) => action);
    const ofAdvice = actions.filter((action) => action.startsWith("advice."));
    expect(ofAdvice.sort()).toEqual(["advice.consented", "advice.limited"]);
  });

  it("has said yes to one server and to no other", async () => {
    const { of } = await handedInByOne();
    await cancelAdvice({ requestId: await asked(of), candidateId: of.candidateId, now: LATER });
    const elsewhere = { ...adviceSetup().provider, host: "elsewhere.example" };
    expect(await ask(of, { consents: false, provider: elsewhere })).toEqual({ ok: false, reason: "needs-consent" });
    expect(await ask(of, { consents: false })).toMatchObject({ ok: true });
  });
});
