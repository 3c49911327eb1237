import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPointsResult } from "./find-points-result";
import { materialSentences } from "./material-sentences";

const TEXT = "车位不足。清晨很安静。楼道堆满杂物，消防通道被占。路灯坏了没人修。";
const sentences = materialSentences("m1", TEXT);
const at = (words: string) => ({
  material: "m1",
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const points = [
  { id: "a", label: "停车难", source: [at("车位不足")] },
  { id: "b", label: "通道堵", source: [at("楼道堆满杂物"), at("消防通道被占")] },
  { id: "c", label: "设施坏", source: [at("路灯坏了没人修")] },
];

describe("marking the sentences that hold points", () => {
  it("tells found, missed and too much apart", () => {
    const result = findPointsResult(sentences, ["m1:1", "m1:2", "m1:3", "m1:99", "m1:1"], points);
    expect(result.found.map(({ point, sentences }) => [point.id, sentences])).toEqual([
      ["a", ["m1:1"]],
      ["b", ["m1:3"]],
    ]);
    expect(result.missed.map(({ id }) => id)).toEqual(["c"]);
    expect(result.extra).toEqual(["m1:2"]);
  });

  it("finds a point that stands in two places at either, and not at a mark of punctuation", () => {
    const twice = { id: "d", label: "停车难", source: [at("车位不足"), at("路灯坏了没人修")] };
    expect(findPointsResult(sentences, ["m1:4"], [twice]).found).toHaveLength(1);
    const edge = { id: "e", label: "边", source: [{ material: "m1", start: 4, end: 10 }] };
    expect(findPointsResult(sentences, ["m1:1"], [edge]).extra).toEqual(["m1:1"]);
    expect(findPointsResult(sentences, ["m1:2"], [edge]).found).toHaveLength(1);
  });

  it("finds or misses every point and uses or refuses every marked sentence", () => {
    const span = fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 12 }));
    const anyPoint = fc.record({
      id: fc.uuid(),
      label: fc.constant("点"),
      spans: fc.array(span, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 6 }), fc.subarray(sentences.map(({ id }) => id)), (made, chosen) => {
        const wanted = made.map(({ spans, ...point }) => ({
          ...point,
          source: spans.map(([start, length]) => ({ material: "m1", start, end: start + length })),
        }));
        const { found, missed, extra } = findPointsResult(sentences, chosen, wanted);
        expect(found.length + missed.length).toBe(wanted.length);
        const used = new Set([...found.flatMap((entry) => entry.sentences), ...extra]);
        expect([...used].sort()).toEqual([...chosen].sort());
      }),
    );
  });
});
