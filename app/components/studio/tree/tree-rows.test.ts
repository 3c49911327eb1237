import { describe, expect, it } from "vitest";
import { libraryRubric } from "../../../../tests/factories/rubrics";
import { conceptRows, keyOf, pointRows, treeWish } from "./tree-rows";

const point = (...path: number[]) => keyOf({ tree: "points", path });
const rows = pointRows(libraryRubric(), new Set([point(0), point(1, 0)]));

describe("the lines of the tree", () => {
  it("stand in order, without what is below a closed node", () => {
    expect(rows.map(({ key }) => key)).toEqual([
      point(0),
      point(1),
      point(1, 0),
      point(1, 1),
      point(1, 1, 0),
      point(1, 1, 1),
      point(1, 1, 2),
    ]);
    expect(rows.map(({ open }) => open)).toEqual([false, true, false, true, null, null, null]);
    expect(rows[6]).toMatchObject({ position: 3, of: 3 });
  });

  it("concepts are a flat list", () => {
    const concept = { label: "实干", variants: ["实干"], indispensable: true };
    expect(conceptRows({ topicConcepts: [concept] })).toMatchObject([{ path: [0], of: 1, open: null }]);
    expect(conceptRows({})).toEqual([]);
  });
});

describe("a key in the tree", () => {
  const wish = (current: string, key: string) => {
    const asked = treeWish(rows, current, key);
    if (asked === null) return null;
    return "go" in asked ? asked.go.key : `turn ${asked.turn.key}`;
  };

  it.each([
    ["down goes one line on", point(0), "ArrowDown", point(1)],
    ["up from the first line goes nowhere", point(0), "ArrowUp", null],
    ["right opens a closed node", point(0), "ArrowRight", `turn ${point(0)}`],
    ["right enters an open node", point(1), "ArrowRight", point(1, 0)],
    ["left closes an open node", point(1), "ArrowLeft", `turn ${point(1)}`],
    ["left leaves a closed node for the one above it", point(1, 0), "ArrowLeft", point(1)],
    ["left leaves a group for its way", point(1, 1, 2), "ArrowLeft", point(1, 1)],
    ["left at the top goes nowhere", point(0), "ArrowLeft", null],
    ["End goes to the last line", point(0), "End", point(1, 1, 2)],
    ["Home goes to the first", point(1, 1, 2), "Home", point(0)],
    ["a letter means nothing", point(0), "x", null],
  ])("%s", (_name, current, key, expected) => {
    expect(wish(current, key)).toBe(expected);
  });
});
