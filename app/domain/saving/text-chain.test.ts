import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange, changeBetween } from "./text-change";
import { keepText, wholeTexts, WHOLE_EVERY, type ChangeBase } from "./text-chain";

const text = fc.string({ unit: fc.constantFrom("城", "市", "治", "𠮷", "😀", "a", "\n", "。"), maxLength: 60 });

describe("a text told by what it changes", () => {
  it("is the same text again, whatever the two are", () => {
    fc.assert(fc.property(text, text, (from, to) => applyChange(from, changeBetween(from, to)) === to));
  });

  it("never parts a surrogate pair", () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const { middle } = changeBetween(from, to);
        expect(encodeURIComponent(middle)).toBeTypeOf("string");
      }),
    );
    expect(changeBetween("😀", "😁").middle).toBe("😁");
  });

  it("is refused against a text that it was not made of", () => {
    expect(() => applyChange("短", { prefix: 2, suffix: 0, middle: "" })).toThrow(RangeError);
  });
});

describe("a chain of kept texts", () => {
  it("gives back every text of any history, side texts included", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.boolean()), { maxLength: 250 }), (history) => {
        let head: ChangeBase | null = null;
        const rows = history.map(([body, side], index) => {
          const kept = keepText(body, head);
          const number = index + 1;
          if (!side) head = { number, text: body, sinceWhole: kept.base === null ? 0 : (head?.sinceWhole ?? 0) + 1 };
          return { number, ...kept };
        });
        const texts = wholeTexts(rows.reverse());
        history.forEach(([body], index) => expect(texts.get(index + 1)).toBe(body));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps a whole text again after a run of changes", () => {
    const against = { number: 7, text: "推动基层治理提质增效", sinceWhole: WHOLE_EVERY - 1 };
    expect(keepText("推动基层治理提质增效。", against).base).toBeNull();
    expect(keepText("推动基层治理提质增效。", { ...against, sinceWhole: 3 })).toEqual({
      base: 7,
      prefix: 10,
      suffix: 0,
      body: "。",
    });
  });

  it("says which row is missing instead of making a text up", () => {
    expect(() => wholeTexts([{ number: 3, base: 2, prefix: 0, suffix: 0, body: "" }])).toThrow(/3.*2/);
  });
});
