import { expect, it } from "vitest";
import { problemNode } from "./problem-node";

it("a problem inside a point leads to the deepest node that holds it", () => {
  expect(problemNode(["points", 2, "marks"])).toEqual({ tree: "points", path: [2] });
  expect(problemNode(["points", 2, "expressions"])).toEqual({ tree: "points", path: [2] });
  expect(problemNode(["points", 2, "expressions", 1, "share"])).toEqual({ tree: "points", path: [2, 1] });
  expect(problemNode(["points", 2, "expressions", 1, "allOf", 0])).toEqual({ tree: "points", path: [2, 1, 0] });
  expect(problemNode(["topicConcepts", 3, "variants", 0])).toEqual({ tree: "concepts", path: [3] });
});

it("a problem of the whole rubric lies in no node", () => {
  expect(problemNode(["bestOf"])).toBeNull();
  expect(problemNode(["deductions", 0, "marks"])).toBeNull();
  expect(problemNode([])).toBeNull();
});
