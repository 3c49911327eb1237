import { expect, test } from "vitest";
import { limitSchema } from "./limit";
import { packSchema } from "./pack";

test("the day to which a pack is current is one of the calendar", () => {
  const { asOf } = packSchema.shape;
  const taken = (day: string) => asOf.safeParse(day).success;
  expect(["2026-02-28", "2024-02-29", "2000-02-29"].map(taken)).toEqual([true, true, true]);
  expect(["2026-13-45", "2026-02-29", "1900-02-29", "2026-00-10", "2026-04-31"].some(taken)).toBe(false);
});

test("a limit is no longer than a hundred thousand characters", () => {
  const taken = (max: number) => limitSchema.safeParse({ kind: "max", max, text: "" }).success;
  expect([1, 100_000, 100_001, 999_999_999_999].map(taken)).toEqual([true, true, false, false]);
});
