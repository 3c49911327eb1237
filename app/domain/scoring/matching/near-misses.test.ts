import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "../score-answer";

const point = (id: string, object: string, state: string) => ({
  id,
  label: id,
  marks: 2,
  pointKind: "problem",
  expressions: [{ allOf: [[object], [state]] }],
});

const rubric = rubricSchema.parse({
  version: 1,
  title: "小区的问题",
  family: "gist",
  marks: 6,
  points: [point("parking", "停车", "不足"), point("green", "绿化", "不足"), point("service", "物业", "缺位")],
});

test("one word that several points hold hints at none of them, one that a single point holds does", () => {
  const report = scoreAnswer({ answer: "人手不足，物业收费。", rubric });
  expect(report.points.map(({ reason }) => reason)).toEqual(["absent", "absent", "keyword-missing"]);
  expect(report.findings.flatMap(({ code, params }) => (code === "near-miss" ? params.point : []))).toEqual([
    "service",
  ]);
});
