import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { shippedPack } from "./sample-scripts";

const slugs = readdirSync(resolve(import.meta.dirname, "../../content/packs")).sort();

/** A reference answer with a denial put before every clause or sentence. */
const deniedClauses = (text: string) => text.replace(/(^|[，。；：！？\n]\s*)(?=[^\s，。；：！？\n])/g, "$1不存在");
const deniedSentences = (text: string) => text.replace(/(^|[。；！？\n]\s*)(?=[^\s。；！？\n])/g, "$1并非");

/** … and with one put behind them. */
const behindClauses = (words: string) => (text: string) =>
  text.replace(/(?<=[^\s，。；：！？])(?=[，。；！？\n]|$)/g, words);
const behindSentences = (words: string) => (text: string) =>
  text.replace(/(?<=[^\s。；！？])(?=[。；！？\n]|$)/g, words);
/** Every predicate turned round: each clause, behind its number, opens with a refusal. */
const refused = (word: string) => (text: string) =>
  text.replace(
    /(^|[，。；：！？\n]\s*)((?:（?[一二三四五六七八九十]+(?:[、）]|是|要)|\d+[.、])?)(?=[^\s，。；：！？\n])/g,
    `$1$2${word}`,
  );

describe.each(slugs)("the shipped pack %s", (slug) => {
  const { questions, score } = shippedPack(slug);
  const asked = questions.filter(({ rubric, referenceAnswer }) => rubric?.mode !== "band" && referenceAnswer);

  test.each([
    ["each clause is said not to exist (不存在)", deniedClauses],
    ["each sentence is said not to be so (并非)", deniedSentences],
    ["each clause ends in 并不存在", behindClauses("并不存在")],
    ["each sentence ends in 并不存在", behindSentences("并不存在")],
    ["each clause ends in 的说法不成立", behindClauses("的说法不成立")],
    ["each sentence ends in 的说法不成立", behindSentences("的说法不成立")],
    ["each clause ends in 是不对的", behindClauses("是不对的")],
    ["each sentence ends in 是不对的", behindSentences("是不对的")],
    ["everything above is said not to be so", (text: string) => `${text}\n以上情况均不属实。`],
    ["each clause begins with 没有", refused("没有")],
    ["each clause begins with 不再", refused("不再")],
    ["each clause begins with 拒绝", refused("拒绝")],
    ["each clause begins with 不", refused("不")],
  ])("pays at most two fifths for a reference answer of which %s", (_, denied) => {
    const shares = asked.map((question) => {
      const report = score(question, denied(question.referenceAnswer ?? ""));
      const sum = (of: "awarded" | "max") => report.points.reduce((total, point) => total + point[of], 0);
      return {
        no: question.no,
        share: question.rubric?.mode === "hybrid" ? sum("awarded") / sum("max") : report.share,
      };
    });
    expect(shares.filter(({ share }) => share > 0.4)).toEqual([]);
  });
});
