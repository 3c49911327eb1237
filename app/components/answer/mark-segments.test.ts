import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markSegments, strongestKind, type AnswerMark } from "./mark-segments";

const kind = fc.constantFrom<AnswerMark["kind"]>("hit", "partial", "finding");
const mark = fc.record({
  start: fc.integer({ min: -3, max: 60 }),
  end: fc.integer({ min: -3, max: 60 }),
  pointNo: fc.option(fc.integer({ min: 1, max: 9 })),
  kind,
});
const answerText = fc.string({ unit: fc.constantFrom("水", "。", "a", "\n", "😀", " "), maxLength: 50 });

const joined = (answer: string, marks: AnswerMark[], offSheetFrom?: number) =>
  markSegments(answer, marks, offSheetFrom)
    .map((paragraph) => paragraph.segments.map((segment) => segment.text).join(""))
    .join("\n");

describe("marking up an answer", () => {
  it("gives back every character of the answer whatever the marks are", () => {
    fc.assert(
      fc.property(answerText, fc.array(mark, { maxLength: 8 }), fc.nat(60), (answer, marks, offSheetFrom) => {
        expect(joined(answer, marks, offSheetFrom)).toBe(answer);
      }),
    );
  });

  it("covers each character by exactly the marks whose range holds it", () => {
    fc.assert(
      fc.property(answerText, fc.array(mark, { maxLength: 6 }), (answer, marks) => {
        for (const segment of markSegments(answer, marks).flatMap((paragraph) => paragraph.segments)) {
          for (let at = segment.start; at < segment.start + segment.text.length; at += 1) {
            const expected = marks.filter((one) => one.start <= at && at < one.end).map((one) => one.kind);
            expect(segment.marks.map((one) => one.kind)).toEqual(expected);
          }
        }
      }),
    );
  });

  it("cuts overlapping marks at each edge and numbers each where it ends", () => {
    const [paragraph] = markSegments("甲乙丙丁戊", [
      { start: 0, end: 3, pointNo: 1, kind: "hit" },
      { start: 2, end: 5, pointNo: 2, kind: "partial" },
    ]);
    expect(
      paragraph?.segments.map((segment) => [
        segment.text,
        segment.closing.map((one) => one.pointNo),
        strongestKind(segment.marks),
      ]),
    ).toEqual([
      ["甲乙", [], "hit"],
      ["丙", [1], "hit"],
      ["丁戊", [2], "partial"],
    ]);
  });

  it("carries a mark over a paragraph break and numbers it once", () => {
    const paragraphs = markSegments("甲乙\n丙丁", [{ start: 1, end: 4, pointNo: 1, kind: "hit" }]);
    expect(
      paragraphs.map((paragraph) => paragraph.segments.map((segment) => [segment.text, segment.closing.length])),
    ).toEqual([
      [
        ["甲", 0],
        ["乙", 0],
      ],
      [
        ["丙", 1],
        ["丁", 0],
      ],
    ]);
  });
});
