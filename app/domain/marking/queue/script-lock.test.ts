import { expect, test } from "vitest";
import { isHeld, isLockedFor, LOCK_LAPSES_MS } from "./script-lock";

const lock = { personId: "she", page: "a", heardAt: 1_000 };

test("a lock holds until nothing was heard for half a minute", () => {
  expect(isHeld(lock, 1_000 + LOCK_LAPSES_MS - 1)).toBe(true);
  expect(isHeld(lock, 1_000 + LOCK_LAPSES_MS)).toBe(false);
  expect(isHeld(null, 1_000)).toBe(false);
});

test("a tutor is not locked out by a window of their own, another tutor is", () => {
  expect(isLockedFor("she", lock, 2_000)).toBe(false);
  expect(isLockedFor("he", lock, 2_000)).toBe(true);
  expect(isLockedFor("he", lock, 1_000 + LOCK_LAPSES_MS)).toBe(false);
});
