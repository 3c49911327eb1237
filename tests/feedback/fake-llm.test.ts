import { pointSchema } from "@content/contract/rubric";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { AdviceRequest, FeedbackRequest, FeedbackResult } from "~/feedback/feedback-provider";
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
const base = { language: "zh-CN", prompt: "请概括做法。", nonce: "n0nce_42", maxOutputTokens: 500 } as const;
const answer = "一是错时共享，开放机关车位。";
const request: AdviceRequest = { ...base, task: "advice", answer, points: [], findings: [] };
const point = pointSchema.parse({ id: "p1", label: "盘活车位", expressions: [{ allOf: [["盘活车位"]] }] });

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

it.each(["zh-CN", "en"] as const)(
  "it proposes places of the answer, one of them invented, in %s, and wordings of answers",
  async (language) => {
    const asked: FeedbackRequest = { ...base, task: "evidence", language, answer, point };
    const { result } = await provider("fake").give(asked);
    const kept = validateAdvice(asked, result);
    expect(kept.result).toMatchObject({ places: [{ quotation: "一是错时共享" }] });
    expect(kept.dropped).toEqual({ "not-in-answer": 1 });
    const wordings: FeedbackRequest = { ...base, task: "variants", language, point, answers: [answer] };
    const proposed = validateAdvice(wordings, (await provider("fake").give(wordings)).result);
    expect(proposed).toMatchObject({ result: { proposals: [{ expression: "一是错时共享" }, {}, {}] }, dropped: {} });
  },
);

it("it fails, asks to wait or names a mark where the model's name says so", async () => {
  await expect(provider("dead").give(request)).rejects.toMatchObject({ code: "unavailable", status: 500 });
  await expect(provider("busy").give(request)).rejects.toMatchObject({ code: "rate-limited", retryAfterMs: 2000 });
  const asked: FeedbackRequest[] = [
    request,
    { ...base, task: "evidence", answer, point },
    { ...base, task: "variants", answers: [answer], point },
  ];
  for (const one of asked) {
    const { result } = await provider("marks").give(one);
    expect(validateAdvice(one, result).dropped["mark-named"]).toBe(1);
  }
});
