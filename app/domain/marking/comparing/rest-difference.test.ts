import { describe, expect, it } from "vitest";
import type { Report } from "@content/contract/report";
import { rubricSchema } from "@content/contract/rubric";
import { restDifference } from "./rest-difference";

const rubric = rubricSchema.parse({ version: 1, title: "文章", mode: "band", marks: 40 });

function report(marks: number | null, share: number): Report {
  const maxMarks = marks === null ? null : 40;
  return { marks, maxMarks, share, points: [], findings: [], flags: [], engine: "e", profile: "p", rubricHash: "h" };
}

describe("what two reports differ by outside the key points", () => {
  it("is an essay's whole marks, or its share where none are set", () => {
    expect(restDifference(rubric, report(7.5, 0.1875), report(27, 0.675))).toEqual({
      ...{ kind: "whole", before: 7.5, after: 27 },
    });
    expect(restDifference(rubric, report(null, 0.5), report(null, 0.55))).toMatchObject({ before: 0.5, after: 0.55 });
  });

  it("is nothing where only what a form cannot show differs, and where the points are all there is", () => {
    expect(restDifference(rubric, report(7.504, 0.1876), report(7.5, 0.1875))).toBeNull();
    expect(restDifference({ ...rubric, mode: "points", marks: null }, report(null, 0.2), report(null, 0.3))).toBeNull();
  });
});
