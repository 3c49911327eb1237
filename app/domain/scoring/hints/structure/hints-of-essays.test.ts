import { expect, test } from "vitest";
import { hintsIn } from "../../../../../tests/factories/hints-in";

const essay = { family: "essay", mode: "band" } as const;
const topic = { ...essay, topicConcepts: [{ label: "心思", variants: ["心思"], indispensable: false }] };
const seen = (answer: string, fields: Parameters<typeof hintsIn>[1] = topic) => hintsIn(answer, fields);
const wordsOf = (answer: string, code: string, fields: Parameters<typeof hintsIn>[1] = topic) =>
  seen(answer, fields).flatMap((hint) => (hint.code === code ? [hint.words] : []));

const PARALLEL = [
  "舍得花心思，方能治好城",
  "外墙几天就能刷新，人心却要慢慢理顺。治城要舍得花心思，既要听民声，又要强里子，还要聚众力。",
  "花心思听民声，治理才有准头。把图纸摊上茶桌，请居民投票取舍。",
  "花心思强里子，治理才有底气。管网排在门头之前，治理的根基才牢。",
  "花心思聚众力，治理才有活水。把议事的规矩立起来，众人拧成一股绳。",
  "城市是千家万户的日子。舍得花心思，城才治得好。",
].join("\n");

const CONTRAST = [
  "从花钱到用心",
  "粉刷一面墙容易，理顺一栋楼难。治理的高下，在心思不在排场。",
  "不用心的治理，好看而不好用；用心的治理，好用而耐用。一座大厅落成，窗口却无人。",
  "有人会问，没有钱怎么办？投入固然要紧，商量更要紧。",
  "H市的一个院子花了三千万元。钱花完，路灯又黑了。可见，钱要靠规矩看住。",
  "楼道亮起来，人心就暖起来。",
].join("\n");

test("the sentences that speak of the topic are shown where they stand", () => {
  expect(wordsOf(PARALLEL, "hint-thesis-title")).toEqual(["舍得花心思，方能治好城"]);
  expect(wordsOf(PARALLEL, "hint-thesis-opening")).toEqual(["治城要舍得花心思，既要听民声，又要强里子，还要聚众力"]);
  expect(wordsOf(PARALLEL, "hint-thesis-ending")).toEqual([]);
  expect(wordsOf(CONTRAST, "hint-thesis-opening")).toEqual(["治理的高下，在心思不在排场"]);
});

test("an essay that names the topic only at its end is shown that place, one that never does is told so", () => {
  const late = "城市的温度\n墙刷得再白也会旧。\n先问再改。要听。\n先试再推。要看。\n归根到底，要花心思。";
  expect(wordsOf(late, "hint-thesis-ending")).toEqual(["归根到底，要花心思"]);
  const never = late.replace("花心思", "下功夫");
  expect(wordsOf(never, "hint-thesis-unseen")).toEqual([null]);
  expect(wordsOf(never, "hint-thesis-unseen", essay)).toEqual([]);
});

test("short statements at the head or the end of a part are shown as what may be its thesis", () => {
  expect(wordsOf(PARALLEL, "hint-sub-thesis-head")).toEqual([
    "花心思听民声，治理才有准头",
    "花心思强里子，治理才有底气",
    "花心思聚众力，治理才有活水",
  ]);
  expect(wordsOf(CONTRAST, "hint-sub-thesis-head")).toEqual(["不用心的治理，好看而不好用；用心的治理，好用而耐用"]);
  expect(wordsOf(CONTRAST, "hint-sub-thesis-end")).toEqual(["可见，钱要靠规矩看住"]);
});

test("parallel heads, a preview and an echo are named where they are found", () => {
  const found = Object.fromEntries(seen(PARALLEL).map(({ code, params }) => [code, params]));
  expect(found["hint-parallel-heads"]).toEqual({ count: 3, of: 3 });
  expect(found["hint-preview"]).toEqual({ count: 3, of: 3 });
  expect(wordsOf(PARALLEL, "hint-preview")).toEqual(["治城要舍得花心思，既要听民声，又要强里子，还要聚众力"]);
  expect(wordsOf(PARALLEL, "hint-echo")).toEqual(["舍得花心思，城才治得好"]);
});

test("an essay of another shape is told nothing of heads, preview and echo that it does without", () => {
  const codes = seen(CONTRAST).map(({ code }) => code);
  for (const code of ["hint-parallel-heads", "hint-preview", "hint-echo", "hint-thesis-unseen"])
    expect(codes).not.toContain(code);
  const unlike = PARALLEL.replace("花心思强里子，治理才有底气", "管网也是民心工程").replace(
    "花心思聚众力，治理才有活水",
    "人人都来搭把手，事情就好办得多了",
  );
  expect(seen(unlike).map(({ code }) => code)).not.toContain("hint-parallel-heads");
});

test("the lengths of the parts are listed, and the longest is the place", () => {
  const [balance] = seen(PARALLEL).filter(({ code }) => code === "hint-balance");
  expect(balance?.params).toEqual({ count: 3, lengths: "30、31、32", longest: 32, shortest: 30 });
  expect(balance?.words).toMatch(/^花心思聚众力.*拧成一股绳/);
});

test("numbered heads of a long document are its theses, names of parts are none", () => {
  const rest = `${"把一件件小事办好，把一处处隐患排清，".repeat(12)}事情就有了着落。`;
  const talk = `各位领导、同志们：\n下面汇报做法。\n一、做减法，关停重复平台。${rest}\n二、做加法，配齐处置力量。${rest}\n三、做乘法，放大服务温度。${rest}\n谢谢大家！`;
  const document = { family: "document", genre: "experience-talk" } as const;
  expect(wordsOf(talk, "hint-sub-thesis-head", document)).toEqual([
    "做减法，关停重复平台",
    "做加法，配齐处置力量",
    "做乘法，放大服务温度",
  ]);
  const report = talk
    .replace("做减法，关停重复平台", "基本情况")
    .replace("做加法，配齐处置力量", "主要问题")
    .replace("做乘法，放大服务温度", "对策建议");
  const codes = seen(report, document).map(({ code }) => code);
  expect(codes.filter((code) => /sub-thesis|parallel/.test(code))).toEqual([]);
  expect(codes).toContain("hint-balance");
});

test("a head line that stands alone opens a part, whose text may take several paragraphs", () => {
  const answer =
    "城市的心思\n开头说明来意，谈谈体会。\n听得见民声\n图纸上桌。\n居民投票。\n看得见里子\n管网先行。\n单子有人办。\n结尾一段，再说一遍。";
  const [balance] = seen(answer, essay).filter(({ code }) => code === "hint-balance");
  expect(balance?.params).toMatchObject({ count: 2, lengths: "15、16" });
  expect(wordsOf(answer, "hint-sub-thesis-head", essay)).toEqual(["听得见民声", "看得见里子"]);
});

test("a short document has no outline to describe", () => {
  expect(hintsIn("致居民的一封信\n各位居民：\n请爱护设施。\n请参与议事。\n谢谢大家。", { family: "document" })).toEqual(
    [],
  );
});
