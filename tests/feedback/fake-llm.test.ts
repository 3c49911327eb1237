import { afterAll, beforeAll, expect, it } from "vitest";
import type { AdviceRequest, FeedbackResult } from "~/feedback/feedback-provider";
import { compatibleProvider } from "~/feedback/model/compatible-provider";
import { validateAdvice } from "~/feedback/validate-advice";
import { startFakeLlm } from "../../scripts/fake-llm/server.mjs";

let fake: Awaited<ReturnType<typeof startFakeLlm>>;
beforeAll(async () => {
  fake = await startFakeLlm({ delayMs: 0 });
});
afterAll(async () => {
  await fake.close();
});

const provider = (model: string) => compatibleProvider({ apiKey: null, baseUrl: fake.url, model, timeoutMs: 10_000 });
const request: AdviceRequest = {
  task: "advice",
  language: "zh-CN",
  prompt: "请概括做法。",
  nonce: "n0nce_42",
  maxOutputTokens: 500,
  answer: "一是错时共享，开放机关车位。",
  points: [],
  findings: [],
};

it.each(["zh-CN", "en"] as const)(
  "the fake server streams usable advice that quotes the answer, in %s",
  async (language) => {
    const parts: FeedbackResult[] = [];
    const asked = { ...request, language };
    const { result } = await provider("fake").give(asked, { onPart: (part) => parts.push(part) });
    expect(validateAdvice(asked, result)).toMatchObject({ result, dropped: {} });
    expect(JSON.stringify(result)).toContain("一是错时共享");
    expect(parts.length).toBeGreaterThan(2);
  },
);

it("it fails, asks to wait or names a mark where the model's name says so", async () => {
  await expect(provider("dead").give(request)).rejects.toMatchObject({ code: "unavailable", status: 500 });
  await expect(provider("busy").give(request)).rejects.toMatchObject({ code: "rate-limited", retryAfterMs: 2000 });
  const { result } = await provider("marks").give(request);
  expect(validateAdvice(request, result).dropped).toEqual({ "mark-named": 1 });
});
