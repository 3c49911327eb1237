import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { PackQuestion } from "@content/contract/pack";
import type { Rubric } from "@content/contract/rubric";
import { shippedPack } from "../answers/sample-scripts";
import { allVariants, INSTRUCTIONS, repeated, shuffledKeywords, slogans } from "./attack-texts";

const slugs = readdirSync(resolve(import.meta.dirname, "../../content/packs")).sort();
const packs = new Map(slugs.map((slug) => [slug, shippedPack(slug)]));

type Asked = PackQuestion & { rubric: Rubric };

/** What an attack writes instead of an answer; null where it needs something the question does not have. */
const ATTACKS: Record<string, (question: Asked) => string | null> = {
  "keywords shuffled into a 顿号 list": ({ rubric }) => shuffledKeywords(rubric, "、"),
  "keywords shuffled into clauses": ({ rubric }) => shuffledKeywords(rubric, "，"),
  "keywords shuffled into sentences": ({ rubric }) => shuffledKeywords(rubric, "。"),
  "keywords shuffled between blanks": ({ rubric }) => shuffledKeywords(rubric, " "),
  "keywords shuffled into lines": ({ rubric }) => shuffledKeywords(rubric, "\n"),
  "all variants run together": ({ rubric }) => allVariants(rubric, ""),
  "all variants in a 顿号 list": ({ rubric }) => allVariants(rubric, "、"),
  "all variants as clauses": ({ rubric }) => allVariants(rubric, "，"),
  "all variants as sentences": ({ rubric }) => allVariants(rubric, "。"),
  "all variants with blanks": ({ rubric }) => allVariants(rubric, " "),
  "the question said again and again": ({ stem, limit }) => repeated(stem, limit.max ?? 400),
  "one good sentence said again and again": ({ referenceAnswer, limit }) => {
    const sentence = /[^。；\n]{12,}[。；]/.exec(referenceAnswer ?? "")?.[0];
    return sentence === undefined ? null : repeated(sentence, limit.max ?? 400);
  },
  "slogans that fit any topic": ({ limit }) => slogans(limit.max ?? 400),
  "instructions to the marker alone": () => INSTRUCTIONS,
};

describe.each(Object.entries(ATTACKS))("an answer made of %s", (_, attack) => {
  test.each(slugs)("earns less than two fifths on every question of %s", (slug) => {
    const { questions, score } = packs.get(slug) ?? shippedPack(slug);
    const paid = questions.flatMap((question) => {
      if (question.rubric === null) return [];
      const answer = attack({ ...question, rubric: question.rubric });
      if (answer === null) return [];
      const { share } = score(question, answer);
      return share < 0.4 ? [] : [`${question.id}: ${share.toFixed(2)}`];
    });
    expect(paid).toEqual([]);
  });
});

test.each(slugs)("no way of parting keywords pays more than a 顿号 list of them on %s", (slug) => {
  const { questions, score } = packs.get(slug) ?? shippedPack(slug);
  const paid = questions.flatMap((question) => {
    const { rubric } = question;
    if (rubric === null) return [];
    // Lines may hold a title or a 称谓, which is no matter of keywords.
    const points = (joint: string) =>
      score(question, shuffledKeywords(rubric, joint)).points.reduce((sum, { awarded }) => sum + awarded, 0);
    const list = points("、");
    return ["。", "；", " ", "\u3000", "\n"]
      .filter((joint) => points(joint) > list + 1e-9)
      .map((joint) => `${question.id} ${JSON.stringify(joint)}`);
  });
  expect(paid).toEqual([]);
});
