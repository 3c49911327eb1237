import { describe, expect, it } from "vitest";
import { rubricSchema } from "@content/contract/rubric";
import { scoreAnswer } from "../scoring/score-answer";
import { placeOfWords } from "./place-of-words";
import { withVariant } from "./with-variant";

const rubric = rubricSchema.parse({
  version: 1,
  title: "老旧小区",
  marks: 4,
  points: [
    { id: "p1", label: "停车难", marks: 2, pointKind: "problem", expressions: [{ allOf: [["车位"], ["不足"]] }] },
    { id: "p2", label: "上下楼难", marks: 2, pointKind: "problem", expressions: [{ allOf: [["电梯"]] }] },
  ],
});
const answer = "车位不够用。老人下个楼要歇三回。";

describe("a wording taken into a rubric", () => {
  it("earns its point afterwards, in a group beside the others", () => {
    const made = withVariant(rubric, "p1", " 不够用 ", { kind: "group", expression: 0, group: 1 });
    if (!made.ok) throw new Error(made.reason);
    expect(made.rubric.points[0]?.expressions[0]?.allOf).toEqual([["车位"], ["不足", "不够用"]]);
    expect(scoreAnswer({ answer, rubric }).marks).toBe(0);
    expect(scoreAnswer({ answer, rubric: made.rubric }).marks).toBe(2);
    expect(rubric.points[0]?.expressions[0]?.allOf).toEqual([["车位"], ["不足"]]);
  });

  it("stands as a way of its own where it is a whole phrase", () => {
    const made = withVariant(rubric, "p2", "下个楼要歇三回", { kind: "whole" });
    if (!made.ok) throw new Error(made.reason);
    expect(made.rubric.points[1]?.expressions).toHaveLength(2);
    expect(scoreAnswer({ answer, rubric: made.rubric }).marks).toBe(2);
    expect(withVariant(made.rubric, "p2", "下个楼 要歇三回", { kind: "whole" })).toEqual({
      ok: false,
      reason: "variant-there",
    });
  });

  it("is refused where there is no such place, or the words cannot be a variant", () => {
    const group = { kind: "group", expression: 0, group: 0 } as const;
    expect(withVariant(rubric, "p9", "车", group)).toEqual({ ok: false, reason: "point-gone" });
    expect(withVariant(rubric, "p1", "车", { ...group, group: 7 })).toEqual({ ok: false, reason: "group-gone" });
    expect(withVariant(rubric, "p1", "车位", group)).toEqual({ ok: false, reason: "variant-there" });
    for (const words of ["", " ", "车\n位", "车|位", "字".repeat(61)]) {
      expect(withVariant(rubric, "p1", words, group)).toEqual({ ok: false, reason: "words-not-usable" });
    }
  });
});

describe("the place of pasted words", () => {
  it("is the one where they stand, whatever the line ends they were copied with", () => {
    expect(placeOfWords("甲。\n乙。丙。", " 甲。\r\n乙 ".trim())).toEqual({ ok: true, start: 0, end: 4 });
  });

  it("is none where they stand twice, overlapping or apart, or nowhere", () => {
    expect(placeOfWords("好好好", "好好")).toEqual({ ok: false, reason: "words-ambiguous" });
    expect(placeOfWords("好的，好的", "好的")).toEqual({ ok: false, reason: "words-ambiguous" });
    expect(placeOfWords("好的", "坏的")).toEqual({ ok: false, reason: "words-absent" });
    expect(placeOfWords("好的", "  ")).toEqual({ ok: false, reason: "words-absent" });
  });
});
