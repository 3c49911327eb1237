import fc from "fast-check";
import { expect, test } from "vitest";
import { normalise } from "./normalise";
import { segmentText } from "./segments";

const items = (source: string) => {
  const { text } = normalise(source);
  return segmentText(text).items.map((item) => text.slice(item.contentStart, item.end));
};

test.each([
  ["1.停车难。2.管网老。", ["停车难。", "管网老。"]],
  ["一、停车难；二、管网老", ["停车难;", "管网老"]],
  ["（一）停车难\n（二）管网老", ["停车难", "管网老"]],
  ["①停车难②管网老", ["停车难", "管网老"]],
  ["①停车难；②管网老", ["停车难;", "管网老"]],
  ["问题有：一是停车难，二是管网老。", ["停车难,", "管网老。"]],
  ["首先，停车难。其次，管网老。", ["停车难。", "管网老。"]],
  ["第一，停车难。第二，管网老。", ["停车难。", "管网老。"]],
])("the numbered items of %s are found", (source, expected) => {
  expect(items(source)).toEqual(expected);
});

test.each([
  "投资1.5亿元，增长53.2%。",
  "第一书记带头干。",
  "二、三产业融合。",
  "打通服务最后一公里，最后一公里",
  "一要素保障",
  "2026.10",
])("%s holds no numbered item", (source) => {
  expect(items(source)).toEqual([]);
});

test("sentences end at ；。！？ and a line break, clauses also at ，and ：, phrases also at 、", () => {
  const { text } = normalise("设施老化、车位不足，物业缺位；12:30开会，涨1,000元。\n好");
  const segments = segmentText(text);
  const cut = (ranges: { start: number; end: number }[]) => ranges.map((range) => text.slice(range.start, range.end));
  expect(cut(segments.sentences)).toEqual(["设施老化、车位不足,物业缺位", "12:30开会,涨1,000元", "好"]);
  expect(cut(segments.clauses)).toEqual(["设施老化、车位不足", "物业缺位", "12:30开会", "涨1,000元", "好"]);
  expect(cut(segments.phrases).slice(0, 3)).toEqual(["设施老化", "车位不足", "物业缺位"]);
  expect(segments.paragraphs).toHaveLength(2);
});

test("every list of ranges is in order, without overlap and inside its parent, for any text", () => {
  const words = fc.constantFrom(
    "停车",
    "一、",
    "1.",
    "①",
    "，",
    "。",
    "；",
    "、",
    "\n",
    " ",
    "首先",
    "(",
    "—",
    "-",
    "…",
    "😀",
    "a",
    "9",
    ":",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const { text } = normalise(parts.join(""));
      const segments = segmentText(text);
      for (const list of [
        segments.paragraphs,
        segments.items,
        segments.sentences,
        segments.clauses,
        segments.phrases,
      ]) {
        let before = 0;
        for (const range of list) {
          expect(range.start).toBeGreaterThanOrEqual(before);
          expect(range.end).toBeGreaterThan(range.start);
          before = range.end;
        }
      }
      for (const [index, clause] of segments.clauses.entries()) {
        const sentence = segments.sentences[clause.sentence];
        expect(sentence && sentence.start <= clause.start && clause.end <= sentence.end).toBe(true);
        for (const phrase of segments.phrases.slice(...clause.phrases)) expect(phrase.clause).toBe(index);
      }
    }),
  );
});
