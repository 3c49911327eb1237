import type { MaterialMark, NotesContent } from "@content/contract/notes";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWords } from "./find-words";
import { addMark, changeMark, joinOverlapping, NO_NOTES, removeMark } from "./marks";
import { mergeNotes, sameNotes } from "./merge-notes";
import { mergeOutlines } from "./merge-outlines";
import { indentLines, paragraphsOf, quoteLine, withLine } from "./outline";

const mark = (id: string, start: number, end: number, more: Partial<MaterialMark> = {}): MaterialMark => ({
  ...{ id, material: "h1", start, end, style: "highlight", note: "" },
  ...more,
});

const anyMark = fc
  .record({
    id: fc.constantFrom(..."abcdefgh"),
    material: fc.constantFrom("h1", "h2"),
    start: fc.nat(30),
    length: fc.integer({ min: 1, max: 12 }),
    style: fc.constantFrom("highlight" as const, "underline" as const),
    note: fc.constantFrom("", "甲", "乙", "甲乙丙"),
  })
  .map(({ start, length, ...rest }): MaterialMark => ({ ...rest, start, end: start + length }));
const anyOutline = fc
  .array(fc.constantFrom("一、问题", "二、原因", "三、对策", "", "　车位不足"), { maxLength: 8 })
  .map((lines) => lines.join("\n"));
const anyNotes: fc.Arbitrary<NotesContent> = fc.record({
  marks: fc.uniqueArray(anyMark, { selector: ({ id }) => id, maxLength: 6 }).map(joinOverlapping),
  outline: anyOutline,
});

const covered = ({ marks }: NotesContent, { material, style, start, end, note }: MaterialMark) =>
  marks.some(
    (other) =>
      other.material === material &&
      other.style === style &&
      other.start <= start &&
      other.end >= end &&
      other.note.includes(note),
  );

describe("marks of a material", () => {
  it("become one where they overlap in one style, with every word and note, and stay apart where they only touch", () => {
    const content = [mark("b", 4, 9, { note: "乙" }), mark("a", 0, 5, { note: "甲" }), mark("c", 9, 12)].reduce(
      addMark,
      NO_NOTES,
    );
    expect(content.marks).toEqual([mark("a", 0, 9, { note: "甲\n乙" }), mark("c", 9, 12)]);
  });

  it("lie over each other in different styles and join when one is restyled", () => {
    const both = addMark(addMark(NO_NOTES, mark("a", 0, 5)), mark("b", 2, 8, { style: "underline" }));
    expect(both.marks).toHaveLength(2);
    expect(changeMark(both, "b", { style: "highlight" }).marks).toEqual([mark("a", 0, 8)]);
  });

  it("never overlap within a style whatever is added, and cover all that was marked", () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 10 }), (marks) => {
        const content = marks.map((one, index) => ({ ...one, id: String(index) })).reduce(addMark, NO_NOTES);
        for (const one of marks) expect(covered(content, one)).toBe(true);
        for (const [index, one] of content.marks.entries()) {
          for (const other of content.marks.slice(index + 1)) {
            const sameLayer = one.material === other.material && one.style === other.style;
            expect(sameLayer && one.start < other.end && other.start < one.end).toBe(false);
          }
        }
      }),
    );
  });

  it("are left alone by an empty range and by the removal of one that is not there", () => {
    expect(addMark(NO_NOTES, mark("a", 3, 3))).toBe(NO_NOTES);
    const one = addMark(NO_NOTES, mark("a", 0, 5));
    expect(removeMark(one, "b")).toEqual(one);
    expect(removeMark(one, "a")).toEqual(NO_NOTES);
  });
});

describe("two versions of the notes", () => {
  it("give the same whichever comes first", () => {
    fc.assert(
      fc.property(anyNotes, anyNotes, anyNotes, (base, one, other) => {
        expect(mergeNotes(base, one, other)).toEqual(mergeNotes(base, other, one));
      }),
    );
  });

  it("give the changed one where the other is as both began, and themselves where they agree", () => {
    fc.assert(
      fc.property(anyNotes, anyNotes, (base, changed) => {
        expect(sameNotes(mergeNotes(base, base, changed), changed)).toBe(true);
        expect(sameNotes(mergeNotes(base, changed, changed), changed)).toBe(true);
      }),
    );
  });

  it("keep every mark, note and line that either added", () => {
    fc.assert(
      fc.property(anyNotes, anyNotes, (one, other) => {
        // Ids are random in life: two pages never make the same one.
        const renamed = { ...other, marks: other.marks.map((own) => ({ ...own, id: `${own.id}2` })) };
        const merged = mergeNotes(NO_NOTES, one, renamed);
        for (const own of [...one.marks, ...renamed.marks]) expect(covered(merged, own)).toBe(true);
        const lines = merged.outline.split("\n");
        for (const line of [...one.outline.split("\n"), ...other.outline.split("\n")]) {
          expect(line === "" || lines.includes(line)).toBe(true);
        }
      }),
    );
  });

  it("let a removal stand unless the other side changed what was removed", () => {
    const base: NotesContent = { marks: [mark("a", 0, 5), mark("b", 10, 15)], outline: "" };
    const removed = removeMark(removeMark(base, "a"), "b");
    const noted = changeMark(base, "b", { note: "要点" });
    expect(mergeNotes(base, removed, noted).marks).toEqual([mark("b", 10, 15, { note: "要点" })]);
  });

  it("keep both notes where both wrote one on the same mark, and both edges where both moved them", () => {
    const base: NotesContent = { marks: [mark("a", 5, 9)], outline: "" };
    const one = changeMark(base, "a", { note: "问题", start: 3 });
    const other = changeMark(base, "a", { note: "原因", end: 12, style: "underline" });
    expect(mergeNotes(base, one, other).marks).toEqual([mark("a", 3, 12, { style: "underline", note: "原因\n问题" })]);
  });
});

