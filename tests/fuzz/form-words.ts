import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const WORD = /(?:["'`]|\b(?=\w+\??:))([a-zA-Z_][\w.-]{0,40})(?=["'`]|\??:)/g;

/** What a route's own sources call its fields and what it compares them with: names that reach past the first check. */
export function formWords(route: string): string[] {
  const folder = join("app", route);
  const words = new Set(["intent"]);
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file) || file.includes(".test.")) continue;
    for (const [, word] of readFileSync(join(folder, file), "utf8").matchAll(WORD)) if (word) words.add(word);
  }
  return [...words].sort();
}
