import fc from "fast-check";
import { expect, test } from "vitest";
import { rubricSchema, type Rubric } from "../../contract/rubric";
import { isContentWord } from "./content-words";
import { packPassages } from "./pack-passages";
import type { Passage } from "./passage";
import { suggestVariants } from "./suggest-variants";

const rubricOf = (...points: { id: string; allOf: string[][]; pointKind?: string }[]): Rubric =>
  rubricSchema.parse({
    version: 1,
    title: "夜市",
    points: points.map(({ id, allOf, pointKind = "problem" }) => ({
      id,
      label: id,
      pointKind,
      expressions: [{ allOf }],
    })),
  });

const NOISE = rubricOf({ id: "noise", allOf: [["噪声"], ["扰民"]] }, { id: "fire", allOf: [["消防通道"], ["占用"]] });
const words = (rubric: Rubric, passages: Passage[]) => suggestVariants(rubric, passages).map(({ words: said }) => said);

test("a word of one family beside the other group is suggested with the credited sentence it stands in", () => {
  const where = "夜里的噪音扰民难眠";
  const credited = { from: "credited" as const, text: `${where}。摊主收摊很晚。`, pointId: "noise" };
  expect(suggestVariants(NOISE, [credited])).toEqual([
    { pointId: "noise", expression: 0, group: 0, words: "噪音", from: "credited", where },
  ]);
});

test("a word that only shares a character is not suggested from the question's own texts", () => {
  for (const from of ["material", "model", "pack"] as const) {
    expect(words(NOISE, [{ from, text: "夜里的噪音扰民难眠。" }])).toEqual([]);
    expect(words(NOISE, [{ from, text: "夜里的噪音扰民难眠。", pointId: "noise" }])).toEqual([]);
  }
});

const FILED = rubricOf({ id: "a", allOf: [["备案", "期限", "下沉", "提前", "家家", "一起"], ["方案"]] });
const SHAPES = ["备过案", "限期", "沉下去", "前提", "家门", "立起一"];

test.each([
  ["方案都备过案。", ["备过案"]],
  ["方案的限期到了。", ["限期"]],
  ["方案把力量沉下去。", ["沉下去"]],
  ["方案是前提。", []],
  ["方案留家门。", []],
  ["方案立起一个。", []],
  ["方案已定，限期到了。", []],
])("in a model, %s has %j as another shape of a known variant", (text, found) => {
  const cut = (phrase: string) => SHAPES.filter((shape) => phrase.includes(shape));
  expect(suggestVariants(FILED, [{ from: "model", text }], cut).map(({ words: said }) => said)).toEqual(found);
});

test("a sentence that already matches suggests nothing, nor does one about another point", () => {
  expect(words(NOISE, [{ from: "material", text: "噪声扰民严重。", pointId: "noise" }])).toEqual([]);
  expect(words(NOISE, [{ from: "material", text: "噪音很大，邻里扰民。", pointId: "fire" }])).toEqual([]);
});

test("words that several candidates were credited for come before those of a model", () => {
  const rubric = rubricOf({ id: "team", allOf: [["网格员"], ["巡查"]], pointKind: "measure" });
  const passages: Passage[] = [
    { from: "model", text: "让网格专员巡查。每天有网格专员巡查。" },
    { from: "credited", text: "楼栋长每日巡查", pointId: "team" },
    { from: "credited", text: "楼栋长轮流巡查", pointId: "team" },
    { from: "credited", text: "志愿者偶尔巡查", pointId: "team" },
  ];
  const found = suggestVariants(rubric, passages, (phrase) => (phrase.includes("楼栋长") ? ["楼栋长"] : []));
  expect(found.map(({ words: said, from }) => [said, from])).toEqual([
    ["楼栋长", "credited"],
    ["网格专员", "model"],
  ]);
});

test("a variant of another point and a predicate that fits anything are not suggested", () => {
  const rubric = rubricOf({ id: "a", allOf: [["培训"], ["技工"]] }, { id: "b", allOf: [["培养"]] });
  const text = "培养的技工。加强的技工。";
  expect(words(rubric, [{ from: "credited", text, pointId: "a" }])).toEqual([]);
});

test("points of form and language ask for no words", () => {
  const rubric = rubricOf({ id: "title", allOf: [["标题"], ["准确"]], pointKind: "format" });
  expect(words(rubric, [{ from: "credited", text: "标语准确。", pointId: "title" }])).toEqual([]);
});

test("the span a point was taken from is named as that point's, the rest of the material is not", () => {
  const text = "噪音扰民。灯光明亮。";
  const [point] = NOISE.points;
  const rubric = {
    ...NOISE,
    points: [{ ...(point as Rubric["points"][number]), source: [{ material: "m1", start: 0, end: 5 }] }],
  };
  expect(packPassages(rubric, [{ key: "m1", text }], null)).toEqual([
    { from: "material", text: "噪音扰民。", pointId: "noise" },
    { from: "material", text },
  ]);
});

const PARTS =
  "噪声 噪音 扰民 消防通道 占道 占用 不足 加强 的 和 ， 。 夜市 车位 停车 停放 困难 缺口 商户 三百户 楼道 堆物 乱停".split(
    " ",
  );
const variant = fc.constantFrom(...PARTS.filter((part) => part.length > 1));
const sentence = fc.array(fc.constantFrom(...PARTS), { minLength: 2, maxLength: 30 }).map((parts) => parts.join(""));

test("a suggestion is verbatim in its sentence, is a content word, and no variant that is known", () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.array(variant, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.array(
        fc.tuple(sentence, fc.constantFrom("credited", "material", "model", "pack"), fc.option(fc.nat({ max: 2 }))),
        { maxLength: 8 },
      ),
      (groups, texts) => {
        const rubric = rubricOf(...groups.map((allOf, at) => ({ id: `p${at}`, allOf })));
        const passages = texts.map(([text, from, at]): Passage => ({
          text,
          from,
          ...(at === null ? {} : { pointId: `p${at}` }),
        }));
        const known = groups.flat(2);
        const suggestions = suggestVariants(rubric, passages);
        found += suggestions.length;
        for (const { words: said, where } of suggestions) {
          expect(where).toContain(said);
          expect(passages.some(({ text }) => text.includes(where))).toBe(true);
          expect(known).not.toContain(said);
          expect(isContentWord(said)).toBe(true);
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(found).toBeGreaterThan(0);
});
