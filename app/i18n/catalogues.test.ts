import { describe, expect, it } from "vitest";
import { LANGUAGES } from "./language/language";
import { NAMESPACES } from "./namespaces";
import { resources } from "./resources";

function sentences(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : sentences(value as object, `${path}${key}.`),
  );
}

function placeholders(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ""))].sort();
}

/** Findings that show a mark of punctuation put it between corner brackets: it may be a quotation mark itself. */
const SHOWS_MARKS = /^finding\.hint-mark-/;

/** What is said under a field, or of what went wrong. */
const HINT_OR_PROBLEM = /[hH]int$|(?:^|\.)(?:error|refused|problem|fileProblem|importRefused|failed|failure)\./;
/** Names of things and buttons among them, what says no more than a name does, and what stands inside another sentence. */
const NO_SENTENCE =
  /[tT]itle$|Action$|reload$|showHint$|(?:kind|way|check)Hint\.|(?:chosen|claimed)Hint$|severity\.hint$|failure\.status$/;
const ENDS = /(?:[。.？?：:…]|\{\{\w+\}\})”?$/;
const QUESTIONS: unknown[] = [expect.stringMatching(/吗？$/), expect.stringMatching(/\?$/)];
/** A full stop with more behind it, but for dots of lists, abbreviations and names of files. */
const STOP_INSIDE = /。(?!”?$)|[a-z)”}][.] (?=[A-Z“])/;
/** “No.” is a word of its own. */
const fullStop = (sentence: string) => /[。.]”?$/.test(sentence) && !/\b[Nn]o\.$/.test(sentence);

describe.each(NAMESPACES)("the %s catalogue", (namespace) => {
  const chinese = new Map(sentences(resources["zh-CN"][namespace]));
  const english = new Map(sentences(resources.en[namespace]));

  it("has the same keys in both languages, but for English singulars", () => {
    const withoutSingulars = [...english.keys()].filter((key) => !key.endsWith("_one"));
    expect(withoutSingulars.sort()).toEqual([...chinese.keys()].sort());
  });

  it("asks for the same parameters in both languages", () => {
    for (const [key, sentence] of chinese) {
      expect([key, placeholders(english.get(key) ?? "")]).toEqual([key, placeholders(sentence)]);
    }
  });

  it.each(LANGUAGES)("has no empty sentence and no exclamation mark in %s", (language) => {
    for (const [key, sentence] of sentences(resources[language][namespace])) {
      expect(sentence, key).toMatch(/^[^!！]+$/);
    }
  });

  it.each(LANGUAGES)("ends each hint, each problem and what has a full stop inside as a sentence in %s", (language) => {
    for (const [key, sentence] of sentences(resources[language][namespace])) {
      const isSentence = (HINT_OR_PROBLEM.test(key) && !NO_SENTENCE.test(key)) || STOP_INSIDE.test(sentence);
      if (isSentence) expect(sentence, key).toMatch(ENDS);
    }
  });

  it("has a full stop at the end in both languages or in neither", () => {
    for (const [key, sentence] of chinese) {
      expect([key, fullStop(english.get(key) ?? "")]).toEqual([key, fullStop(sentence)]);
    }
  });

  it("asks in a dialog with a question", () => {
    const asked = [...chinese].filter(([key]) => key.endsWith("Ask"));
    for (const [key, sentence] of asked) expect([sentence, english.get(key)], key).toEqual(QUESTIONS);
  });

  it("writes full-width punctuation and curly quotation marks in Chinese", () => {
    for (const [key, sentence] of chinese) {
      expect(sentence, key).not.toMatch(/[\u4e00-\u9fff][,;:?()]|[,;:?()][\u4e00-\u9fff]|["']/);
      expect(sentence, key).not.toMatch(SHOWS_MARKS.test(key) ? /您/ : /[「」您]/);
    }
  });

  it("writes Chinese with blanks beside Latin words and none beside numbers", () => {
    for (const [key, sentence] of chinese) {
      const words = sentence.replaceAll(/\{\{\w+\}\}/g, "，");
      expect(words, key).not.toMatch(/[\u4e00-\u9fff][A-Za-z]|[A-Za-z][\u4e00-\u9fff]/);
      expect(words, key).not.toMatch(/[\u4e00-\u9fff] \d|(?<![A-Za-z+-]\d*)\d [\u4e00-\u9fff]/);
    }
  });

  it("writes curly quotation marks and apostrophes in English, and no blank before a per cent sign", () => {
    for (const [key, sentence] of english) expect(sentence, key).not.toMatch(/["']|[\d}] %/);
  });
});
