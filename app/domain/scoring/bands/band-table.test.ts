import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { defaultProfile } from "../../profiles/marking-profiles";
import { resolveBands } from "./band-table";

const rubric = (bands?: object[]) =>
  rubricSchema.parse({ version: 1, title: "t", mode: "band", marks: 40, ...(bands ? { bands } : {}) });

test("full marks with a table use it; others scale the 40-mark table and say so", () => {
  expect(resolveBands(rubric(), defaultProfile(), 50, "essay")).toMatchObject({
    origin: "profile",
    bands: { length: 5 },
  });
  expect(resolveBands(rubric(), defaultProfile(), 20, "essay")).toMatchObject({
    origin: "scaled",
    bands: [{ from: 15.5, to: 20 }, {}, {}, {}],
  });
});

test("a rubric's own bands win unless they leave a gap", () => {
  const own = [
    { label: "一类", from: 20, to: 40 },
    { label: "二类", from: 0, to: 20 },
  ];
  expect(resolveBands(rubric(own), defaultProfile(), 40, "essay")).toMatchObject({ origin: "rubric", unusable: false });
  const gap = [
    { label: "一类", from: 30, to: 40 },
    { label: "二类", from: 0, to: 20 },
  ];
  expect(resolveBands(rubric(gap), defaultProfile(), 40, "essay")).toMatchObject({ origin: "profile", unusable: true });
});
