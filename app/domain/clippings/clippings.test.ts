import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkClipping, type TypedClipping } from "./check-clipping";
import { clippingKey } from "./clipping-key";
import { CLIPPING_KINDS, CLIPPING_LIMITS } from "./clipping";
import { isCalendarDay } from "./is-calendar-day";
import { kindOfWords } from "./kind-of-words";
import { readTags } from "./read-tags";

const typed = (changes: Partial<TypedClipping> = {}): TypedClipping => ({
  ...{ kind: "sentence", text: "民之所盼，政之所向。", source: "", sourceDate: "", topics: [], uses: [] },
  ...changes,
});
const problemOf = (changes: Partial<TypedClipping>) => {
  const checked = checkClipping(typed(changes));
  return checked.ok ? null : checked.problem;
};

describe("checkClipping", () => {
  it("takes what was typed in canonical text, and what is empty as unset", () => {
    const checked = checkClipping(typed({ text: " 一句\r\n两行 ", source: "日报\n副刊", topics: ["治理", "治理"] }));
    expect(checked).toEqual({
      ok: true,
      clipping: {
        ...{ kind: "sentence", text: "一句\n两行", source: "日报 副刊", sourceDate: null },
        ...{ topics: ["治理"], uses: [] },
      },
    });
  });

  it("names the first thing that is wrong", () => {
    expect(problemOf({ kind: "poem" })).toBe("no-kind");
    expect(problemOf({ text: " \u0000 " })).toBe("empty");
    expect(problemOf({ text: "字".repeat(CLIPPING_LIMITS.text + 1) })).toBe("too-long");
    expect(problemOf({ text: "字".repeat(CLIPPING_LIMITS.text) })).toBeNull();
    expect(problemOf({ source: "源".repeat(CLIPPING_LIMITS.source + 1) })).toBe("source-too-long");
    expect(problemOf({ sourceDate: "2026-02-29" })).toBe("bad-date");
    expect(problemOf({ topics: Array.from({ length: 11 }, (_, no) => `题${no}`) })).toBe("bad-tags");
    expect(problemOf({ uses: ["长".repeat(CLIPPING_LIMITS.tag + 1)] })).toBe("bad-tags");
  });

  it("leaves what it took as it is when it is checked again, so that a file of it is read back whole", () => {
    const tag = fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.replace(/[、，,；;|\s]/g, "题"));
    const any = fc.record({
      kind: fc.constantFrom(...CLIPPING_KINDS),
      ...{ text: fc.string({ minLength: 1, maxLength: 60 }), source: fc.string({ maxLength: 60 }) },
      sourceDate: fc.constantFrom("", "2024-02-29", "2026-12-31"),
      ...{ topics: fc.array(tag, { maxLength: 5 }), uses: fc.array(tag, { maxLength: 5 }) },
    });
    fc.assert(
      fc.property(any, (words) => {
        const once = checkClipping(words);
        if (!once.ok) return;
        const { source, sourceDate, ...rest } = once.clipping;
        const twice = checkClipping({ ...rest, source: source ?? "", sourceDate: sourceDate ?? "" });
        expect(twice).toEqual(once);
        expect(clippingKey(once.clipping)).toBe(twice.ok ? clippingKey(twice.clipping) : "");
      }),
    );
  });
});

describe("readTags", () => {
  it("parts a field by the marks of either language and by spaces, each tag once", () => {
    expect(readTags("治理、民生，环保,治理;开头 结尾\n")).toEqual(["治理", "民生", "环保", "开头", "结尾"]);
    expect(readTags(" 、 ")).toEqual([]);
  });
});

describe("isCalendarDay", () => {
  it("agrees with the calendar on every day of four centuries' leap rule, and refuses what is no day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat({ max: 13 }), fc.nat({ max: 32 }), (year, month, day) => {
        const text = [`${year}`.padStart(4, "0"), `${month}`.padStart(2, "0"), `${day}`.padStart(2, "0")].join("-");
        const at = Date.parse(`${text}T00:00:00Z`);
        const exists = Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
        expect(isCalendarDay(text)).toBe(exists);
      }),
    );
    for (const text of ["", "2026-1-1", "20260101", "2026-01-01T00:00"]) expect(isCalendarDay(text)).toBe(false);
  });
});

describe("kindOfWords", () => {
  it("takes a counted number for a figure, a long passage for a case and the rest for a sentence", () => {
    expect(kindOfWords("满意率升到95%")).toBe("figure");
    expect(kindOfWords("民之所盼，政之所向。")).toBe("sentence");
    expect(kindOfWords("某街道".repeat(50))).toBe("case");
  });
});
