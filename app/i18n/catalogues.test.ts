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

  it("writes full-width punctuation in Chinese", () => {
    for (const [key, sentence] of chinese)
      expect(sentence, key).not.toMatch(/[\u4e00-\u9fff][,;:?]|[,;:?][\u4e00-\u9fff]/);
  });
});
