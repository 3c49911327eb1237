import { describe, expect, it } from "vitest";
import { SAMPLE_ANSWER } from "./sample";
import { scoreSample } from "./score-sample.server";

describe("the example of the first screen", () => {
  const { answer, points } = scoreSample();

  it("shows a point that is hit, one that is partly there and one that is missing, as the engine marks them", () => {
    expect(points.map(({ status, awarded, max }) => [status, awarded, max])).toEqual([
      ["hit", 2, 2],
      ["partial", 1, 2],
      ["missed", 0, 2],
    ]);
  });

  it("points at words of its answer for every mark it gives", () => {
    const words = points.map(({ evidence }) => evidence.map(({ start, end }) => answer.slice(start, end)).join());
    expect(answer).toBe(SAMPLE_ANSWER);
    expect(words[0]).toContain("消防通道");
    expect(words[1]).toContain("物业管理缺位");
    expect(words[2]).toBe("");
  });
});
