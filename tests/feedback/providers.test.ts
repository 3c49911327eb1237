import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { FeedbackError } from "~/feedback/feedback-error";
import {
  feedbackResultSchema,
  type AdviceRequest,
  type FeedbackProvider,
  type FeedbackResult,
} from "~/feedback/feedback-provider";
import { compatibleProvider } from "~/feedback/model/compatible-provider";
import { openaiProvider } from "~/feedback/model/openai-provider";
import { ruleProvider } from "~/feedback/rules/rule-provider";
import { validateAdvice } from "~/feedback/validate-advice";
import { PLAYED_URL, playedServer } from "./played-server";

const { server, asked, plays } = playedServer();
beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
});
afterEach(() => {
  expect(plays).toEqual([]);
  asked.length = 0;
});
afterAll(() => {
  server.close();
});

const settings = { apiKey: "key-of-the-test", baseUrl: PLAYED_URL, model: "played", timeoutMs: 10_000 };
const request: AdviceRequest = {
  task: "advice",
  language: "zh-CN",
  prompt: "请概括该社区解决停车难的做法。",
  nonce: "n0nce_42",
  maxOutputTokens: 800,
  answer: "一是错时共享，开放机关车位。",
  points: [{ id: "p1", label: "居民议事协商", status: "missed", reason: "absent", evidence: [] }],
  findings: [],
};
const written = {
  summary: "做法有依据，居民参与没有写到。",
  strengths: [{ text: "做法写在句首。", quotation: "一是错时共享" }],
  advice: [{ pointId: "p1", text: "补写居民如何商量。", quotations: [] }],
  rewrites: [],
  nextDrill: "找一则材料，只写做法的主语和动词。",
};
const reply = JSON.stringify(written);
const pieces = reply.match(/.{1,7}/gs) ?? [];

async function failure(provider: FeedbackProvider, signal?: AbortSignal): Promise<FeedbackError> {
  const error: unknown = await provider.give(request, signal ? { signal } : {}).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FeedbackError)) throw new Error(`no FeedbackError but ${String(error)}`);
  expect(error.message).toBe(`feedback: ${error.code}`);
  return error;
}

const PROVIDERS: [name: string, provider: FeedbackProvider][] = [
  ["rules", ruleProvider],
  ["openai", openaiProvider(settings)],
  ["openai-compatible", compatibleProvider(settings)],
];

describe.each(PROVIDERS)("every provider: %s", (name, provider) => {
  const play = () => {
    if (provider.sendsText) plays.push({ pieces });
  };

  it("gives a result of the schema that holds usable advice, and says what it took", async () => {
    play();
    const { result, usage } = await provider.give(request);
    expect(feedbackResultSchema.parse(result)).toEqual(result);
    expect(validateAdvice(request, result)).toMatchObject({ dropped: {}, empty: false });
    expect(usage.estimated).toBe(false);
    expect(provider.name).toBe(name);
  });

  it("tells parts as they come, the last of them the whole", async () => {
    play();
    const parts: FeedbackResult[] = [];
    const { result } = await provider.give(request, { onPart: (part) => parts.push(part) });
    expect(parts.at(-1)).toEqual(result);
    for (const part of parts) expect(validateAdvice(request, part).dropped).toEqual({});
  });

  it("ends with `cancelled` where the caller has given up already", async () => {
    expect((await failure(provider, AbortSignal.abort())).code).toBe("cancelled");
    expect(asked).toEqual([]);
  });
});

