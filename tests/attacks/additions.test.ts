import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { sampleScripts, shippedPack } from "../answers/sample-scripts";
import { INSTRUCTIONS, reversedPredicates, withInvisible, withLookAlikes } from "./attack-texts";

const slugs = readdirSync(resolve(import.meta.dirname, "../../content/packs")).sort();

describe.each(slugs)("a genuine answer of %s", (slug) => {
  const { questions, score } = shippedPack(slug);
  const genuine = sampleScripts(slug).flatMap(({ question: id, kind, text }) => {
    const question = questions.find((known) => known.id === id);
    return question?.rubric?.mode === "points" && kind === "material" ? [{ question, text: text.trim() }] : [];
  });

  test.each<[string, (text: string) => string, string]>([
    ["zero-width characters between its own", withInvisible, "zero-width-characters"],
    ["radicals that look like its characters", withLookAlikes, "look-alike-characters"],
    ["instructions to the marker below it", (text) => `${text}\n${INSTRUCTIONS}`, "instructions-to-marker"],
  ])("keeps its marks to the hundredth and is flagged with %s", (_, change, flag) => {
    for (const { question, text } of genuine) {
      const [before, after] = [score(question, text), score(question, change(text))];
      // Text beyond the sheet may cost nothing and pay nothing; an answer that fills it has no room for more.
      expect(
        after.points.map(({ awarded }) => awarded),
        question.id ?? "",
      ).toEqual(before.points.map(({ awarded }) => awarded));
      expect(after.share, question.id ?? "").toBe(before.share);
      if (change(text) !== text) expect(after.flags, question.id ?? "").toContain(flag);
    }
  });

  test("earns nothing for predicates turned into their opposites that it did not earn before", () => {
    for (const { question, text } of genuine) {
      expect(score(question, reversedPredicates(text)).share).toBeLessThanOrEqual(score(question, text).share + 1e-9);
    }
  });
});
