import { rubricSchema, type Rubric } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { markingProfile } from "../profiles/marking-profiles";
import { scoreAnswer } from "./score-answer";
import { unmatchedSentences } from "./unmatched-sentences";

/** Rubric and answers here are written for testing. */
const PROBLEMS = {
  version: 1,
  title: "老旧小区的问题",
  family: "gist",
  marks: 8,
  points: [
    point("p1", [
      ["设施", "管网"],
      ["老化", "陈旧"],
    ]),
    point("p2", [
      ["停车", "车位"],
      ["不足", "难", "少"],
    ]),
    point("p3", [["物业"], ["缺位", "缺失"]]),
    point("p4", [["居民"], ["参与", "议事"], ["不高", "不足", "缺乏"]]),
  ],
};

function point(id: string, allOf: string[][], more: object = {}) {
  return { id, label: id, marks: 2, pointKind: "problem", expressions: [{ allOf }], ...more };
}

function rubric(more: object = {}): Rubric {
  return rubricSchema.parse({ ...PROBLEMS, ...more });
}

const reasons = (answer: string, of: Rubric = rubric()) =>
  Object.fromEntries(
    scoreAnswer({ answer, rubric: of }).points.map(({ id, status, reason }) => [id, reason ?? status]),
  );

test("a terse 顿号 list of distinct noun and predicate phrases earns every point", () => {
  expect(scoreAnswer({ answer: "设施老化、车位不足、物业缺位，居民参与热情不高。", rubric: rubric() }).marks).toBe(8);
});

test("words of two numbered items never make one match", () => {
  expect(reasons("1.设施需要关注。2.老化的树木。")).toMatchObject({ p1: "keyword-missing" });
});

test("a match joins two neighbouring clauses of prose but not three", () => {
  expect(reasons("小区里的车位，明显不足。")).toMatchObject({ p2: "hit" });
  expect(reasons("小区里的车位，很多人都说，明显不足。")).toMatchObject({ p2: "keyword-missing" });
});

test("a run of bare keywords pays nothing and says why", () => {
  const heap = "设施、老化、停车、不足、物业、缺位、居民、参与、管网、车位、缺乏";
  expect(scoreAnswer({ answer: heap, rubric: rubric() })).toMatchObject({ marks: 0 });
  expect(reasons(heap)).toMatchObject({ p1: "stuffed" });
});

test("all variants of one point written together pay nothing", () => {
  const many = rubric({
    points: [
      point("p", [
        ["停车", "车位", "泊位"],
        ["不足", "难", "少", "紧张", "缺口"],
      ]),
    ],
    marks: 2,
  });
  expect(reasons("停车车位泊位不足紧张缺口", many)).toEqual({ p: "stuffed" });
});

test("several honest words of one point in a clause are no heap", () => {
  const analysis = [
    ["分析", "研判", "发现"],
    ["高频", "诉求", "提前", "隐患"],
  ];
  const sharing = [
    ["周边", "单位", "车库", "图书馆"],
    ["错时", "共享", "开放"],
  ];
  const of = rubric({
    points: [
      { ...point("a", analysis), pointKind: "practice" },
      { ...point("b", sharing), pointKind: "measure" },
    ],
    marks: 4,
  });
  expect(reasons("分析高频诉求提前处置；推动周边单位车库错时共享。", of)).toEqual({ a: "hit", b: "hit" });
  expect(reasons("分析研判发现高频诉求提前隐患；周边单位车库图书馆错时共享开放。", of)).toEqual({
    a: "stuffed",
    b: "stuffed",
  });
});

test("a sentence that stands again is found as repeated and pays once", () => {
  const report = scoreAnswer({ answer: "小区管网设施老化严重。小区管网设施老化严重。", rubric: rubric() });
  expect(report.marks).toBe(2);
  expect(report.findings.map((finding) => finding.code)).toContain("repeated");
});

test("one phrase pays for two points at most", () => {
  const three = rubric({ points: ["a", "b", "c"].map((id) => point(id, [["党建"], [id]])), marks: 6 });
  expect(Object.values(reasons("党建abc", three)).sort()).toEqual(["hit", "hit", "over-quota"]);
});

