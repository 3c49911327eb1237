import { describe, expect, it } from "vitest";
import { readSelfMark } from "./read-self-mark";

const POINTS = [
  { id: "p1", max: 3 },
  { id: "p2", max: 2 },
];

function form(...fields: [string, string][]): FormData {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
}

describe("a self-mark form", () => {
  it("gives all, a part or none of a point, with the sentences chosen for it and a reason", () => {
    const sent = form(
      ["given:p1", "part"],
      ["part:p1", "1.5"],
      ["place:p1", "0-4"],
      ["place:p1", "9-12"],
      ["reason:p1", "head-only"],
      ["given:p2", "none"],
      ["place:p2", "0-4"],
      ["note", "细节没写"],
    );
    const places = [
      { start: 0, end: 4 },
      { start: 9, end: 12 },
    ];
    expect(readSelfMark(sent, POINTS)).toMatchObject({
      awards: [
        { pointId: "p1", awarded: 1.5, places, reason: "head-only" },
        { pointId: "p2", awarded: 0, places: [], reason: null },
      ],
      problems: [],
      typed: { note: "细节没写" },
    });
    expect(readSelfMark(form(["given:p1", "full"]), POINTS).awards[0]).toMatchObject({ awarded: 3, places: [] });
  });

  it("says which point was left open, and takes what it does not offer for nothing", () => {
    const read = readSelfMark(form(["given:p1", "part"], ["place:p1", "4"], ["reason:p1", "stuffed"]), POINTS);
    expect(read.problems).toEqual([{ pointId: "p2", code: "not-chosen" }]);
    expect(read.awards[0]).toEqual({ pointId: "p1", awarded: Number.NaN, places: [], reason: null });
  });
});
