import { describe, expect, it } from "vitest";
import type { Report, ReportPoint } from "@content/contract/report";
import { acceptedAbove, confidenceOf } from "./confidence";

const point = (status: ReportPoint["status"], awarded: number): ReportPoint => ({
  id: `${status}${awarded}`,
  awarded,
  max: 2,
  status,
  evidence: [],
});

const report = (changes: Partial<Report> = {}) => ({
  marks: 2,
  maxMarks: 4,
  share: 0.5,
  points: [point("hit", 2), point("missed", 0)],
  findings: [],
  flags: [],
  ...changes,
});

const confidence = (changes: Partial<Report> = {}, unmatched = 0) =>
  confidenceOf({ report: report(changes), unmatched, length: 100, step: 0.5 });

describe("the confidence in an engine's marks", () => {
  it("is whole where every word earned and nothing is doubtful", () => {
    expect(confidence()).toBe(1);
  });

  it.each([
    ["a flag", { flags: ["stuffed"] }],
    ["a near miss", { findings: [{ code: "near-miss", params: {} }] }],
    ["a partly earned point", { points: [point("partial", 1)] }],
    ["a total on the edge of a step", { share: 0.4375 }],
  ] as const)("falls with %s", (_, changes) => {
    expect(confidence(changes as Partial<Report>)).toBeLessThan(1);
  });

  it("falls with the text that earned nothing, the more of it the further", () => {
    expect(confidence({}, 50)).toBeLessThan(confidence({}, 10));
    expect(confidence({}, 100)).toBe(0.5);
    expect(confidence({}, 500)).toBe(0.5);
  });

  it("never lets an estimate by bands pass any threshold", () => {
    expect(confidence({ range: { low: 1, high: 3 } })).toBe(0.4);
    expect(confidence({ flags: ["band-unconfirmed"] })).toBe(0.4);
    expect(confidence({ points: [] })).toBe(0.4);
  });

  it("is whole for an empty sheet: there is nothing to read", () => {
    expect(confidenceOf({ report: report({ flags: ["a"] }), unmatched: 0, length: 0, step: 0.5 })).toBe(1);
  });

  it("says how many answers a threshold accepts, those on it too", () => {
    expect(acceptedAbove([1, 0.9, 0.89, 0.4], 0.9)).toBe(2);
  });
});
