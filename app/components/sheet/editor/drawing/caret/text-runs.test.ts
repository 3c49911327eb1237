import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { paragraphAt, wordAt } from "./text-runs";

const TEXT = "一、车位不足，占53%。\n二、plan B——不行";
const taken = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);

describe("what a double click takes", () => {
  it.each([
    [2, "车位"],
    [3, "车位"],
    [4, "不足"],
    [1, "、"],
    [TEXT.indexOf("53"), "53"],
    [TEXT.indexOf("53") + 2, "%。"],
    [TEXT.indexOf("plan") + 3, "plan"],
    [TEXT.indexOf(" "), " "],
    [TEXT.indexOf("——") + 1, "——"],
    [TEXT.length, "不行"],
  ])("at offset %i is %j", (offset, word) => {
    expect(taken(wordAt(TEXT, offset))).toBe(word);
  });

  it("is empty on a line break and in an empty text", () => {
    expect(taken(wordAt(TEXT, TEXT.indexOf("\n")))).toBe("");
    expect(wordAt("", 0)).toEqual({ start: 0, end: 0 });
  });

  it("never cuts a character outside the basic plane", () => {
    for (const offset of [1, 2]) {
      const { start, end } = wordAt("，𠮷野家，", offset);
      expect(start).toBe(1);
      expect(end).toBeGreaterThanOrEqual(3);
    }
  });

  it("holds the character at the offset, in every text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("小", "区", "治理", "，", "9", "a"), minLength: 1 }),
        fc.nat(40),
        (text, at) => {
          const offset = Math.min(at, text.length - 1);
          const { start, end } = wordAt(text, offset);
          expect(start).toBeLessThanOrEqual(offset);
          expect(end).toBeGreaterThan(offset);
        },
      ),
    );
  });

  describe("in a browser that knows no words", () => {
    afterEach(() => vi.unstubAllGlobals());

    it("is the run of characters between two marks", () => {
      vi.stubGlobal("Intl", {});
      expect(taken(wordAt(TEXT, 3))).toBe("车位不足");
    });
  });
});

describe("what a triple click takes", () => {
  it("is the paragraph around the offset, its line break apart", () => {
    const second = TEXT.slice(TEXT.indexOf("\n") + 1);
    expect(taken(paragraphAt(TEXT, 3))).toBe(TEXT.slice(0, TEXT.indexOf("\n")));
    expect(taken(paragraphAt(TEXT, TEXT.indexOf("\n") + 1))).toBe(second);
    expect(taken(paragraphAt(TEXT, TEXT.length))).toBe(second);
  });

  it("holds the offset and no line break, in every text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("甲", "\n", "，") }), fc.nat(40), (text, at) => {
        const offset = Math.min(at, text.length);
        const { start, end } = paragraphAt(text, offset);
        expect(start).toBeLessThanOrEqual(offset);
        expect(end).toBeGreaterThanOrEqual(offset);
        expect(text.slice(start, end)).not.toContain("\n");
      }),
    );
  });
});
