import { expect, test } from "vitest";
import { isDrawable } from "./is-drawable";

test("every text an exam may ask for can be drawn on cells, and not a text that someone pasted by mistake", () => {
  expect(isDrawable("字".repeat(6_000), 25)).toBe(true);
  expect(isDrawable("字".repeat(12_000), 25)).toBe(false);
  expect(isDrawable("字\n".repeat(500), 25)).toBe(false);
});
