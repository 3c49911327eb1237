import { createRequire } from "node:module";
import type { Jieba } from "@node-rs/jieba";
import type { Cutter } from "~/domain/search/tokens";

// Asked for by name when first needed: a native module stays outside every bundle, and its dictionary takes a third of a second.
const load = createRequire(import.meta.url);

let loaded: Cutter | null = null;

/** Chinese words by jieba's dictionary, loaded once a process and by then at hand at once. */
export function cutter(): Cutter {
  loaded ??= openCutter();
  return loaded;
}

function openCutter(): Cutter {
  const { Jieba: Words } = load("@node-rs/jieba") as { Jieba: typeof Jieba };
  const { dict } = load("@node-rs/jieba/dict.js") as { dict: Uint8Array };
  const jieba = Words.withDict(dict);
  // With names and new words that the dictionary lacks guessed at, in documents and queries alike.
  return { forIndex: (text) => jieba.cutForSearch(text, true), forQuery: (text) => jieba.cut(text, true) };
}
