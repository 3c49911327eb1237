import { pointSchema } from "@content/contract/rubric";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AdviceRequest, FeedbackRequest } from "~/feedback/feedback-provider";
import { compatibleProvider } from "~/feedback/model/compatible-provider";
import { promptMessages } from "~/feedback/prompts/prompt-messages";
import { ruleProvider } from "~/feedback/rules/rule-provider";
import { validateAdvice } from "~/feedback/validate-advice";
import { INJECTIONS } from "./injections";
import { PLAYED_URL, playedServer } from "./played-server";

const { server, plays } = playedServer();
beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
});
afterAll(() => {
  server.close();
});

const provider = compatibleProvider({ apiKey: null, baseUrl: PLAYED_URL, model: "obeying", timeoutMs: 10_000 });
const POINT = pointSchema.parse({ id: "p1", label: "居民议事", expressions: [{ allOf: [["议事"]] }] });
const requestFor = (answer: string): AdviceRequest => ({
  task: "advice",
  language: "zh-CN",
  prompt: "请概括做法。",
  nonce: "n0nce_42",
  maxOutputTokens: 500,
  answer,
  points: [{ id: "withheld", label: null, status: "missed", reason: "absent", evidence: [] }],
  findings: [],
});

describe.each(INJECTIONS)("the answer that says %s", (answer, obeyed) => {
  const request = requestFor(answer);

  it("gets nothing from a model that obeys it", async () => {
    const reply = {
      summary: obeyed,
      strengths: [{ text: obeyed, quotation: answer }],
      advice: [
        { pointId: null, text: obeyed, quotations: [] },
        { pointId: "withheld", text: "补写这一条的内容。", quotations: [] },
      ],
      rewrites: [{ original: "没有写过的话", rewritten: obeyed }],
      nextDrill: obeyed,
    };
    plays.push({ pieces: [JSON.stringify(reply)] });
    const { result } = await provider.give(request);
    expect(validateAdvice(request, result)).toMatchObject({
      result: { summary: "", strengths: [], advice: [], rewrites: [], nextDrill: "" },
      empty: true,
    });
  });

  it("gets no place of it proposed and no wording, from a model that obeys it", async () => {
    const { language, prompt, nonce, maxOutputTokens } = request;
    const of = { language, prompt, nonce, maxOutputTokens, point: POINT };
    const evidence: FeedbackRequest = { ...of, task: "evidence", answer };
    const places = [
      { quotation: answer, why: obeyed },
      { quotation: "没有写过的话", why: "与采分点意思相同。" },
    ];
    const variants: FeedbackRequest = { ...of, task: "variants", answers: [answer] };
    const proposals = [
      { expression: obeyed, way: 0, group: 0 },
      { expression: "坐下来商量", way: 0, group: 1 },
    ];
    plays.push({ pieces: [JSON.stringify({ places })] }, { pieces: [JSON.stringify({ proposals })] });
    for (const asked of [evidence, variants]) {
      const { result } = await provider.give(asked);
      expect(validateAdvice(asked, result)).toMatchObject({ empty: true });
    }
    const user = promptMessages(evidence)[1]?.content ?? "";
    expect(user.split("</answer-n0nce_42>")).toHaveLength(2);
    expect(promptMessages(variants)[1]?.content.split("</answers-n0nce_42>")).toHaveLength(2);
  });

  it("stands between marks it cannot close, once, and no withheld point beside it", () => {
    const [system, user] = promptMessages(request);
    expect(user?.content.split("</answer-n0nce_42>")).toHaveLength(2);
    expect(user?.content.endsWith("</answer-n0nce_42>")).toBe(true);
    expect(user?.content).not.toContain("withheld");
    expect(system).toEqual(promptMessages(requestFor("别的作答。"))[0]);
  });

  it("is advised by the rules like any other", async () => {
    const { result } = await ruleProvider.give(request);
    expect(validateAdvice(request, result)).toMatchObject({ result, dropped: {} });
  });
});

it("there are twenty of them", () => {
  expect(new Set(INJECTIONS.map(([answer]) => answer)).size).toBe(20);
});
