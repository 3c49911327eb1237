import { rubricSchema } from "@content/contract/rubric";
import fc from "fast-check";
import { expect, test } from "vitest";
import { markingProfile } from "../../profiles/marking-profiles";
import { scoreAnswer } from "../score-answer";

const rubric = rubricSchema.parse({
  version: 1,
  title: "t",
  family: "essay",
  mode: "band",
  marks: 35,
  topicConcepts: [
    { label: "阅读", variants: ["阅读", "读书"], indispensable: true },
    { label: "城市", variants: ["城市"] },
  ],
});

/** Paragraphs written for testing, each different, so that none counts as repeated. */
const essay = (words: string, paragraphs = 8) =>
  `题目\n${Array.from({ length: paragraphs }, (_, at) => `第${at}个角落里，${words}留下了编号为${at}的许多痕迹，人们在第${at}条街上慢下脚步，翻开第${at}页，和第${at}位作者说话，也和第${at}个自己相遇。`).join("\n")}`;

test("an essay with every concept throughout is put in bands I–II and marked in the middle of II, never in I", () => {
  const report = scoreAnswer({ answer: essay("城市阅读"), rubric });
  expect(report).toMatchObject({ range: { low: 25, high: 35 }, marks: 27.5 });
  expect(report.flags).toContain("band-unconfirmed");
});

test("an essay without the indispensable concept is band III at best, off the topic in the lowest two", () => {
  expect(scoreAnswer({ answer: essay("城市灯光"), rubric }).range?.high).toBe(25);
  expect(scoreAnswer({ answer: essay("山里灯光"), rubric })).toMatchObject({ range: { low: 0 }, marks: 9.5 });
});

test("where a table names base scores the estimate starts from them, two bands from their mean", () => {
  const profile = markingProfile("key-2014.1") ?? undefined;
  const of = (answer: string, marks: number) => scoreAnswer({ answer, rubric: { ...rubric, marks }, profile });
  expect(of(essay("城市阅读"), 40)).toMatchObject({ marks: 28, range: { low: 24, high: 40 }, profile: "key-2014.1" });
  expect(of(essay("阅读灯光"), 40)).toMatchObject({ marks: 24, range: { low: 17, high: 33 } });
  expect(of(essay("城市阅读"), 80).marks).toBe(56);
});

test("an essay mostly copied from its material sits in the lowest two bands and never reaches band I", () => {
  const answer = essay("城市阅读");
  const references = [{ kind: "material" as const, text: answer, hash: "0" }];
  const range = (own: typeof rubric) => scoreAnswer({ answer, rubric: own, references }).range;
  expect(range(rubric)).toMatchObject({ low: 0 });
  expect(range(rubric)?.high).toBeLessThanOrEqual(25);
  const two = [
    { label: "一", from: 20, to: 35 },
    { label: "二", from: 0, to: 20 },
  ];
  expect(range({ ...rubric, bands: two })?.high).toBeLessThan(20);
});

test("no text ever gets marks in band I", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("城市", "阅读", "，", "。", "\n", "一、", "让生活更好"), { maxLength: 400 }),
      (parts) => {
        expect(scoreAnswer({ answer: parts.join(""), rubric }).marks).toBeLessThan(30);
      },
    ),
    { numRuns: 50 },
  );
});
