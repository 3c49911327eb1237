import { beforeEach, expect, it } from "vitest";
import { openTestSchool } from "../../../../tests/factories/school";
import { readSheet, MAX_SHEET_LENGTH } from "./read-sheet.server";
import { suggestVariants } from "./suggest-variants.server";

beforeEach(async () => {
  await openTestSchool();
});

it("refuses an empty and an over-long sheet as values", () => {
  expect(readSheet(" \u200B\n")).toEqual({ ok: false, reason: "sheet-empty" });
  expect(readSheet("一".repeat(MAX_SHEET_LENGTH + 1))).toEqual({ ok: false, reason: "sheet-too-long" });
  expect(readSheet("1.机制不健全（2分）")).toMatchObject({ ok: true, rubric: { points: [{ marks: 2 }] } });
});

it("suggests nothing for a question that is not there", async () => {
  expect(await suggestVariants({ questionId: "none" })).toEqual([]);
});
