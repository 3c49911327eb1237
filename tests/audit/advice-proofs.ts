import { database } from "@db/client/database";
import { insertAdviceRequest } from "@db/queries/advice/advice-requests";
import { insertJob, leaseJob } from "@db/queries/jobs/jobs";
import { buryJob } from "@db/queries/jobs/leased-job";
import { FeedbackError } from "~/feedback/feedback-error";
import type { FeedbackProvider } from "~/feedback/feedback-provider";
import { recipientOf } from "~/feedback/recipient-of";
import { adviseJob } from "~/jobs/definitions/advise";
import { count, counter, LIMITS } from "~/services/accounts/limits/limits.server";
import { discardDeadJob } from "~/services/advice/admin/discard-dead-job.server";
import { retryDeadJob } from "~/services/advice/admin/retry-dead-job.server";
import { testProvider } from "~/services/advice/admin/test-provider.server";
import { askAdvice } from "~/services/advice/ask-advice.server";
import type { Bounds } from "~/services/advice/budget.server";
import { endFailed } from "~/services/advice/run-advice.server";
import { withdrawConsent } from "~/services/advice/withdraw-consent.server";
import { handedIn, wordPoint, wordRubric } from "../attempts/handed-in";
import { MINUTE, NOW } from "../attempts/open-attempt";
import { addQuestion } from "../attempts/questions";
import { addAccount } from "../factories/people";
import { viewerOf } from "../factories/requests";
import { done, type ProofsOf } from "./proof";

const LATER = NOW + 9 * MINUTE;
const DAY = "2025-06-15";
const bounds: Bounds = { dailyTokens: 100_000, dailyCostMicros: null, prices: { inputMicros: 0, outputMicros: 0 } };

/** A provider that would send text, and whose server is not there. */
const absent: FeedbackProvider = {
  ...{ name: "openai", model: "m", promptVersion: "v1", sendsText: true },
  messages: () => [{ role: "user", content: "一段固定的文字" }],
  give: () => Promise.reject(new FeedbackError("unavailable")),
};

const asAdmin = async () => ({ adminId: (await addAccount("head", "admin")).id, address: "10.0.0.7", now: LATER });

/** Advice that a candidate asks for on their own answer, and may be sent for the first time. */
async function asked(triedBefore = 0) {
  const lin = await addAccount("lin");
  const questionId = await addQuestion({ content: { rubric: wordRubric(wordPoint("p1", "积水")), materials: [] } });
  const { attemptId } = await handedIn(questionId, "雨天积水。", { personId: lin.id });
  for (let time = 0; time < triedBefore; time += 1) {
    await database().tx((tx) => count(counter("advice", lin.id), LATER, tx));
  }
  const own = { attemptId, candidateId: lin.id, viewer: viewerOf(lin), consents: true, language: "zh-CN" as const };
  await done(askAdvice({ ...own, provider: absent, bounds, day: DAY, now: LATER }));
  return lin.id;
}

/** A job that was given up, with the request it was for. */
async function dead() {
  const by = await asAdmin();
  const questionId = await addQuestion();
  const requestId = "request";
  const jobId = await database().tx(async (tx) => {
    const payload = { requestId, reserved: { payer: "school", day: DAY, tokens: 1_000, costMicros: 0 } };
    const { id } = await insertJob({ kind: adviseJob.kind, payload, runAfter: NOW, now: NOW }, tx);
    const of = { id: requestId, task: "advice" as const, questionId, attemptId: null, askedBy: by.adminId };
    const how = { language: "zh-CN", provider: "openai", model: "m", promptVersion: "v1", rubricHash: "h" };
    await insertAdviceRequest({ ...of, ...how, payerId: null, jobId: id, automatic: false, askedAt: NOW }, tx);
    await leaseJob({ owner: "w", kinds: [adviseJob.kind], now: NOW + 1, until: LATER }, tx);
    await endFailed({ payload: { requestId, reserved: null }, error: "unavailable", now: NOW + 2 }, tx);
    await buryJob({ jobId: id, owner: "w", now: NOW + 2, error: "unavailable" }, tx);
    return id;
  });
  return { ...by, jobId };
}

/** Advice by a model, and the jobs it runs in. */
export const adviceProofs: ProofsOf<"advice" | "job"> = {
  "advice.consented": () => asked(),
  "advice.consent-withdrawn": async () => {
    await withdrawConsent({ personId: await asked(), provider: recipientOf(absent), now: LATER });
  },
  "advice.limited": () => asked(LIMITS.advice.hits - 1),
  "advice.tested": async () =>
    testProvider({ ...(await asAdmin()), provider: absent, bounds, language: "zh-CN", day: DAY, clock: () => LATER }),
  "job.retried": async () => retryDeadJob({ ...(await dead()), bounds, day: DAY }),
  "job.discarded": async () => discardDeadJob(await dead()),
};
