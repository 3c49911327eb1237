import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "../score-answer";
import { isGenericPhrase } from "./generic-words";

/** Rubric and answers written for testing. */
const rubric = (family: string) =>
  rubricSchema.parse({
    version: 1,
    title: "提出对策",
    family,
    points: [
      {
        id: "parking",
        label: "挖潜共享缓解停车难",
        marks: 2,
        pointKind: "measure",
        expressions: [
          {
            allOf: [
              ["停车", "车位"],
              ["共享", "错峰开放", "增设"],
            ],
          },
        ],
      },
      {
        id: "publicity",
        label: "加大宣传",
        marks: 2,
        pointKind: "measure",
        expressions: [
          { role: "head", allOf: [["宣传"], ["加大", "加强"]] },
          { role: "detail", allOf: [["居民"], ["讲解", "入户"]] },
        ],
      },
    ],
  });

const report = (answer: string, family = "proposal") => scoreAnswer({ answer, rubric: rubric(family) });
const places = (answer: string, code: string) =>
  report(answer)
    .findings.filter((finding) => finding.code === code)
    .map(({ start = 0, end = 0 }) => answer.slice(start, end));

test("a measure without an object pays nothing and is named where it stands", () => {
  const answer = "1.增设车位，推动车库错峰开放。2.加强领导，加大宣传力度，完善制度。";
  expect(report(answer).points.map(({ awarded, reason }) => [awarded, reason ?? null])).toEqual([
    [2, null],
    [0, "generic"],
  ]);
  expect(places(answer, "generic-measure")).toEqual(["加强领导，加大宣传力度，完善制度"]);
});

test("a general head with its particulars behind it pays and is not called generic", () => {
  const answer = "1.加大宣传力度。组织志愿者入户讲解，告诉居民收费怎么定。";
  expect(report(answer).points[1]).toMatchObject({ awarded: 2 });
  expect(places(answer, "generic-measure")).toEqual([]);
});

test("outside proposals nothing is gated: a practice may be named in general words", () => {
  expect(report("1.加大宣传力度。", "gist").points[1]?.awarded).toBe(1);
  expect(report("1.加大宣传力度。", "gist").findings).toEqual([]);
});

test("one problem answered twice pays once", () => {
  expect(report("1.增设停车位。2.推动单位停车场共享。").marks).toBe(2);
});

test("a measure that no point knows is listed for the tutor and costs nothing", () => {
  const answer = "1.增设停车位。2.在小区门口开设夜间医疗急救点。3.增设停车位。";
  expect(places(answer, "outside-rubric")).toEqual(["在小区门口开设夜间医疗急救点"]);
  expect(report(answer).marks).toBe(2);
});

test.each(["加强领导", "要进一步加强组织领导", "完善制度", "健全长效机制", "加大宣传力度", "营造良好氛围", "凝心聚力"])(
  "%s fits any problem",
  (phrase) => expect(isGenericPhrase(phrase)).toBe(true),
);

test.each(["完善停车收费制度", "加大农技培训投入", "健全业委会选举机制", "加强楼道消防检查", "压实企业主体责任清单"])(
  "%s has an object",
  (phrase) => expect(isGenericPhrase(phrase)).toBe(false),
);
