import { describe, expect, it } from "vitest";
import { rubricSchema } from "@content/contract/rubric";
import { defaultProfile } from "../profiles/marking-profiles";
import { scoreAnswer } from "../scoring/score-answer";
import { awardsBetween } from "./comparing/awards-between";
import { newlySelected } from "./newly-selected";
import { overriddenReport, type PointAward } from "./overridden/overridden-report";

const answer = "车位不足。下个楼要歇三回。";
const rubric = rubricSchema.parse({
  version: 1,
  title: "小区",
  marks: 4,
  points: [
    { id: "p1", label: "停车难", marks: 2, pointKind: "problem", expressions: [{ allOf: [["车位"], ["不足"]] }] },
    { id: "p2", label: "上下楼难", marks: 2, pointKind: "problem", expressions: [{ allOf: [["电梯"]] }] },
  ],
});
const engine = scoreAnswer({ answer, rubric });
const award = (pointId: string, awarded: number, ...places: [number, number][]): PointAward => ({
  pointId,
  awarded,
  places: places.map(([start, end]) => ({ start, end })),
});

describe("words that a person selected", () => {
  it("are new where the engine did not rest the point on them, without punctuation at the edges and once", () => {
    const sentence = award("p2", 2, [5, 13], [5, 12]);
    expect(newlySelected(answer, engine, [sentence])).toEqual([{ pointId: "p2", words: "下个楼要歇三回" }]);
  });

  it("teach nothing where the engine found them itself, where no mark was given, or where nothing is said", () => {
    expect(newlySelected(answer, engine, [award("p1", 2, [0, 2])])).toEqual([]);
    expect(newlySelected(answer, engine, [award("p2", 0, [5, 12])])).toEqual([]);
    expect(newlySelected(answer, engine, [award("p2", 2, [4, 5])])).toEqual([]);
  });
});

describe("the awards between two reports", () => {
  it("make the later report out of the earlier one again", () => {
    const base = { answer, rubric, profile: defaultProfile(), base: engine, remaining: null };
    const awards = [award("p1", 1), award("p2", 1.5, [5, 12])];
    const made = overriddenReport({ ...base, awards });
    if (!made.ok) throw new Error("the awards are sound");
    expect(awardsBetween(engine, made.report)).toEqual(awards);
    expect(overriddenReport({ ...base, awards: awardsBetween(engine, made.report) })).toEqual(made);
    expect(awardsBetween(engine, engine)).toEqual([]);
  });
});
