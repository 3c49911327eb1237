import { expect, test } from "vitest";
import { decidedDigest, type Decided } from "./decided-digest";

const decided: Decided = { kind: null, title: null, decisions: { a: "keep", b: "alter" } };

test("what was decided has one name, in whatever order it was decided", () => {
  expect(decidedDigest({ ...decided, decisions: { b: "alter", a: "keep" } })).toBe(decidedDigest(decided));
});

test("another decision, kind or title has another name", () => {
  const all: Decided[] = [
    decided,
    { ...decided, decisions: { a: "keep", b: "keep" } },
    { ...decided, decisions: { a: "keep" } },
    { ...decided, kind: "material" },
    { ...decided, title: "修桥" },
  ];
  const names = all.map(decidedDigest);
  expect(new Set(names).size).toBe(names.length);
});
