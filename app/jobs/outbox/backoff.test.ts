import { expect, it } from "vitest";
import { backoffMs } from "./backoff";

it("waits twice as long after each try, and never less than half of that", () => {
  const shortest = [1, 2, 3, 4].map((tries) => backoffMs({ tries, retryAfterMs: null, jitter: 0 }));
  const longest = [1, 2, 3, 4].map((tries) => backoffMs({ tries, retryAfterMs: null, jitter: 1 }));
  expect(shortest).toEqual([2_500, 5_000, 10_000, 20_000]);
  expect(longest).toEqual([5_000, 10_000, 20_000, 40_000]);
});

it("waits as long as the other side asked for, within reason, and no less than it would without", () => {
  expect(backoffMs({ tries: 1, retryAfterMs: 17_000, jitter: 0.5 })).toBe(17_000);
  expect(backoffMs({ tries: 1, retryAfterMs: -1, jitter: 0 })).toBe(2_500);
  expect(backoffMs({ tries: 4, retryAfterMs: 1_000, jitter: 0 })).toBe(20_000);
  expect(backoffMs({ tries: 1, retryAfterMs: 86_400_000, jitter: 0.5 })).toBe(600_000);
});
