import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { shippedPack } from "./sample-scripts";

const FOLDER = resolve(import.meta.dirname, "../golden/graded");
const GRADES = [1, 2, 3, 4, 5];

/** Never looked at while rubrics or engine were changed: the third question of each pack (see the folders' README). */
const HELD_OUT = new Set([
  "business-environment q10",
  "livelihood-employment q9",
  "reform-innovation q1",
  "rural-revitalisation q2",
  "safety-emergency q6",
  "urban-renewal q4",
]);

/** Shares of the five answers to each question, from the one meant to be worst to the best. */
const graded = readdirSync(FOLDER).flatMap((slug) => {
  const { questions, score } = shippedPack(slug);
  const files = readdirSync(resolve(FOLDER, slug)).filter((file) => file.endsWith(".txt"));
  return [...new Set(files.map((file) => file.split(".")[0] ?? ""))].sort().map((id) => {
    const question = questions.find((known) => known.id === id);
    if (!question) throw new Error(`${slug} has no question ${id}`);
    const shares = GRADES.map(
      (grade) => score(question, readFileSync(resolve(FOLDER, slug, `${id}.${grade}.txt`), "utf8")).share,
    );
    return { name: `${slug} ${id}`, family: question.family, shares };
  });
});

/** Share of pairs that come out in the intended order; equal marks count half. */
function rightPairs(questions: typeof graded): number {
  const pairs = questions.flatMap(({ shares }) =>
    shares.flatMap((low, at) => shares.slice(at + 1).map((high) => (high > low ? 1 : high === low ? 0.5 : 0))),
  );
  return pairs.reduce((sum: number, pair) => sum + pair, 0) / pairs.length;
}

describe("five graded answers to three questions of every pack", () => {
  const small = graded.filter(({ family }) => family !== "essay");
  const held = ({ name }: { name: string }) => HELD_OUT.has(name);

  it("cover all six families and fifteen questions besides the essays", () => {
    expect(graded).toHaveLength(18);
    expect(new Set(graded.map(({ family }) => family)).size).toBe(6);
    expect(small).toHaveLength(15);
  });

  it("come out in the intended order in ninety-five pairs of a hundred, the held-out ones shown apart", () => {
    expect(rightPairs(graded)).toBeGreaterThanOrEqual(0.95);
    expect(rightPairs(graded.filter((question) => !held(question)))).toBeGreaterThanOrEqual(0.95);
    expect(rightPairs(graded.filter(held))).toBeGreaterThanOrEqual(0.93);
  });

  it("to small questions alone are in order as well as all of them", () => {
    expect(rightPairs(small)).toBeGreaterThanOrEqual(0.95);
  });

  it("of essays come out right in nine pairs of ten, sound ones parted by what they say inside one band", () => {
    expect(rightPairs(graded.filter(({ family }) => family === "essay"))).toBeGreaterThanOrEqual(0.9);
  });

  it("never put a poor answer above a good one", () => {
    for (const { name, shares } of graded) {
      const [worst = 1, weak = 1, , good = 0, best = 0] = shares;
      expect(Math.max(worst, weak), name).toBeLessThan(Math.min(good, best));
    }
  });
});
