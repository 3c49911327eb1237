import type { Finding } from "@content/contract/report";
import type { HintInput } from "../hint-input";
import { wordsOf } from "../hint-place";
import type { EssayOutline } from "./essay-outline";
import { sentencesWithin } from "./sentences-within";
import { overlapOf } from "./word-overlap";

/** So much of the title must the ending say again. */
const RETURNED = 0.5;
const RETURNED_CHARACTERS = 3;
const READ_CHARACTERS = 3_000;

/** 呼应: the ending returns to the title. Where it does not, nothing is said: many good essays end elsewhere. */
export function echoHints({ answer }: HintInput, { title, ending }: EssayOutline): Finding[] {
  if (!ending || title === "") return [];
  const words = answer.text.slice(ending.start, Math.min(ending.end, ending.start + READ_CHARACTERS));
  const { share, characters } = overlapOf(title, words);
  if (share < RETURNED || characters < RETURNED_CHARACTERS) return [];
  let [best, most] = [ending, 0];
  for (const sentence of sentencesWithin(answer.text, ending)) {
    const said = overlapOf(title, sentence.text).characters;
    if (said > most) [best, most] = [{ start: sentence.start, end: sentence.end }, said];
  }
  return [{ code: "hint-echo", ...wordsOf(answer, best), params: {} }];
}
