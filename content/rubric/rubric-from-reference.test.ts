import fc from "fast-check";
import { expect, test } from "vitest";
import { rubricSchema } from "../contract/rubric";
import { scoreAnswer } from "~/domain/scoring/score-answer";
import { draftExpressions } from "./draft-expressions";
import { referenceItems } from "./reference-items";
import { rubricFromReference } from "./rubric-from-reference";

const QUESTION = "社区食堂运营的难点有哪些？";
const REFERENCE = "社区食堂运营的难点：客流不稳定；食材成本偏高；补贴到位慢。";

const share = (answer: string) => scoreAnswer({ answer, rubric: rubricFromReference(QUESTION, REFERENCE) }).share;

test("the ideas of a reference stand alone, without the echo of the question, labels and numbering", () => {
  expect(referenceItems(QUESTION, REFERENCE)).toEqual(["客流不稳定", "食材成本偏高", "补贴到位慢"]);
  expect(referenceItems("夜市的利弊？", "优点——带动就业、方便居民。缺点——噪声扰民。")).toEqual([
    "带动就业",
    "方便居民",
    "噪声扰民",
  ]);
  expect(referenceItems("垃圾分几类？", "垃圾分为可回收物、厨余垃圾和有害垃圾。")).toEqual([
    "可回收物",
    "厨余",
    "有害",
  ]);
});

test("an answer earns by the ideas it holds, and nothing by repeating the question", () => {
  expect(share("客流不稳定；食材成本偏高；补贴到位慢。")).toBe(1);
  expect(share("难点是食材成本偏高。")).toBeCloseTo(1 / 3);
  expect(share(QUESTION)).toBe(0);
  expect(share("")).toBe(0);
});

test("an idea said in part earns part of its share", () => {
  const part = share("成本偏高。");
  expect(part).toBeGreaterThan(0);
  expect(part).toBeLessThan(1 / 3);
});

test("any reference becomes a rubric that fits the contract or none at all", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
      (question, reference) => {
        const rubric = rubricFromReference(question, reference);
        if (rubric.points.length > 0) expect(rubricSchema.safeParse(rubric).success).toBe(true);
      },
    ),
  );
});

test("Latin words and numbers are kept whole at the blanks and commas inside them", () => {
  const drafted = (item: string) => draftExpressions(item)[0]?.allOf.flat().join("");
  expect(drafted("p 值超过0.05")).toBe("p值超过005");
  expect(drafted("样本共1,200个")).toBe("样本共1200个");
});
