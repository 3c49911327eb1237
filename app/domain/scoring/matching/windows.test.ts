import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "../score-answer";

const rubric = rubricSchema.parse({
  version: 1,
  title: "全年工作安排",
  points: [
    {
      id: "p",
      label: "七月会同专家开展风险评估",
      marks: 2,
      pointKind: "practice",
      expressions: [
        { role: "head", allOf: [["风险评估"]] },
        { role: "detail", allOf: [["七月"], ["会同"], ["评估"]] },
      ],
    },
  ],
});
const share = (answer: string) => scoreAnswer({ answer, rubric }).share;

test("a label before a colon takes no clause of the window", () => {
  expect(share("七月：会同行业专家，开展风险评估。")).toBe(1);
  expect(share("六月：走访企业。七月：会同行业专家，开展风险评估；八月：总结。")).toBe(1);
});

test("what is more than a label, and labels in a row, count as clauses", () => {
  expect(share("七月的主要工作安排是：会同行业专家，开展风险评估。")).toBe(0.5);
  expect(share("七月，会同行业专家，开展风险评估。")).toBe(0.5);
  expect(share("七月：附注：会同行业专家，开展风险评估。")).toBe(0.5);
});
