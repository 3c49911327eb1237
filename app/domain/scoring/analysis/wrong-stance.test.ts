import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "../score-answer";

/** Rubric and answers written for testing. */
const rubric = rubricSchema.parse({
  version: 1,
  title: "评价“补贴多就是环境好”的看法",
  family: "analysis",
  points: [
    {
      id: "stance",
      label: "看法片面",
      marks: 4,
      pointKind: "stance",
      expressions: [
        {
          allOf: [
            ["看法", "观点"],
            ["片面", "不正确", "不全面"],
          ],
        },
      ],
    },
    { id: "merit", label: "有合理之处", marks: 2, pointKind: "other", expressions: [{ allOf: [["补贴"], ["起步"]] }] },
    { id: "cause", label: "留不住企业", marks: 4, pointKind: "cause", expressions: [{ allOf: [["企业"], ["迁走"]] }] },
    {
      id: "end",
      label: "拼服务",
      marks: 4,
      pointKind: "conclusion",
      expressions: [{ allOf: [["服务"], ["拼", "优化"]] }],
    },
  ],
});
const STEM = "请根据资料，对这一看法进行评价。";
const awarded = (answer: string, stem: string | null = STEM) =>
  scoreAnswer({ answer, rubric, stem }).points.map(({ awarded: marks, reason }) =>
    reason === undefined ? marks : reason,
  );

const REASONS = "补贴能帮企业起步。补贴一停，企业就迁走。因此，要转向优化服务。";

test("the right stance and its reasons pay", () => {
  expect(awarded(`这一看法是片面的。${REASONS}`)).toEqual([4, 2, 4, 4]);
});

test("the wrong stance loses its point and the reasons behind it, not the conclusion", () => {
  const answer = `这一看法是正确的。${REASONS}`;
  expect(awarded(answer)).toEqual(["reversed", "wrong-stance", "wrong-stance", 4]);
  const found = scoreAnswer({ answer, rubric, stem: STEM }).findings.find(({ code }) => code === "stance-wrong");
  expect(answer.slice(found?.start, found?.end)).toBe("这一看法是正确的");
});

test("a stance denied in its own words is the wrong one too", () => {
  expect(awarded(`这一看法并不片面。${REASONS}`)).toEqual(["reversed", "wrong-stance", "wrong-stance", 4]);
});

test("also where the rubric takes the words in any polarity", () => {
  const points = rubric.points.map((point) => ({
    ...point,
    expressions: point.expressions.map((one) => ({ ...one, polarity: "any" })),
  }));
  const any = rubricSchema.parse({ ...rubric, points });
  const marks = (answer: string) =>
    scoreAnswer({ answer, rubric: any, stem: STEM }).points.map((point) => point.awarded);
  expect(marks(`这一看法并不片面。${REASONS}`)).toEqual([0, 0, 0, 4]);
  expect(marks(`这一看法是片面的。${REASONS}`)).toEqual([4, 2, 4, 4]);
});

test("reasons before the wrong judgement, or behind a turn, do not argue for it", () => {
  expect(awarded("补贴能帮企业起步。这一看法是正确的。但是，补贴一停，企业就迁走。")).toEqual([
    "reversed",
    2,
    4,
    "absent",
  ]);
});

test("a concession is no stance, and two judgements are the tutor's", () => {
  expect(awarded(`这一看法有一定合理之处。${REASONS}`).slice(1)).toEqual([2, 4, 4]);
  expect(awarded(`这一看法是合理的，也是不全面的。${REASONS}`).slice(1)).toEqual([2, 4, 4]);
});

test("only an evaluation asks for a stance", () => {
  expect(awarded(`这一看法是正确的。${REASONS}`, "请谈谈你对这句话的理解。").slice(1)).toEqual([2, 4, 4]);
});

test("parts that are not seen are hints and cost nothing", () => {
  const report = (answer: string) => scoreAnswer({ answer, rubric, stem: STEM });
  const hints = (answer: string) =>
    report(answer)
      .findings.filter(({ code }) => code.startsWith("part-"))
      .map(({ code, params }) => [code, params]);
  expect(hints("补贴能帮企业起步。")).toEqual([
    ["part-judgement-missing", {}],
    ["part-reasons-missing", {}],
    ["part-conclusion-missing", {}],
  ]);
  expect(hints(`这一看法是片面的。因为${REASONS}`)).toEqual([]);
});
