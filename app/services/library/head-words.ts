import type { Pack } from "@content/contract/pack";
import { packWords } from "@content/generate/words/pack-corpus";
import type { WordsOf } from "@content/generate/words/word-groups";

/** Cuts a text into words, end to end. */
export type Cut = (text: string) => readonly string[];

const IS_WORD = /^[\u4E00-\u9FFF]{2,}$/;

/** The words of two characters or more that a dictionary finds in a text, each once. */
export function dictionaryWords(text: string, cut: Cut): string[] {
  return [...new Set(cut(text))].filter((word) => IS_WORD.test(word));
}

/**
 * The words of a phrase: the dictionary's, and those of the topic that are made of whole words of it (零工市场). What only
 * recurs in the pack is often a piece of one: 护好改革 holds no 好改革.
 */
export function wordsOfTopic(pack: Pack, cut: Cut): WordsOf {
  const ofPack = packWords(pack);
  return (phrase) => {
    const pieces = cut(phrase);
    const whole = ofPack(phrase).filter((word) => isMadeOf(word, pieces));
    return [...new Set([...whole, ...dictionaryWords(phrase, () => pieces)])];
  };
}

/** Whether some neighbouring pieces spell the word exactly. */
function isMadeOf(word: string, pieces: readonly string[]): boolean {
  return pieces.some((_, from) => {
    let spelt = "";
    for (let at = from; at < pieces.length && spelt.length < word.length; at += 1) spelt += pieces[at] ?? "";
    return spelt === word;
  });
}
