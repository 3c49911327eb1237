import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphAt, runAt } from "./text-runs";

const TEXT = "一、车位不足，占53%。\n二、plan B——不行";
const taken = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);

describe("what a double click takes", () => {
  it.each([
    [2, "车位不足"],
    [TEXT.indexOf("53"), "53"],
    [TEXT.indexOf("53") + 2, "%。"],
    [TEXT.indexOf("plan") + 3, "plan"],
    [TEXT.indexOf(" "), " "],
    [TEXT.indexOf("——") + 1, "——"],
    [TEXT.length, "不行"],
  ])("at offset %i is %j", (offset, run) => {
    expect(taken(runAt(TEXT, offset))).toBe(run);
  });

  it("is empty on a line break and in an empty text", () => {
    expect(taken(runAt(TEXT, TEXT.indexOf("\n")))).toBe("");
    expect(runAt("", 0)).toEqual({ start: 0, end: 0 });
  });

  it("never cuts a character outside the basic plane", () => {
    expect(runAt("，𠮷野家，", 2)).toEqual({ start: 1, end: 5 });
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
