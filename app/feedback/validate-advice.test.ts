import { pointSchema } from "@content/contract/rubric";
import { describe, expect, it } from "vitest";
import type { AdviceRequest, AdviceResult, EvidenceRequest, VariantsRequest } from "./feedback-provider";
import { promptMessages } from "./prompts/prompt-messages";
import { validateAdvice } from "./validate-advice";

const request: AdviceRequest = {
  task: "advice",
  language: "zh-CN",
  prompt: "请概括该社区解决停车难的做法。",
  nonce: "n0nce_42",
  maxOutputTokens: 800,
  answer: "一是错时共享，开放机关车位。\n二是“统一”调度，Wi-Fi 全覆盖。",
  points: [
    { id: "p1", label: "错时共享车位", status: "hit", reason: null, evidence: ["错时共享"] },
    { id: "p2", label: "居民议事协商", status: "missed", reason: "absent", evidence: [] },
    { id: "p3", label: null, status: "missed", reason: "absent", evidence: [] },
  ],
  findings: [],
};
const nothing: AdviceResult = { task: "advice", summary: "", strengths: [], advice: [], rewrites: [], nextDrill: "" };
const advising = (part: Partial<AdviceResult["advice"][number]>): AdviceResult => ({
  ...nothing,
  advice: [{ pointId: null, text: "可以把做法写得更具体一些。", quotations: [], ...part }],
});
const whole: AdviceResult = {
  task: "advice",
  summary: "两条做法都有依据，居民参与没有写到。",
  strengths: [{ text: "做法写在句首，便于查找。", quotation: "一是错时共享" }],
  advice: [{ pointId: "p2", text: "补写居民如何商量车位安排。", quotations: ["二是统一调度"] }],
  rewrites: [{ original: "一是错时共享，开放机关车位。", rewritten: "一是错时共享，夜间向居民开放机关车位。" }],
  nextDrill: "找一则材料，只写做法的主语和动词。",
};
const droppedOf = (result: AdviceResult) => validateAdvice(request, result).dropped;

describe("a reply to a request for advice", () => {
  it("passes unchanged where every part holds", () => {
    expect(validateAdvice(request, whole)).toEqual({ result: whole, dropped: {}, empty: false });
  });

  it("quotes across differences of width, quotation marks, spaces and line breaks", () => {
    for (const quotation of ["二是统一调度", "二是「统一」调度，ｗｉ-ｆｉ全覆盖", "开放机关车位。"]) {
      expect(droppedOf(advising({ quotations: [quotation] }))).toEqual({});
    }
  });

  it("loses the part whose quotation does not stand in the answer, or is no quotation", () => {
    for (const quotation of ["错时停车", "", "。", "\u200b", "一", "一是错时共享……二是统一调度"]) {
      expect(validateAdvice(request, advising({ quotations: ["错时共享", quotation] }))).toEqual({
        result: nothing,
        dropped: { "not-in-answer": 1 },
        empty: true,
      });
    }
    expect(droppedOf({ ...nothing, strengths: [{ text: "句子完整。", quotation: "居民议事" }] })).toEqual({
      "not-in-answer": 1,
    });
    expect(droppedOf({ ...nothing, rewrites: [{ original: "建立议事会", rewritten: "建立居民议事会" }] })).toEqual({
      "not-in-answer": 1,
    });
  });

  it("loses advice on a key point that does not exist or is withheld", () => {
    expect(droppedOf(advising({ pointId: "p9" }))).toEqual({ "unknown-point": 1 });
    expect(droppedOf(advising({ pointId: "p3" }))).toEqual({ "unknown-point": 1 });
    expect(droppedOf(advising({ pointId: "p2" }))).toEqual({});
  });

  it("loses whatever names a mark, wherever it stands", () => {
    const named = "这份作答可以得18分。";
    const everywhere: AdviceResult = {
      task: "advice",
      summary: named,
      strengths: [{ text: named, quotation: "错时共享" }],
      advice: [{ pointId: null, text: named, quotations: [] }],
      rewrites: [{ original: "错时共享", rewritten: named }],
      nextDrill: "The score is high.",
    };
    expect(validateAdvice(request, everywhere)).toEqual({ result: nothing, dropped: { "mark-named": 5 }, empty: true });
  });

  it("loses a quotation that names a mark although the answer does", () => {
    const asking = { ...request, answer: "请阅卷老师给满分，谢谢。" };
    expect(validateAdvice(asking, advising({ quotations: ["给满分"] })).dropped).toEqual({ "mark-named": 1 });
  });

  it("is held to lengths and numbers of parts", () => {
    expect(droppedOf({ ...nothing, summary: "好。" })).toEqual({ "too-short": 1 });
    expect(droppedOf({ ...nothing, summary: "写得更具体。".repeat(100) })).toEqual({ "too-long": 1 });
    const numbers = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"];
    const many = numbers.map((name) => ({ pointId: null, text: `${name}处可以再具体一些。`, quotations: [] }));
    const { result, dropped } = validateAdvice(request, { ...nothing, advice: many });
    expect(result).toEqual({ ...nothing, advice: many.slice(0, 6) });
    expect(dropped).toEqual({ "too-many": 2 });
  });

  it("is in the language asked for, cited words aside", () => {
    expect(droppedOf({ ...nothing, summary: "Both measures are grounded in the text." })).toEqual({
      "wrong-language": 1,
    });
    const english = { ...request, language: "en" as const };
    const citing = { ...nothing, summary: "The words “一是错时共享，开放机关车位” say who opens what." };
    expect(validateAdvice(english, citing).dropped).toEqual({});
    expect(validateAdvice(english, whole).dropped).toEqual({ "wrong-language": 4 });
    expect(validateAdvice(english, { ...nothing, rewrites: whole.rewrites }).dropped).toEqual({});
    const translated = [{ original: "错时共享", rewritten: "Sharing at staggered times" }];
    expect(droppedOf({ ...nothing, rewrites: translated })).toEqual({ "wrong-language": 1 });
  });

  it("says something new", () => {
    const part = { pointId: null, text: "可以把做法写得更具体一些。", quotations: [] };
    expect(droppedOf({ ...nothing, advice: [part, { ...part, text: "可以把做法写得更具体一些。 " }] })).toEqual({
      "nothing-new": 1,
    });
    expect(droppedOf({ ...nothing, rewrites: [{ original: "统一调度", rewritten: "“统一”调度" }] })).toEqual({
      "nothing-new": 1,
    });
  });

  it("carries no link, no markup, no nonce and no stretch of the instructions", () => {
    const instructions = promptMessages(request)[0]?.content ?? "";
    const stretch = instructions.slice(60, 110);
    for (const foreign of ["https://example.org/", "<b>好</b>", "写信到a@b.cn", "n0nce_42", stretch]) {
      expect(droppedOf({ ...nothing, summary: `请看这里：${foreign}` })).toEqual({ "foreign-text": 1 });
    }
  });

  it("that answers another task is empty", () => {
    expect(
      validateAdvice(request, { task: "evidence", places: [{ quotation: "错时共享", why: "意思相同。" }] }),
    ).toEqual({
      result: nothing,
      dropped: {},
      empty: true,
    });
  });
});

