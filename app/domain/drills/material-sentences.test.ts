import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "../text/hashing/canonical";
import { materialSentences } from "./material-sentences";
import { anyText } from "../../../tests/factories/any-text";

const TEXT = "社区食堂开门了。老人们说：“方便！”“饭菜也热。”\n二是配送到家；\n\n——\n三是价格公道";

describe("the sentences of a material", () => {
  it("join to the paragraph again, closing marks with the sentence they close", () => {
    const cut = materialSentences("m1", TEXT).map(({ id, start, end }) => [id, TEXT.slice(start, end)]);
    expect(cut).toEqual([
      ["m1:1", "社区食堂开门了。"],
      ["m1:2", "老人们说：“方便！”"],
      ["m1:3", "“饭菜也热。”"],
      ["m1:4", "二是配送到家；"],
      ["m1:5", "三是价格公道"],
    ]);
  });

  it("cover every line that holds words, once, whatever the text", () => {
    const piece = fc.constantFrom(
      "路灯",
      "。",
      "；",
      "”",
      "“",
      "\n",
      " ",
      "一是",
      "1.",
      "，",
      "😀",
      "a",
      "《",
      "》",
      "……",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), anyText(), (pieces, tail) => {
        const text = canonicalText(pieces.join("") + tail);
        const sentences = materialSentences("m", text);
        const joined = new Map<number, string>();
        for (const { paragraph, start, end } of sentences) {
          joined.set(paragraph, (joined.get(paragraph) ?? "") + text.slice(start, end));
        }
        for (const line of joined.values()) expect(text.split("\n")).toContain(line);
        let before = 0;
        for (const { start, end } of sentences) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
      }),
    );
  });
});
