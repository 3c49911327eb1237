import { expect, it } from "vitest";
import { libraryRubric } from "../../../tests/factories/rubrics";
import { scoreAnswer } from "../scoring/score-answer";
import { firedVariants } from "./fired-variants";
import { pointsTotal } from "./points-total";
import { sourceProblems } from "./source-problems";
import { variantUse } from "./variant-use";

const RUBRIC = libraryRubric();

const fired = (answer: string) => firedVariants(RUBRIC, scoreAnswer({ answer, rubric: RUBRIC }));

it("a variant fires where its point was paid for words that hold it", () => {
  expect(fired("农家书屋的图书陈旧。")).toEqual(["0.0.0.0", "0.0.1.1"]);
  expect(fired("书屋有很多图书。")).toEqual([]);
});

it("variants are told apart that never fire and that fire in bad answers only", () => {
  const use = variantUse(RUBRIC, [
    { fired: fired("图书更新滞后。"), expected: "good" },
    { fired: fired("图书陈旧。"), expected: "bad" },
    { fired: fired("书籍陈旧。"), expected: "bad" },
  ]);
  const named = (kind: string) => use.filter((one) => one.use === kind).map(({ words }) => words);
  expect(named("only-bad")).toEqual(["书籍", "陈旧"]);
  expect(named("used")).toEqual(["图书", "更新滞后"]);
  expect(named("never")).toContain("开放时间");
  expect(use.find(({ words }) => words === "陈旧")).toMatchObject({ hits: 2, point: 0 });
});

it("without samples no variant is called unused", () => {
  expect(variantUse(RUBRIC, []).every(({ use, hits }) => use === "used" && hits === 0)).toBe(true);
});

it("the points' total counts the best of them, and is unknown while one has no marks", () => {
  expect(pointsTotal(RUBRIC)).toBe(4);
  expect(pointsTotal({ ...RUBRIC, bestOf: 1 })).toBe(2);
  expect(
    pointsTotal({ points: RUBRIC.points.map((point, at) => (at === 0 ? { ...point, marks: null } : point)) }),
  ).toBeNull();
  expect(pointsTotal({ points: [] })).toBeNull();
});

it("a source beyond its material, or of a material that is gone, is named", () => {
  const [first] = RUBRIC.points;
  const with_ = (material: string, end: number) =>
    sourceProblems({ points: [{ ...first!, source: [{ material, start: 0, end }] }] }, [
      { key: "m1", text: "四字材料" },
    ]);
  expect(with_("m1", 4)).toEqual([]);
  expect(with_("m1", 5)).toMatchObject([{ path: ["points", 0, "source", 0], code: "source-outside" }]);
  expect(with_("m2", 1)).toHaveLength(1);
});