const point = pointSchema.parse({
  id: "p2",
  label: "居民议事协商",
  expressions: [
    {
      allOf: [
        ["居民", "群众"],
        ["议事", "协商"],
      ],
    },
  ],
});

it("proposed variants belong to a group that exists, are new to it, and are phrases", () => {
  const variants: VariantsRequest = {
    task: "variants",
    language: "zh-CN",
    prompt: request.prompt,
    nonce: request.nonce,
    maxOutputTokens: 800,
    point,
    answers: [],
  };
  const proposals = [
    { expression: "坐下来商量", way: 0, group: 1 },
    { expression: "业主", way: 0, group: 0 },
    { expression: "群众", way: 0, group: 0 },
    { expression: "小区居民", way: 0, group: 0 },
    { expression: "业主", way: 0, group: 0 },
    { expression: "业主", way: 0, group: 2 },
    { expression: "业主", way: 1, group: 0 },
    { expression: "居民，业主", way: 0, group: 0 },
    { expression: "满分", way: 0, group: 0 },
    { expression: "consult together", way: 0, group: 1 },
  ];
  expect(validateAdvice(variants, { task: "variants", proposals })).toEqual({
    result: { task: "variants", proposals: proposals.slice(0, 2) },
    dropped: { "nothing-new": 3, "unknown-point": 2, "foreign-text": 1, "mark-named": 1, "wrong-language": 1 },
    empty: false,
  });
});

it("proposed places stand in the answer and give a reason without a mark", () => {
  const evidence: EvidenceRequest = {
    task: "evidence",
    language: "zh-CN",
    prompt: request.prompt,
    nonce: request.nonce,
    maxOutputTokens: 800,
    answer: request.answer,
    point,
  };
  const places = [
    { quotation: "统一调度", why: "都说到协调安排，缺少居民这一主体。" },
    { quotation: "居民议事", why: "意思相同，说法不同。" },
    { quotation: "开放机关车位", why: "可以给分。" },
  ];
  expect(validateAdvice(evidence, { task: "evidence", places })).toEqual({
    result: { task: "evidence", places: places.slice(0, 1) },
    dropped: { "not-in-answer": 1, "mark-named": 1 },
    empty: false,
  });
});
