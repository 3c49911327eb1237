import { describe, expect, it } from "vitest";
import { rowsShown } from "./rows-shown";

describe("the rows that are drawn", () => {
  it("are those of the sheet, and beyond its end as many as are written on", () => {
    expect(rowsShown(14, 3)).toBe(14);
    expect(rowsShown(14, 17)).toBe(17);
  });

  it("always leave a free one where the sheet has no end, and grow by several at a time", () => {
    for (let written = 0; written < 60; written += 1) expect(rowsShown(null, written)).toBeGreaterThan(written);
    const heights = new Set(Array.from({ length: 60 }, (_, written) => rowsShown(null, written)));
    expect(heights.size).toBeLessThan(60 / 3);
  });
});
