import type { AdviceResult } from "../feedback-provider";
import type { AdviceWords } from "./advice-words";
import { clausesOf, sentencesOf } from "./answer-places";

const LONG_SENTENCE = 80;
const CITED_OF_LONG = 30;
const ONE_BLOCK = 200;
const LEAST_REPEATED = 3;

/** Advice on sentences, openings and paragraphs, from the answer alone. */
export function formAdvice(answer: string, words: AdviceWords): AdviceResult["advice"] {
  const advice: AdviceResult["advice"] = [];
  const long = sentencesOf(answer).find((sentence) => sentence.length > LONG_SENTENCE);
  if (long !== undefined) {
    const quotations = [[...long].slice(0, CITED_OF_LONG).join("")];
    advice.push({ pointId: null, text: words.longSentence([...long].length), quotations });
  }
  const opening = repeatedOpening(answer);
  if (opening !== null) advice.push({ pointId: null, text: words.repeatedOpening(opening), quotations: [opening] });
  if (answer.length > ONE_BLOCK && !answer.trim().includes("\n")) {
    advice.push({ pointId: null, text: words.oneBlock, quotations: [] });
  }
  return advice;
}

/** Two Chinese characters that open three clauses or more. */
function repeatedOpening(answer: string): string | null {
  const counts = new Map<string, number>();
  for (const clause of clausesOf(answer)) {
    const opening = /^[一-鿿]{2}/.exec(clause)?.[0];
    if (opening === undefined || /^[第一二三四五六七八九十其]/.test(opening)) continue;
    counts.set(opening, (counts.get(opening) ?? 0) + 1);
  }
  for (const [opening, count] of counts) if (count >= LEAST_REPEATED) return opening;
  return null;
}
