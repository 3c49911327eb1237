import { readFileSync } from "node:fs";
import { join } from "node:path";

/** `{"zh-CN":"/assets/words-1a2b3c4d.js",en:"/assets/words-5e6f7a8b.js"}`: where a route finds its words, by language. */
const PLACE = /(?:"zh-CN"|(?<=[{,])en):"(\/assets\/words-[\da-f]{8}\.js)"/g;

/** The files of words that scripts ask for as they start, in each language. */
export function pageWords(scripts: readonly string[]): string[][] {
  const languages: Record<string, string[]> = {};
  for (const script of scripts) {
    for (const [place, file = ""] of readFileSync(join("build/client", script), "utf8").matchAll(PLACE)) {
      (languages[place.split(":", 1)[0] ?? ""] ??= []).push(file);
    }
  }
  const lists = Object.values(languages);
  if (lists.length !== 2) throw new Error("the scripts do not say where their words are in both languages");
  return lists;
}
