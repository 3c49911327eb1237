import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "../text/hashing/canonical";
import { checkExpansion, EXPANSION_CHECKS } from "./check-expansion";
import { anyText } from "../../../tests/factories/any-text";

const TERMS = [
  ["数字赋能", "数据赋能"],
  ["基层治理", "社区治理"],
];
const PARAGRAPH =
  "数字赋能让社区治理更精细。H市把水电气数据并到一张屏上,三个月排查隐患120处。" +
  "之所以见效，在于数据先于人发现问题。由此看，基层治理要走得远，离不开“数据赋能”。";

const foundIn = (text: string) =>
  checkExpansion(text, TERMS)
    .filter(({ found }) => found)
    .map(({ check }) => check);

describe("the four parts of a paragraph that develops a point", () => {
  it("are recognised, each by words of the paragraph itself", () => {
    const checks = checkExpansion(PARAGRAPH, TERMS);
    expect(checks.map(({ check, found }) => [check, found])).toEqual(EXPANSION_CHECKS.map((check) => [check, true]));
    expect(checks[0]?.evidence.map(({ text }) => text)).toEqual(["数字赋能", "社区治理"]);
    expect(checks[1]?.evidence.map(({ text }) => text)).toContain("120");
    expect(checks[3]?.evidence.map(({ text }) => text)).toEqual(["基层治理", "数据赋能"]);
  });

  it("are not seen where they are not: no point, no case, no reason, no return", () => {
    expect(foundIn("天气很好。大家都来了。")).toEqual([]);
    expect(foundIn("数字赋能基层治理。大家都来了。")).toEqual(["claim"]);
    expect(foundIn("")).toEqual([]);
  });

  it("take figures that are written out for figures, and a bare 一 or 几 for none", () => {
    const support = (text: string) =>
      checkExpansion(`数字赋能基层治理。${text}`, TERMS)[1]?.evidence.map((evidence) => evidence.text);
    expect(support("去年开会三十六场，办结一千多件，九成人满意。")).toEqual(["三十六场", "一千多件"]);
    expect(support("满意率到了百分之九十五。")).toEqual(["百分之九十五"]);
    expect(support("一个个难题，几家单位，千家万户，百年大计，一件件来。")).toEqual([]);
  });

  it("ask for half of the point's words at the head, and take one sentence for the claim only", () => {
    expect(foundIn("数字赋能很要紧。")).toEqual(["claim"]);
    expect(checkExpansion("数字赋能很要紧。", [...TERMS, ["精细"]])[0]?.found).toBe(false);
    expect(foundIn("数字赋能很要紧。大家都来了。说到底还是社区治理。")).toContain("return");
  });

  it("quote nothing but what stands in the text, whatever the text and the words", () => {
    const piece = fc.constantFrom(
      "数字赋能",
      "例如",
      "因为",
      "。",
      "“试点”",
      "《办法》",
      "12.5%",
      "\r\n",
      "😀",
      " ",
      "一是",
    );
    const text = fc.tuple(fc.array(piece, { maxLength: 30 }), anyText());
    const terms = fc.array(fc.array(anyText(), { maxLength: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(text, terms, ([pieces, tail], words) => {
        const written = pieces.join("") + tail;
        const checks = checkExpansion(written, [...words, ["数字赋能"]]);
        expect(checks.map(({ check }) => check)).toEqual([...EXPANSION_CHECKS]);
        for (const { evidence, found } of checks) {
          if (found) expect(evidence.length).toBeGreaterThan(0);
          let before = 0;
          for (const { start, end, text: quoted } of evidence) {
            expect(canonicalText(written).slice(start, end)).toBe(quoted);
            expect(start).toBeGreaterThanOrEqual(before);
            before = end;
          }
        }
      }),
    );
  });
});
