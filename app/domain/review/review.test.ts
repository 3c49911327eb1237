import { describe, expect, it } from "vitest";
import { pointRates, type PointMark } from "../insight/point-rates";
import { dearestPoints, lessonPoints, topMisses } from "./lesson-points";
import { FEW_ANSWERS, lessonScores } from "./lesson-scores";
import { letteredSamples, sampleLetter } from "./sample-letters";
import { boundRefusal, MOST_SAMPLES, MOST_UPGRADES, sourceRefusal } from "./sample-rules";

const mark = (pointId: string, awarded: number, reason: PointMark["reason"] = null): PointMark => ({
  pointId,
  status: awarded === 0 ? "missed" : awarded === 2 ? "hit" : "partial",
  reason,
  awarded,
  max: 2,
});

const NAMED = [
  { id: "lift", label: "电梯" },
  { id: "cars", label: "车位" },
  { id: "pipes", label: "管网" },
];

const MARKS = [
  mark("cars", 2),
  mark("cars", 0, "absent"),
  mark("cars", 1, "head-only"),
  mark("lift", 0, "absent"),
  mark("lift", 0, "absent"),
  mark("lift", 0, "reversed"),
];

describe("the key points of a lesson", () => {
  it("stand in the rubric's order with their counts and what they cost, without those nobody was marked by", () => {
    const points = lessonPoints(NAMED, pointRates(MARKS), MARKS);
    expect(
      points.map(({ id, no, answers, hit, partial, missed, lost, max }) => ({
        ...{ id, no, answers, hit, partial, missed, lost, max },
      })),
    ).toEqual([
      { id: "lift", no: 1, answers: 3, hit: 0, partial: 0, missed: 3, lost: 6, max: 2 },
      { id: "cars", no: 2, answers: 3, hit: 1, partial: 1, missed: 1, lost: 3, max: 2 },
    ]);
    expect(points[1]?.rate).toBeCloseTo(0.5);
  });

  it("stand there all of them, with nothing counted, before anybody handed in", () => {
    const points = lessonPoints(NAMED, [], []);
    expect(points.map(({ id, answers, rate }) => ({ id, answers, rate }))).toEqual(
      NAMED.map(({ id }) => ({ id, answers: 0, rate: null })),
    );
    expect(dearestPoints(points, 3)).toEqual([]);
    expect(topMisses(points, 3)).toEqual([]);
  });

  it("are named by what they cost together, dearest first, and reasons by how often they cost", () => {
    const points = lessonPoints(NAMED, pointRates(MARKS), MARKS);
    expect(dearestPoints(points, 1).map(({ id }) => id)).toEqual(["lift"]);
    expect(topMisses(points, 2)).toEqual([
      {
        reason: "absent",
        count: 3,
        points: [
          { no: 1, count: 2 },
          { no: 2, count: 1 },
        ],
      },
      { reason: "head-only", count: 1, points: [{ no: 2, count: 1 }] },
    ]);
  });
});

describe("what a class came to", () => {
  const given = (share: number, source = "tutor", maxHundredths: number | null = 1000) => ({
    source,
    share,
    marksHundredths: maxHundredths === null ? null : share * maxHundredths,
    maxHundredths,
  });

  it("is the mean over answers, says who marked, and says when it is of few", () => {
    expect(lessonScores([given(0.4), given(0.8, "engine")])).toEqual({
      answers: 2,
      byTutor: 1,
      few: true,
      meanShare: 0.6000000000000001,
      meanMarks: 6,
      maxMarks: 10,
    });
    expect(lessonScores(Array.from({ length: FEW_ANSWERS }, () => given(0.5))).few).toBe(false);
  });

  it("is said in shares alone where no marks are set or not all are out of the same, and not at all of nothing", () => {
    expect(lessonScores([given(0.5, "tutor", null)])).toMatchObject({ meanShare: 0.5, meanMarks: null });
    expect(lessonScores([given(0.5), given(0.5, "tutor", 2000)])).toMatchObject({ meanMarks: null, maxMarks: null });
    expect(lessonScores([])).toMatchObject({ answers: 0, few: true, meanShare: null, meanMarks: null });
  });
});

describe("samples", () => {
  it("are called by letters in an order that is not the one they were picked in, good ones first", () => {
    const samples = [
      { id: "c", kind: "error" as const },
      { id: "b", kind: "good" as const },
      { id: "a", kind: "error" as const },
    ];
    const lettered = letteredSamples(samples).map(({ id, letter }) => `${letter}${id}`);
    expect(lettered).toEqual(["甲b", "乙a", "丙c"]);
    expect(letteredSamples([...samples].reverse()).map(({ id, letter }) => `${letter}${id}`)).toEqual(lettered);
    expect(sampleLetter(10)).toBe("11");
  });

  it("are of nobody who opted out or was erased, of no void sitting, and of none that is still marked blind", () => {
    const free = { keptOut: false, left: false, erased: false, voided: false, waiting: false };
    expect(sourceRefusal(free)).toBeNull();
    expect(sourceRefusal({ ...free, keptOut: true })).toBe("kept-out");
    expect(sourceRefusal({ ...free, left: true })).toBe("left");
    expect(sourceRefusal({ ...free, erased: true, keptOut: true })).toBe("erased");
    expect(sourceRefusal({ ...free, voided: true })).toBe("voided");
    expect(sourceRefusal({ ...free, waiting: true })).toBe("not-settled");
  });

  it("are six at most, besides six rewritten sentences, and one of them may change its kind", () => {
    const six = Array.from({ length: MOST_SAMPLES }, (_, index) => ({ attemptId: `a${index}`, kind: "good" as const }));
    expect(boundRefusal("good", "another", six)).toBe("enough-samples");
    expect(boundRefusal("error", "a0", six)).toBeNull();
    expect(boundRefusal("upgrade", "another", six)).toBeNull();
    const places = Array.from({ length: MOST_UPGRADES }, () => ({ attemptId: "a0", kind: "upgrade" as const }));
    expect(boundRefusal("upgrade", "a0", places)).toBe("enough-upgrades");
    expect(boundRefusal("good", "a0", places)).toBeNull();
  });
});