describe("two versions of an outline", () => {
  it("join line by line, each line that was added once", () => {
    const base = "一、问题\n二、对策";
    expect(mergeOutlines(base, "一、问题\n　停车难\n二、对策", "一、问题\n二、对策\n三、总结")).toBe(
      "一、问题\n　停车难\n二、对策\n三、总结",
    );
    expect(mergeOutlines("", "一、问题\n甲", "一、问题\n乙")).toBe("一、问题\n乙\n甲");
  });

  it("keep both wordings of a line that both rewrote, and lose a line that one took away", () => {
    expect(mergeOutlines("甲\n乙\n丙", "甲\n乙一\n丙", "甲\n乙二\n丙").split("\n")).toEqual([
      "甲",
      "乙一",
      "乙二",
      "丙",
    ]);
    expect(mergeOutlines("甲\n乙\n丙", "甲\n丙", "甲\n乙\n丙\n丁")).toBe("甲\n丙\n丁");
  });

  it("are joined without a line lost when they are too long to compare", () => {
    const long = (word: string) => Array.from({ length: 3_000 }, (_, line) => `${word}${line}`).join("\n");
    const merged = new Set(mergeOutlines(long("原"), long("甲"), long("乙")).split("\n"));
    expect([merged.has("甲2999"), merged.has("乙0"), merged.size]).toEqual([true, true, 6_000]);
  });
});

describe("words looked for in a material", () => {
  it("are found in other widths, cases and look-alike characters, at their own places", () => {
    const text = "ＡI 赋能，⼈民满意；Ai赋能。";
    expect(findWords(text, "ai").map(({ start, end }) => text.slice(start, end))).toEqual(["ＡI", "Ai"]);
    expect(findWords(text, " 人民 ").map(({ start, end }) => text.slice(start, end))).toEqual(["⼈民"]);
    expect(findWords(text, " ")).toEqual([]);
  });

  it("are the same words wherever they are found, in order and apart", () => {
    const letters = fc.constantFrom("车", "位", "A", "ａ", "\u200b", "，", "\n");
    const words = fc.array(letters, { maxLength: 3 }).map((list) => list.join(""));
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), words, (list, sought) => {
        const text = list.join("");
        let end = 0;
        for (const place of findWords(text, sought)) {
          expect(place.start).toBeGreaterThanOrEqual(end);
          expect(findWords(text.slice(place.start, place.end), sought)).toHaveLength(1);
          end = place.end;
        }
      }),
    );
  });
});

describe("the outline", () => {
  it("takes words of a material as a line of its own, with where they stand", () => {
    const text = "第一段。\n第二段。\n第三段。";
    expect(paragraphsOf(text, { start: 5, end: 9 })).toEqual({ first: 2, last: 2 });
    expect(paragraphsOf(text, { start: 2, end: text.length })).toEqual({ first: 1, last: 3 });
    const line = quoteLine(" 第二段。\n第三段。", "（资料1第2—3段）");
    expect(line).toBe("「第二段。 第三段。」（资料1第2—3段）");
    expect(withLine("", line)).toBe(line);
    expect(withLine("一、问题\n", "甲")).toBe("一、问题\n甲");
    expect(withLine("一、问题\n二、对策", "甲", 2)).toBe("一、问题\n甲\n二、对策");
  });

  it("moves the lines of a selection in and back out, with the selection on the same words", () => {
    const line = fc.constantFrom("一、问题", "　停车难", "", "二");
    const texts = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(texts, fc.nat(30), fc.nat(30), (text, one, other) => {
        const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        const indented = indentLines({ text, start, end }, "in");
        expect(indented.text.split("\n")).toHaveLength(text.split("\n").length);
        expect(indentLines(indented, "out")).toEqual({ text, start, end });
      }),
    );
    expect(indentLines({ text: "甲", start: 1, end: 1 }, "out")).toEqual({ text: "甲", start: 1, end: 1 });
  });
});
