import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countingAssessment, newestOf, type MarkedBy, type RankedAssessment } from "./counting-assessment";

const assessments = fc.uniqueArray(
  fc.record({
    id: fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 4 }),
    source: fc.constantFrom<MarkedBy>("engine", "tutor", "self"),
    createdAt: fc.integer({ min: 0, max: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);

describe("which assessment counts", () => {
  it("is a tutor's newest, else the engine's newest, forwards and backwards", () => {
    fc.assert(
      fc.property(assessments, (given) => {
        const counting = countingAssessment(given);
        const expected = given.some(({ source }) => source === "tutor") ? "tutor" : "engine";
        const rivals = given.filter(({ source }) => source === expected);
        expect(counting === null).toBe(rivals.length === 0);
        for (const rival of rivals) {
          expect(rival.createdAt <= (counting?.createdAt ?? -1)).toBe(true);
          if (rival.createdAt === counting?.createdAt) expect(rival.id <= counting.id).toBe(true);
        }
        expect(countingAssessment([...given].reverse())).toEqual(counting);
      }),
    );
  });

  it("is never a claim of the writer, however new", () => {
    const claim: RankedAssessment = { id: "z", source: "self", createdAt: 9 };
    const engine: RankedAssessment = { id: "a", source: "engine", createdAt: 1 };
    expect(countingAssessment([claim])).toBeNull();
    expect(countingAssessment([engine, claim])).toBe(engine);
    expect(newestOf([engine, claim], "self")).toBe(claim);
  });
});
