import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sampleScripts, shippedPack } from "./sample-scripts";

// Written from prompts and materials alone and never shown to the authors of these rubrics: held-out evidence.
// The urban-renewal scripts were used to widen its rubrics and are tested apart.
const HELD_OUT = readdirSync("content/packs").filter(
  (slug) => slug !== "urban-renewal" && existsSync(`tests/golden/answers/${slug}`),
);

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(HELD_OUT)("held-out scripts of %s", (slug) => {
  const { questions, score } = shippedPack(slug);
  const shares = sampleScripts(slug).flatMap(({ question: id, kind, text }) => {
    const question = questions.find((known) => known.id === id);
    if (!question?.rubric) throw new Error(`${slug} has no question ${id} with a rubric`);
    return question.rubric.mode === "points" ? [{ id, kind, share: score(question, text).share }] : [];
  });
  const ofKind = (kind: string) => shares.filter((script) => script.kind === kind);

  it("pays good scripts in the material's words on average nine tenths, in their own words on average three quarters", () => {
    expect(mean(ofKind("material").map(({ share }) => share))).toBeGreaterThanOrEqual(0.9);
    expect(mean(ofKind("rephrased").map(({ share }) => share))).toBeGreaterThanOrEqual(0.74);
  });

  it("pays slogans next to nothing", () => {
    for (const { id, share } of ofKind("poor")) expect(share, id).toBeLessThanOrEqual(0.2);
  });

  it("puts poor, weak and good scripts of one question in this order", () => {
    for (const { id, share: weak } of ofKind("weak")) {
      const same = shares.filter((script) => script.id === id);
      const poor = same.find(({ kind }) => kind === "poor");
      const good = same.filter(({ kind }) => kind === "material" || kind === "rephrased");
      expect(poor?.share, `${id}: poor below weak`).toBeLessThan(weak);
      for (const { kind, share } of good) expect(share, `${id}: weak below ${kind}`).toBeGreaterThan(weak);
    }
  });
});