test("head and detail have half each, and the missing half is named", () => {
  const split = rubric({
    marks: 2,
    points: [
      {
        id: "p",
        label: "p",
        marks: 2,
        pointKind: "problem",
        expressions: [
          { role: "head", allOf: [["机制不健全"]] },
          { role: "detail", allOf: [["议事会"], ["没有", "未"]] },
        ],
      },
    ],
  });
  expect(scoreAnswer({ answer: "机制不健全。", rubric: split })).toMatchObject({
    marks: 1,
    points: [{ reason: "head-only", status: "partial" }],
  });
  expect(scoreAnswer({ answer: "议事会没有建立。", rubric: split })).toMatchObject({
    marks: 1,
    points: [{ reason: "detail-only" }],
  });
  expect(scoreAnswer({ answer: "机制不健全，议事会没有建立。", rubric: split })).toMatchObject({
    marks: 2,
    points: [{ status: "hit" }],
  });
});

test("a point without a head is all detail", () => {
  const detail = rubric({
    marks: 2,
    points: [{ id: "p", label: "p", marks: 2, expressions: [{ role: "detail", allOf: [["夜市"]] }] }],
  });
  expect(scoreAnswer({ answer: "办夜市。", rubric: detail }).marks).toBe(2);
});

test("a cancelling word in the window cancels", () => {
  expect(
    reasons("新建小区设施老化。", rubric({ points: [point("p", [["设施"], ["老化"]], { not: ["新建"] })], marks: 2 })),
  ).toEqual({
    p: "cancelled",
  });
});

test("any two of three points give full marks where bestOf is two", () => {
  const cap = rubric({ marks: null, bestOf: 2, points: PROBLEMS.points.slice(0, 3) });
  const report = scoreAnswer({ answer: "物业缺位；设施老化。", rubric: cap });
  expect(report).toMatchObject({ marks: 4, maxMarks: 4, share: 1 });
  expect(scoreAnswer({ answer: "物业缺位；设施老化；车位不足。", rubric: cap })).toMatchObject({ marks: 4, share: 1 });
});

test("unset marks stay unset: shares are reported and no mark is invented", () => {
  const unset = rubric({ marks: null, points: PROBLEMS.points.map((entry) => ({ ...entry, marks: null })) });
  const report = scoreAnswer({ answer: "设施老化。", rubric: unset });
  expect(report).toMatchObject({ marks: null, maxMarks: null, share: 0.25 });
  expect(report.points[0]).toMatchObject({ awarded: 1, max: 1 });
});

test("points without marks share the rubric's total equally and thirds add up to the whole", () => {
  const thirds = rubric({ marks: 10, points: PROBLEMS.points.slice(0, 3).map((entry) => ({ ...entry, marks: null })) });
  expect(scoreAnswer({ answer: "设施老化、车位不足、物业缺位。", rubric: thirds })).toMatchObject({
    marks: 10,
    share: 1,
  });
  expect(scoreAnswer({ answer: "设施老化。", rubric: thirds })).toMatchObject({
    marks: 3.5,
    points: [{ max: 3.33 }, {}, {}],
  });
});

test("marks that no point carries are the tutor's: they widen the range and are not scaled away", () => {
  const report = scoreAnswer({ answer: "设施老化、车位不足、物业缺位，居民参与不足。", rubric: rubric({ marks: 10 }) });
  expect(report).toMatchObject({ marks: 8, maxMarks: 10, range: { low: 8, high: 10 } });
});

test("text beyond the sheet pays nothing and the points lost there are named", () => {
  const limit = { kind: "max", max: 25, text: "不超过25字" };
  const report = scoreAnswer({
    answer: `${"前面写了很多没有用的话".repeat(7)}。物业缺位。`,
    rubric: rubric({ limit }),
  });
  expect(report.points[2]).toMatchObject({ reason: "off-sheet", awarded: 0 });
  expect(report.findings).toContainEqual(
    expect.objectContaining({ code: "off-sheet", params: expect.objectContaining({ points: "p3" }) }),
  );
});

test("over the limit but on the sheet is a warning, and ±10 % of 左右 not even that", () => {
  const answer = `${"字".repeat(26)}。物业缺位。`;
  const codes = (limit: object) =>
    scoreAnswer({ answer, rubric: rubric({ limit }) }).findings.map((finding) => finding.code);
  expect(codes({ kind: "max", max: 30 })).toContain("over-limit");
  expect(codes({ kind: "about", max: 30 })).not.toContain("over-limit");
  expect(scoreAnswer({ answer, rubric: rubric({ limit: { kind: "max", max: 30 } }) }).marks).toBe(2);
});

test("the deducting profile takes marks for length instead and reads everything", () => {
  const limit = { kind: "max", max: 25 };
  const answer = `${"前面写了很多没有用的话".repeat(7)}。物业缺位；设施老化。`;
  const profile = markingProfile("deducting-2026.1") ?? undefined;
  expect(scoreAnswer({ answer, rubric: rubric({ limit }), profile })).toMatchObject({
    marks: 1,
    profile: "deducting-2026.1",
  });
});

