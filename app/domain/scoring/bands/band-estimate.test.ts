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

test("an essay with every concept throughout is put in bands I–II and marked in the upper part of II, never in I", () => {
  const report = scoreAnswer({ answer: essay("城市阅读"), rubric });
  expect(report).toMatchObject({ range: { low: 25, high: 35 }, marks: 29 });
  expect(report.flags).toContain("band-unconfirmed");
});

test("within its bands an essay stands higher the further its concepts carry, by three tenths of a band at most", () => {
  const [head, ...rest] = essay("城市阅读", 12).split("\n");
  // Every paragraph speaks of a city, fewer and fewer of reading.
  const reading = (paragraphs: number) =>
    [head, ...rest.map((text, at) => (at < paragraphs ? text : text.replace("阅读", "灯火")))].join("\n");
  const marks = [1, 3, 6, 12].map((paragraphs) => scoreAnswer({ answer: reading(paragraphs), rubric }).share);
  expect(marks).toEqual([...marks].sort((a, b) => a - b));
  expect(marks[0]).toBeLessThan(marks[2] ?? 0);
  expect(Math.min(...marks) * 35).toBeGreaterThanOrEqual(27.5 - 1.5 - 1e-9);
  expect(Math.max(...marks) * 35).toBeLessThanOrEqual(27.5 + 1.5 + 1e-9);
});

test("an essay earns the same in six paragraphs as in twelve, and with heads of one shape as without", () => {
  const [head, ...rest] = essay("城市阅读", 12).split("\n");
  const pairs = rest.flatMap((text, at) => (at % 2 === 0 ? [text + (rest[at + 1] ?? "")] : []));
  const marks = scoreAnswer({ answer: [head, ...rest].join("\n"), rubric }).marks;
  expect(scoreAnswer({ answer: [head, ...pairs].join("\n"), rubric }).marks).toBe(marks);
  const ordered = rest.map((text, at) => `其${at}，${text}`);
  expect(scoreAnswer({ answer: [head, ...ordered].join("\n"), rubric }).marks).toBe(marks);
});

test("sentences lifted from the material lower an essay within its bands before they lower the bands", () => {
  const answer = essay("城市阅读");
  const lifted = { kind: "material" as const, text: answer.slice(3, 60).padEnd(400, "旧时书页沙沙作响"), hash: "0" };
  const [own, copied] = [[], [lifted]].map((references) => scoreAnswer({ answer, rubric, references }));
  expect(copied?.range).toEqual(own?.range);
  expect(copied?.marks).toBeLessThan(own?.marks ?? 0);
});

test("an essay without the indispensable concept is band III at best, off the topic in the lowest two", () => {
  expect(scoreAnswer({ answer: essay("城市灯光"), rubric }).range?.high).toBe(25);
  expect(scoreAnswer({ answer: essay("山里灯光"), rubric })).toMatchObject({ range: { low: 0 }, marks: 9.5 });
});

test("where a table names base scores the estimate starts from them, two bands from their mean", () => {
  const profile = markingProfile("key-2014.1") ?? undefined;
  const of = (answer: string, marks: number) => scoreAnswer({ answer, rubric: { ...rubric, marks }, profile });
  // An essay that carries every concept through stands three tenths of a band (24 to 33) above the base score of 28.
  expect(of(essay("城市阅读"), 40)).toMatchObject({ marks: 30.5, range: { low: 24, high: 40 }, profile: "key-2014.1" });
  // The mean of 28 and 20, moved less: one of two concepts carries.
  expect(of(essay("阅读灯光"), 40)).toMatchObject({ marks: 25, range: { low: 17, high: 33 } });
  expect(of(essay("城市阅读"), 80).marks).toBe(61.5);
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
