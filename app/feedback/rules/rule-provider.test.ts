import { MISS_REASONS } from "@content/contract/report";
import { pointSchema } from "@content/contract/rubric";
import fc from "fast-check";
import { expect, it } from "vitest";
import { LANGUAGES } from "~/i18n/language/language";
import type { AdviceRequest, AdviceResult, FeedbackRequest } from "../feedback-provider";
import { validateAdvice } from "../validate-advice";
import { ruleProvider } from "./rule-provider";

const base = { language: "zh-CN", prompt: "请概括做法。", nonce: "n0nce_42", maxOutputTokens: 500 } as const;
const request: AdviceRequest = {
  ...base,
  task: "advice",
  answer:
    "一是错时共享车位，机关夜间开放。二是众人共同商议。\n众所周知，停车难影响出行，同时占道停车也影响了消防车辆的通行安全。",
  points: [
    { id: "p1", label: "机关车位错时共享", status: "hit", reason: null, evidence: ["错时共享车位，机关夜间开放"] },
    { id: "p2", label: "统一信息平台", status: "missed", reason: "absent", evidence: [] },
    { id: "p3", label: "居民商议停车规则", status: "missed", reason: "absent", evidence: [] },
    { id: "p4", label: "消防通道", status: "partial", reason: "head-only", evidence: ["消防车辆的通行安全"] },
    { id: "p5", label: null, status: "missed", reason: "absent", evidence: [] },
  ],
  findings: [{ code: "title-missing", sentence: "缺标题", words: null }],
};

async function adviceOn(request: AdviceRequest): Promise<AdviceResult> {
  const { result } = await ruleProvider.give(request);
  if (result.task !== "advice") throw new Error("a request for advice is answered with advice");
  return result;
}

it("begins with what is missing, names the nearest words of the answer, and says how to complete what is half written", async () => {
  const { advice, strengths, summary, nextDrill } = await adviceOn(request);
  expect(advice.map(({ pointId }) => pointId)).toEqual(["p2", "p3", "p4", null]);
  expect(advice[0]?.quotations).toEqual([]);
  expect(advice[1]?.quotations.join()).toContain("众人共同商议");
  expect(advice[2]).toEqual({
    pointId: "p4",
    text: "“消防通道”只有总括，没有细节。在这句之后补上资料中的具体做法、对象或结果。",
    quotations: ["消防车辆的通行安全"],
  });
  expect(strengths).toEqual([
    { text: "这里写明了“机关车位错时共享”，表述可以保留。", quotation: "错时共享车位，机关夜间开放" },
  ]);
  expect(summary).toContain("写全1个，写到一部分1个，没有写到3个");
  expect(nextDrill).toContain("限时十分钟");
});

it("rewrites with the words of the answer: no empty opening, one thought a sentence", async () => {
  expect((await adviceOn(request)).rewrites).toEqual([
    {
      original: "众所周知，停车难影响出行，同时占道停车也影响了消防车辆的通行安全",
      rewritten: "停车难影响出行，同时占道停车也影响了消防车辆的通行安全",
    },
  ]);
  const turning = "社区利用边角空地新建了三处停车场，同时与周边商场签订了夜间共享协议";
  expect((await adviceOn({ ...request, answer: `${turning}。` })).rewrites).toEqual([
    { original: turning, rewritten: turning.replace("，", "。") },
  ]);
});

it("speaks of form alone while the points are withheld", async () => {
  const long = `社区${"组织居民逐户登记车辆并核对车位信息，".repeat(6)}`;
  const { summary, advice, strengths } = await adviceOn({ ...request, points: [], findings: [], answer: long });
  expect(summary).toContain("采分点尚未公布");
  expect(strengths).toEqual([]);
  expect(advice.map(({ pointId, quotations }) => [pointId, quotations.length])).toEqual([
    [null, 1],
    [null, 1],
  ]);
  expect(advice[1]?.quotations).toEqual(["组织"]);
});

it("says what to do with an empty answer", async () => {
  const { summary, advice } = await adviceOn({ ...request, answer: "", points: [], findings: [] });
  expect(summary).toContain("没有可供分析的作答");
  expect(advice).toEqual([]);
});

const point = pointSchema.parse({
  id: "p2",
  label: "居民议事协商",
  expressions: [
    {
      allOf: [
        ["居民", "群众"],
        ["共同协商", "议事"],
      ],
    },
  ],
});

it("proposes wordings of the answers that are near to a group and not found by it yet", async () => {
  const answers = ["居民坐下来，共同商量，民主协商。", "群众议事，2024年，开放车位"];
  const { result } = await ruleProvider.give({ ...base, task: "variants", point, answers });
  expect(result).toEqual({
    task: "variants",
    proposals: [
      { expression: "共同商量", way: 0, group: 1 },
      { expression: "民主协商", way: 0, group: 1 },
    ],
  });
});

it("shows the tutor the clauses nearest to a missed point", async () => {
  const answer = "建立平台，居民共同商量停车办法，协商一致。";
  const { result } = await ruleProvider.give({ ...base, task: "evidence", point, answer });
  expect(result).toMatchObject({
    places: [{ quotation: "居民共同商量停车办法" }, { quotation: "协商一致" }],
  });
});

const piece = fc.constantFrom(
  "错时共享",
  "组织居民，",
  "众所周知，",
  "同时",
  "。",
  "\n",
  "一是",
  "满分",
  "十分",
  "“车位”",
  "Wi-Fi ",
  "统一调度；",
  "\u200b",
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const anyRequest: fc.Arbitrary<FeedbackRequest> = fc
  .record({
    language: fc.constantFrom(...LANGUAGES),
    answer: text,
    reasons: fc.array(fc.tuple(fc.constantFrom(...MISS_REASONS), fc.boolean()), { maxLength: 8 }),
    task: fc.constantFrom("advice" as const, "variants" as const, "evidence" as const),
  })
  .map(({ language, answer, reasons, task }): FeedbackRequest => {
    if (task === "variants") return { ...base, language, task, point, answers: [answer] };
    if (task === "evidence") return { ...base, language, task, point, answer };
    const points = reasons.map(([reason, half], index) => ({
      id: `p${index}`,
      label: `第${index}种“做法”：统一调度`,
      status: half ? ("partial" as const) : ("missed" as const),
      reason,
      evidence: [],
    }));
    return { ...base, language, task, answer, points, findings: [] };
  });

it("what the rules write passes the validator whole, in both languages, and is the same each time", async () => {
  await fc.assert(
    fc.asyncProperty(anyRequest, async (request) => {
      const { result } = await ruleProvider.give(request);
      expect(validateAdvice(request, result)).toMatchObject({ result, dropped: {} });
      expect((await ruleProvider.give(request)).result).toEqual(result);
    }),
  );
});

it("sends nothing, spends nothing, and gives nothing once it is cancelled", async () => {
  expect(ruleProvider.messages(request)).toEqual([]);
  expect(ruleProvider.sendsText).toBe(false);
  const { usage } = await ruleProvider.give(request);
  expect(usage).toEqual({ inputTokens: 0, outputTokens: 0, estimated: false });
  await expect(ruleProvider.give(request, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: "cancelled",
  });
});
