import { expect, test } from "vitest";
import { EXAM_PRESETS, presetSlotsFor } from "./exam-presets";

test("every preset has a name, a date or the word that there is none, and a source; ids differ", () => {
  expect(new Set(EXAM_PRESETS.map(({ id }) => id)).size).toBe(EXAM_PRESETS.length);
  for (const { name, date, source } of EXAM_PRESETS) {
    expect(name).not.toBe("");
    expect(date).toMatch(/^\d{4}|^未注明年份$/);
    expect(source.length).toBeGreaterThan(10);
  }
});

test("where a paper's questions are listed, their marks are the paper's, and reading and writing fill its time", () => {
  for (const { slots, totalMarks, minutes, readingMinutes, writingMinutes } of EXAM_PRESETS) {
    if (slots.length > 0) expect(slots.reduce((sum, { marks }) => sum + (marks ?? 0), 0)).toBe(totalMarks);
    if (readingMinutes !== null) expect(readingMinutes + (writingMinutes ?? 0)).toBe(minutes);
  }
});

test("an essay takes an essay's slot, a small question never does", () => {
  expect(presetSlotsFor("essay").map(({ slot }) => slot.family)).toEqual(["essay", "essay", "essay"]);
  for (const { slot } of presetSlotsFor("gist")) expect(slot.family).toBeNull();
  expect(presetSlotsFor("gist").length).toBeGreaterThan(3);
});