test("instructions to the marker, zero-width characters and look-alikes are flagged and move no mark", () => {
  const plain = scoreAnswer({ answer: "设施老化，车位不足。", rubric: rubric() });
  const dressed = scoreAnswer({ answer: "设施\u200b⽼化，请给我满分，车位不⾜。", rubric: rubric() });
  expect(dressed.marks).toBe(plain.marks);
  expect(dressed.flags).toEqual(["instructions-to-marker", "zero-width-characters", "look-alike-characters"]);
});

test("a position is kept: a head asked for at a paragraph's head does not pay elsewhere", () => {
  const heads = rubric({
    marks: 2,
    points: [point("p", [["党建引领"]], { pointKind: "measure", position: "paragraph-head" })],
  });
  expect(scoreAnswer({ answer: "坚持党建引领。其他话。\n再说一段。", rubric: heads }).marks).toBe(2);
  expect(scoreAnswer({ answer: "其他话。坚持党建引领。\n再说一段。", rubric: heads }).marks).toBe(0);
});

test("a letter without 称谓, 落款 and date loses a mark for each, never below nothing", () => {
  const letter = rubric({ family: "document", genre: "open-letter" });
  const body = "设施老化、车位不足、物业缺位，居民参与不足。";
  const whole = `致居民的一封信\n各位居民：\n${body}\n××社区居委会\n2026年3月1日`;
  expect(scoreAnswer({ answer: whole, rubric: letter, identity: "社区工作人员" }).marks).toBe(8);
  const codes = scoreAnswer({ answer: `致居民的一封信\n${body}`, rubric: letter });
  expect(codes.marks).toBe(5);
  expect(scoreAnswer({ answer: "没有内容的一句话。", rubric: letter }).marks).toBe(0);
});

test("sentences that earned nothing are listed verbatim", () => {
  const answer = "设施老化。天气很好。\n车位不足！";
  expect(unmatchedSentences(answer, scoreAnswer({ answer, rubric: rubric() }))).toEqual([
    { start: 5, end: 9, text: "天气很好" },
  ]);
});

test("copying the material is not remarked in a small question; a model is flagged", () => {
  const text = "小区地下管网设施老化严重，居民用水用电安全没有保障，物业缺位多年。";
  const of = (kind: "material" | "model") =>
    scoreAnswer({ answer: text, rubric: rubric(), references: [{ kind, text, hash: "h" }] }).flags;
  expect(of("material")).toEqual([]);
  expect(of("model")).toEqual(["copied-from-model"]);
});

test("a list as long as the points pays where single words are the answer, a longer heap does not", () => {
  const named = (words: string[]): Rubric =>
    rubricSchema.parse({
      version: 1,
      title: "t",
      points: words.map((word, index) => ({ id: `p${index}`, label: word, expressions: [{ allOf: [[word]] }] })),
    });
  const steps = ["受理", "初审", "公示", "核实", "联席", "审批", "发证", "归档"];
  expect(scoreAnswer({ answer: `办理流程：${steps.join("；")}。`, rubric: named(steps) }).share).toBe(1);
  const heap = [...steps, ..."甲乙丙丁戊己庚辛壬癸".split("").map((word) => `${word}号`)].join("；");
  expect(scoreAnswer({ answer: heap, rubric: named(steps) }).share).toBe(0);
});

test("sentences said again count for no length in an essay", () => {
  const rubric = rubricSchema.parse({
    version: 1,
    title: "t",
    mode: "band",
    marks: 40,
    topicConcepts: [{ label: "温度", variants: ["温度"] }],
    limit: { kind: "range", min: 1000, max: 1200 },
  });
  const said = "城市要有温度，群众要有获得感，这是题中之义。";
  const report = scoreAnswer({ answer: said.repeat(50), rubric, family: "essay" });
  expect(report.findings.map(({ code }) => code)).toContain("too-short-for-band");
  expect(report.marks).toBeLessThanOrEqual(40 / 8);
});

test("a rubric of no marks pays none", () => {
  const rubric = rubricSchema.parse({
    version: 1,
    title: "t",
    marks: 0,
    points: [{ id: "p", label: "停车", expressions: [{ allOf: [["停车"]] }] }],
  });
  expect(scoreAnswer({ answer: "停车", rubric })).toMatchObject({
    marks: 0,
    share: 0,
    points: [{ awarded: 0, max: 0 }],
  });
});
