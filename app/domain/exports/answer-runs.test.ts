import fc from "fast-check";
import { expect, it } from "vitest";
import { answerRuns } from "./answer-runs";

const KINDS = ["comment", "strike", "wave", "circle", "insert"] as const;

it("gives the answer back and opens and closes every stroke once, in this order, however they overlap", () => {
  const answers = fc.string({ unit: fc.constantFrom(..."停车难\n。、a"), maxLength: 30 });
  const places = fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.constantFrom(...KINDS)), { maxLength: 6 });
  fc.assert(
    fc.property(answers, places, (answer, drawn) => {
      const pens = drawn
        .map(([a, b, pen], at) => ({ start: Math.min(a, b), end: Math.max(a, b), pen, no: at + 1, text: "" }))
        .filter(({ start, end }) => start < end && end <= answer.length);
      const runs = answerRuns(answer, pens);
      expect(runs.map((line) => line.map(({ text }) => text).join("")).join("\n")).toBe(answer);
      const events = runs.flat().flatMap(({ opens, closes }) => [...opens, ...closes.map(({ no }) => -no)]);
      for (const { no } of pens) {
        expect(events.filter((event) => Math.abs(event) === no)).toEqual([no, -no]);
      }
    }),
    { numRuns: 500 },
  );
});

it("draws every kind that lies over a run", () => {
  const pens = [
    { start: 0, end: 4, pen: "wave" as const, no: 1, text: "" },
    { start: 2, end: 6, pen: "strike" as const, no: 2, text: "" },
  ];
  expect(answerRuns("车位不足很久了", pens)[0]?.map(({ text, pens: drawn }) => [text, drawn])).toEqual([
    ["车位", ["wave"]],
    ["不足", ["wave", "strike"]],
    ["很久", ["strike"]],
    ["了", []],
  ]);
});
