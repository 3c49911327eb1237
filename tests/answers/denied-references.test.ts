import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { shippedPack } from "./sample-scripts";

const slugs = readdirSync(resolve(import.meta.dirname, "../../content/packs")).sort();

/** A reference answer with a denial put before every clause or sentence. */
const deniedClauses = (text: string) => text.replace(/(^|[，。；：！？\n]\s*)(?=[^\s，。；：！？\n])/g, "$1不存在");
const deniedSentences = (text: string) => text.replace(/(^|[。；！？\n]\s*)(?=[^\s。；！？\n])/g, "$1并非");

describe.each(slugs)("the shipped pack %s", (slug) => {
  const { questions, score } = shippedPack(slug);
  const asked = questions.filter(({ rubric, referenceAnswer }) => rubric?.mode === "points" && referenceAnswer);

  test.each([
    ["each clause is said not to exist (不存在)", deniedClauses],
    ["each sentence is said not to be so (并非)", deniedSentences],
  ])("pays at most two fifths for a reference answer of which %s", (_, denied) => {
    const shares = asked.map((question) => ({
      no: question.no,
      share: score(question, denied(question.referenceAnswer ?? "")).share,
    }));
    expect(shares.filter(({ share }) => share > 0.4)).toEqual([]);
  });
});
