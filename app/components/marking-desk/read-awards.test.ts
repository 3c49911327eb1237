import { describe, expect, it } from "vitest";
import { readAwards } from "./read-awards";

const ANSWER = "车位不足。管网老化。车位难找。";

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("a marking form", () => {
  it("reads chosen places and pasted words, one place a line, as places of one award", () => {
    const sent = form(
      ["awarded:p1", "1.5"],
      ["place:p1", "0-4"],
      ["words:p1", "管网老化\r\n\n 难找 "],
      ["reason", "意思对"],
    );
    const read = readAwards(sent, ["p1"], ANSWER, true);
    const places = [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
      { start: 12, end: 14 },
    ];
    expect(read).toMatchObject({ awards: [{ pointId: "p1", awarded: 1.5, places }], remaining: null, problems: [] });
    expect(read.typed).toMatchObject({ reason: "意思对", points: { p1: { awarded: "1.5", places: [places[0]] } } });
  });

  it("says which pasted words name no single place, and keeps them as they were typed", () => {
    const read = readAwards(form(["awarded:p1", "1"], ["words:p1", "车位\n电梯"]), ["p1"], ANSWER, true);
    expect(read.problems).toEqual([
      { pointId: "p1", code: "words-ambiguous", words: "车位" },
      { pointId: "p1", code: "words-absent", words: "电梯" },
    ]);
    expect(read.typed.points["p1"]?.words).toBe("车位\n电梯");
  });

  it("counts in per cent where the question sets no marks, and takes what is no number for none", () => {
    const read = readAwards(form(["awarded:p1", "45"], ["remaining", "abc"]), ["p1", "p2"], ANSWER, false);
    expect(read.awards.map(({ awarded }) => awarded)).toEqual([0.45, Number.NaN]);
    expect(read.remaining).toBeNaN();
  });

  it("leaves out a place that is not written as one", () => {
    const sent = form(["awarded:p1", "1"], ["place:p1", "-3-4"], ["place:p1", "1-2-3"], ["place:p1", ""]);
    expect(readAwards(sent, ["p1"], ANSWER, true).awards[0]?.places).toEqual([]);
  });
});
