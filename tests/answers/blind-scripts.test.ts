import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { PackQuestion } from "@content/contract/pack";
import type { Report } from "@content/contract/report";
import { sampleScripts, shippedPack } from "./sample-scripts";

// All scripts were written from prompts and materials alone. `material`, `rephrased`, `weak` and `poor` were read afterwards by
// the authors of the rubrics; `fresh` ones never were: they alone say what an unseen answer earns.
const SLUGS = readdirSync(resolve(import.meta.dirname, "../../content/packs")).sort();

const packs = new Map(
  SLUGS.map((slug) => {
    const { questions, score } = shippedPack(slug);
    const small = questions.filter(({ rubric }) => rubric !== null && rubric.mode !== "band");
    return [slug, { small, score, scripts: sampleScripts(slug) }] as const;
  }),
);

const pack = (slug: string) => packs.get(slug) ?? { small: [], score: shippedPack(slug).score, scripts: [] };

/** What the key points pay: the report's share, and of a longer document the part that is marked by points. */
function paid(question: PackQuestion, report: Report): number {
  if (question.rubric?.mode !== "hybrid") return report.share;
  const sum = (of: "awarded" | "max") => report.points.reduce((total, point) => total + point[of], 0);
  return sum("awarded") / sum("max");
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(SLUGS)("the small questions of %s", (slug) => {
  const { small, score, scripts } = pack(slug);
  const shares = scripts.flatMap(({ name, question: id, kind, text }) => {
    const question = small.find((known) => known.id === id);
    return question ? [{ name, id, kind, share: paid(question, score(question, text)) }] : [];
  });
  const ofKind = (...kinds: string[]) => shares.filter(({ kind }) => kinds.includes(kind));

  it("pay their reference answer and two independently worded good answers four fifths or more", () => {
    const references = small.map((question) => ({
      name: `${question.id}.reference`,
      share: paid(question, score(question, question.referenceAnswer ?? "")),
    }));
    const good = [...references, ...ofKind("material", "rephrased")];
    expect(good).toHaveLength(small.length * 3);
    expect(good.filter(({ share }) => share < 0.8)).toEqual([]);
  });

  it("pay unseen good answers more than four fifths on average, and none less than three fifths", () => {
    const fresh = ofKind("fresh");
    expect(fresh).toHaveLength(small.length);
    expect(mean(fresh.map(({ share }) => share))).toBeGreaterThanOrEqual(0.85);
    expect(fresh.filter(({ share }) => share < 0.6)).toEqual([]);
  });

  it("pay answers of the same family from any other pack one fifth at most", () => {
    const strays = small.flatMap((question) =>
      SLUGS.filter((other) => other !== slug).flatMap((other) => {
        const foreign = pack(other);
        return foreign.small
          .filter(({ family }) => family === question.family)
          .flatMap(({ id, referenceAnswer }) => [
            { name: `${other} ${id}.reference`, text: referenceAnswer ?? "" },
            ...foreign.scripts
              .filter((script) => script.question === id && ["material", "rephrased"].includes(script.kind))
              .map(({ name, text }) => ({ name: `${other} ${name}`, text })),
          ])
          .map(({ name, text }) => ({ question: question.id, name, share: paid(question, score(question, text)) }));
      }),
    );
    expect(strays.filter(({ share }) => share > 0.2 + 1e-9)).toEqual([]);
  });

  it("pay slogans next to nothing, and keep poor, weak and good scripts in this order", () => {
    for (const { id, share: weak } of ofKind("weak")) {
      const poor = ofKind("poor").find((script) => script.id === id);
      expect(poor?.share, `${id}: slogans`).toBeLessThanOrEqual(0.2);
      expect(poor?.share, `${id}: poor below weak`).toBeLessThan(weak);
      for (const { name, share } of ofKind("material", "rephrased", "fresh").filter((script) => script.id === id)) {
        expect(share, `weak below ${name}`).toBeGreaterThan(weak);
      }
    }
  });
});
