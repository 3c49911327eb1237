import fc from "fast-check";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { OutlinePoint, Pack } from "../contract/pack";
import { importWildPack, importWithLedger } from "./import-wild-pack";
import { nonBlankLines } from "./lines/source-lines";
import { anyText } from "../../tests/factories/any-text";

const folder = resolve(import.meta.dirname, "../../tests");
const fixture = (name: string) => readFileSync(resolve(folder, "fixtures/packs", name), "utf8");

function imported(text: string): Pack {
  const reading = importWildPack(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.pack;
}

const FIXTURES = [
  "grain-and-villages.txt",
  "enterprise-service.txt",
  "elder-care.md",
  "flood-drill.txt",
  "two-articles.txt",
  "night-market.txt",
  "water-towns.txt",
  "data-office.txt",
  "old-craft.txt",
  "school-canteens.txt",
  "harbour-transcript.txt",
  "river-chiefs.txt",
  "three-columns.txt",
];

test.each(FIXTURES)("%s is read as its golden file says", async (name) => {
  const json = `${JSON.stringify(imported(fixture(name)), null, 2)}\n`;
  await expect(json).toMatchFileSnapshot(resolve(folder, "golden/packs", `${name.replace(/\..*$/, "")}.json`));
});

test.each(FIXTURES)("no line of %s is both kept and dropped, none neither", (name) => {
  expectAccounted(fixture(name));
});

function expectAccounted(text: string): void {
  const { reading, ledger } = importWithLedger(text);
  if (!reading.ok) return;
  const kept = new Set(ledger.keptLines());
  const dropped = reading.pack.dropped.map(({ line }) => line);
  expect(dropped.filter((line) => kept.has(line))).toEqual([]);
  expect([...kept, ...dropped].sort((a, b) => a - b)).toEqual(nonBlankLines(text));
}

test("a pack without questions is refused at its section of questions, or at its first line", () => {
  expect(importWildPack(fixture("refused-no-questions.txt"))).toEqual({
    ok: false,
    problems: [{ code: "no-questions", line: 1, params: {} }],
  });
  expect(importWildPack("一、热点链接\n有事发生。\n二、命题预测\n三、理论精析\n道理很多。")).toMatchObject({
    problems: [{ code: "no-questions", line: 3 }],
  });
});

test("every limit that cannot be read is named with its line, and nothing is imported", () => {
  expect(importWildPack(fixture("refused-limits.txt"))).toEqual({
    ok: false,
    problems: [
      { code: "limit-unreadable", line: 5, params: { text: "约字" } },
      { code: "limit-unreadable", line: 6, params: { text: "x00字" } },
    ],
  });
});

test("closing brackets that mean a limit nobody can read refuse the pack at the question's line", () => {
  const text = [
    "一、命题预测",
    "1.请谈谈节水的意义(三百字)。",
    "2.请结合材料，概括问题(四百来字吧)。",
    "3.请提出建议。(20分)(6OO字)",
    "4.请写一份倡议书。要求：语言得体。(五百余字)",
  ].join("\n");
  const problem = (line: number, words: string) => ({ code: "limit-unreadable", line, params: { text: words } });
  expect(importWildPack(text)).toEqual({
    ok: false,
    problems: [problem(3, "四百来字吧"), problem(4, "6OO字"), problem(5, "五百余字")],
  });
});

test("brackets about other words stay in the prompt, and Chinese numerals are read as limits", () => {
  const text = [
    "一、命题预测",
    "1.请谈谈对节水口诀的理解(“三字经”)。",
    "2.请画出流程图(附文字说明)(四百字左右)。",
    "3.请提出建议。要求：具体可行。(三百字)",
  ].join("\n");
  const { questions } = imported(text);
  expect(questions.map(({ limit }) => [limit.kind, limit.max])).toEqual([
    ["unspecified", null],
    ["about", 400],
    ["stated", 300],
  ]);
  expect(questions[0]?.stem).toContain("(“三字经”)");
  expect(questions[1]?.stem).toContain("(附文字说明)");
});

test("an empty text is a problem, not a pack", () => {
  expect(importWildPack(" \n\n")).toMatchObject({ ok: false, problems: [{ code: "empty" }] });
});

const PIECES = [
  "服务热线",
  "某某考试网",
  "一、热点链接",
  "二、命题预测",
  "三、理论精析",
  "四、素材积累",
  "五、范文赏析",
  "★重要意义",
  "大作文框架:",
  "讲话稿:",
  "让街道亮起来",
  "一、先修路灯。",
  "一是修主路。",
  "(一)再通水电",
  "1.请谈谈修路的意义(300字)。",
  "2.请写一篇大作文(约字)。",
  "C市市长 林之远",
  "(2025年3月8日)",
  "路修好了，大家都说方便。灯亮了，晚上也敢出门。",
  "关键词:修路",
  "更多资料请加QQ群123456789",
  "",
  "“支部 网格”",
  "友情链接:",
];

test("whatever the lines and their order, import never throws and accounts for every line", () => {
  const line = fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 30 }), anyText({ maxLength: 12 }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => expectAccounted(lines.join("\n"))),
    { numRuns: 200 },
  );
});

test("twice the text is twice the work: a long pack keeps every paragraph once", () => {
  const paragraph = "治理要在细处用力，把一件件小事办实办好，群众心里自然有一本明白账。";
  const text = (size: number) =>
    `一、命题预测\n1.请谈谈意义(300字)。\n二、范文赏析\n大作文:\n小事不小\n${`${paragraph}\n`.repeat(size)}`;
  for (const size of [500, 1000]) {
    expect(imported(text(size)).models[0]?.paragraphs).toHaveLength(size);
  }
});

test("a list that starts again at one over and over stays a shallow outline", () => {
  const text = `一、命题预测\n1.请谈谈意义(300字)。\n二、素材积累\n讲话稿框架:\n修路\n${"一是修主路。\n".repeat(3000)}`;
  const [framework] = imported(text).frameworks;
  const depth = (points: { children: OutlinePoint[] }[]): number =>
    Math.max(0, ...points.map(({ children }) => 1 + depth(children)));
  expect(depth(framework?.points ?? [])).toBeLessThan(10);
});
