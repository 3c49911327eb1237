import fc from "fast-check";
import { expect, it } from "vitest";
import { MAX_PAST, thinnedOut } from "./past-texts";

it("thinning keeps the newest and the oldest text, no more than the limit, and the last minutes denser than the first hour", () => {
  let texts: { keptAt: number }[] = [];
  for (let minute = 1; minute <= 600; minute += 1) {
    texts.push({ keptAt: minute });
    const gone = new Set(thinnedOut(texts));
    texts = texts.filter((text) => !gone.has(text));
  }
  const times = texts.map(({ keptAt }) => keptAt);
  expect(times).toHaveLength(MAX_PAST);
  expect([times[0], times.at(-1)]).toEqual([1, 600]);
  expect(times.filter((time) => time > 590).length).toBeGreaterThan(times.filter((time) => time <= 300).length);
  expect(times.filter((time) => time < 300).length).toBeGreaterThan(0);
});

it("thinning never touches what is within the limit", () => {
  const times = fc.array(
    fc.integer({ min: 0, max: 1_000 }).map((keptAt) => ({ keptAt })),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(times, (texts) => {
      expect(texts.length - thinnedOut(texts).length).toBe(Math.min(texts.length, MAX_PAST));
    }),
  );
});