describe.each(PROVIDERS.slice(1))("a provider with a server: %s", (name, provider) => {
  it("sends the messages it names, with the key in the header alone", async () => {
    plays.push({ pieces });
    await provider.give(request);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.authorization).toBe("Bearer key-of-the-test");
    expect(asked[0]?.body).toMatchObject({ model: "played", stream: true, messages: provider.messages(request) });
    expect(JSON.stringify(asked[0]?.body)).not.toContain("key-of-the-test");
    const bound = name === "openai" ? "max_completion_tokens" : "max_tokens";
    expect(asked[0]?.body[bound]).toBe(800);
  });

  it("shows a slow drip in whole parts only, growing", async () => {
    plays.push({ pieces, delayMs: 1 });
    const parts: FeedbackResult[] = [];
    const { result, usage } = await provider.give(request, { onPart: (part) => parts.push(part) });
    expect(result).toEqual({ task: "advice", ...written });
    expect(usage).toEqual({ inputTokens: 700, outputTokens: 90, estimated: false });
    expect(parts[0]).toMatchObject({ summary: written.summary, strengths: [], nextDrill: "" });
    expect(parts.length).toBeGreaterThanOrEqual(4);
  });

  it("estimates what it took where the server does not say", async () => {
    plays.push({ pieces, usage: false });
    const { usage } = await provider.give(request);
    expect(usage.estimated).toBe(true);
    expect(usage.inputTokens).toBeGreaterThan(request.answer.length);
  });

  it("a stream cut in the middle is an outage to be tried again", async () => {
    plays.push({ pieces: pieces.slice(0, 5), cut: true });
    expect(await failure(provider)).toMatchObject({ code: "unavailable", retryable: true });
  });

  it("a refusal is told as such", async () => {
    plays.push({ pieces: [], refusal: "I cannot help with that." }, { pieces: ["{"], finish: "content_filter" });
    expect(await failure(provider)).toMatchObject({ code: "refused", retryable: false });
    expect(await failure(provider)).toMatchObject({ code: "refused", retryable: false });
  });

  it.each([
    [401, "not-allowed", false],
    [403, "not-allowed", false],
    [404, "not-accepted", false],
    [400, "not-accepted", false],
    [408, "timeout", true],
    [429, "rate-limited", true],
    [500, "unavailable", true],
    [503, "unavailable", true],
  ])("status %i is %s, and asked once", async (status, code, retryable) => {
    plays.push({ status, body: { error: { message: "the key key-of-the-test is wrong" } } });
    const error = await failure(provider);
    expect(error).toMatchObject({ code, retryable, status, retryAfterMs: null });
    expect(JSON.stringify([error, error.stack, error.cause])).not.toContain("key-of-the-test");
    expect(asked).toHaveLength(1);
  });

  it("says how long to wait, by seconds and by date, an hour at most", async () => {
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    plays.push({ status: 429, headers: { "retry-after": "7" } });
    plays.push({ status: 429, headers: { "retry-after": inAMinute } });
    plays.push({ status: 503, headers: { "retry-after": "999999" } });
    expect((await failure(provider)).retryAfterMs).toBe(7000);
    const wait = (await failure(provider)).retryAfterMs ?? 0;
    expect(wait).toBeGreaterThan(30_000);
    expect(wait).toBeLessThanOrEqual(60_000);
    expect((await failure(provider)).retryAfterMs).toBe(3_600_000);
  });

  it("no credit left is nothing to wait for", async () => {
    plays.push({ status: 429, body: { error: { code: "insufficient_quota", message: "no" } } });
    expect(await failure(provider)).toMatchObject({ code: "not-allowed", retryable: false });
  });

  it("a connection reset is an outage", async () => {
    plays.push({ reset: true });
    expect(await failure(provider)).toMatchObject({ code: "unavailable", retryable: true, status: null });
  });

  it("a reply of 10 MB is cut off", async () => {
    plays.push({ bytes: 10_000_000 });
    expect(await failure(provider)).toMatchObject({ code: "too-large", retryable: false });
  });

  it("a caller who gives up in the middle ends it at once", async () => {
    plays.push({ pieces, delayMs: 20 });
    const stop = new AbortController();
    const given = provider.give(request, {
      signal: stop.signal,
      onPart: () => {
        stop.abort();
      },
    });
    await expect(given).rejects.toMatchObject({ code: "cancelled", retryable: false });
  });
});

it("a server that takes longer than allowed is a timeout", async () => {
  for (const make of [openaiProvider, compatibleProvider]) {
    plays.push({ pieces, delayMs: 30 });
    expect(await failure(make({ ...settings, timeoutMs: 60 }))).toMatchObject({ code: "timeout", retryable: true });
  }
});

describe("a reply that does not fit", () => {
  const compatible = compatibleProvider(settings);
  const wrong = JSON.stringify({ ...written, marks: 18 });

  it.each([
    ["no JSON", "好的，下面是建议。"],
    ["broken JSON", reply.slice(0, -1).replace(":", "")],
    ["another schema", wrong],
  ])("is an error at once with OpenAI: %s", async (_, text) => {
    plays.push({ pieces: [text] });
    expect(await failure(openaiProvider(settings))).toMatchObject({
      code: "bad-reply",
      retryable: false,
      usage: { inputTokens: 700, outputTokens: 90, estimated: false },
    });
    expect(asked).toHaveLength(1);
  });

  it("is repaired once with a compatible server, both calls booked", async () => {
    plays.push({ pieces: [wrong] }, { pieces: ["<think>{}</think>```json\n", reply, "\n```"] });
    const { result, usage } = await compatible.give(request);
    expect(result).toEqual({ task: "advice", ...written });
    expect(usage).toEqual({ inputTokens: 1400, outputTokens: 180, estimated: false });
    expect(asked[1]?.body["messages"]).toMatchObject([{}, {}, { role: "assistant", content: wrong }, { role: "user" }]);
  });

  it("is an error where the repair does not fit either, and none is tried for a reply cut at its bound", async () => {
    plays.push({ pieces: [wrong] }, { pieces: ["{"] });
    expect(await failure(compatible)).toMatchObject({ code: "bad-reply", usage: { inputTokens: 1400 } });
    plays.push({ pieces: [reply.slice(0, 40)], finish: "length" });
    expect(await failure(compatible)).toMatchObject({ code: "bad-reply", usage: { inputTokens: 700 } });
    expect(asked).toHaveLength(3);
  });
});
