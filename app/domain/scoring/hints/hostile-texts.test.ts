import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "../score-answer";

const rubric = rubricSchema.parse({
  version: 1,
  title: "长文本",
  mode: "band",
  family: "essay",
  genre: "policy-essay",
  marks: 40,
  topicConcepts: [{ label: "心思", variants: ["心思", "用心"] }],
});
const LENGTH = 100_000;
/** A report on any text is small enough to store and to show. */
const REPORT_CHARACTERS = 30_000;

// What grows faster than the text's length would not come back within the runner's own limit.
test.each([
  ["opening marks", "“《（"],
  ["closing marks", "”》）"],
  ["marks and lines", "“话\n"],
  ["lines without marks", "话\n"],
  ["numbers out of order", "1.话\n5.话\n"],
  ["the same number", "三是办。"],
  ["numbers that begin again", "一、话\n（一）话\n"],
  ["circled numbers", "①⑤"],
  ["wrong characters", "布署"],
  ["beginnings of wrong characters", "既即"],
  ["names", "我叫王小明，"],
  ["orders to a superior", "请务必望"],
  ["opinions", "我认为"],
  ["one sentence", "心思"],
  ["questions", "心思？"],
  ["clauses", "心思，"],
  ["general phrases", "1.加强领导，"],
  ["measures", "1.街道推进改造，解决停车难。\n"],
  ["numerals", "3.5，"],
  ["heads", "花心思听民声\n正文在此，说明一二。\n"],
  ["parts", "花心思听民声，治理才有准头。可见要听。\n"],
  ["lines of one space", " \n"],
])("a text of 100,000 characters gets its hints, and a small report: %s", (_name, unit) => {
  const body = unit.repeat(Math.ceil(LENGTH / unit.length));
  for (const answer of [body, `花心思的城\n开头说心思。\n${body}\n结尾说心思。`]) {
    const report = scoreAnswer({ answer, rubric });
    expect(JSON.stringify(report.findings).length).toBeLessThan(REPORT_CHARACTERS);
  }
});

test("of many slips of one kind the last one shown says how many more there are", () => {
  const report = scoreAnswer({ answer: "布署。".repeat(1_000), rubric });
  const slips = report.findings.filter(({ code }) => code === "hint-wrong-character");
  expect(slips).toHaveLength(12);
  expect(slips.at(-1)?.params["more"]).toBe(988);
});
