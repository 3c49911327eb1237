import type { Finding } from "@content/contract/report";
import type { HintInput } from "../hint-input";
import { wordsOf } from "../hint-place";
import type { EssayOutline } from "./essay-outline";
import { sentencesWithin } from "./sentences-within";
import { overlapOf } from "./word-overlap";

const MIN_ANNOUNCED = 2;
/** So much of what is a head's own must stand in the opening. */
const ANNOUNCED = 0.5;
const OWN_CHARACTERS = 2;
const READ_CHARACTERS = 3_000;

/** 总起: the opening announces sub-theses. Words that the title or another head shares announce none of them. */
export function previewHints({ answer }: HintInput, { title, opening, sections }: EssayOutline): Finding[] {
  const heads = sections.flatMap(({ head }) => (head?.at === "head" ? [head.text] : []));
  if (!opening || heads.length < MIN_ANNOUNCED) return [];
  const words = answer.text.slice(opening.start, Math.min(opening.end, opening.start + READ_CHARACTERS));
  const own = heads.map((head, index) => ownWords(head, [title, ...heads.filter((_, other) => other !== index)]));
  const announced = own.filter((head) => {
    const { share, characters } = overlapOf(head, words);
    return share >= ANNOUNCED && characters >= OWN_CHARACTERS;
  });
  if (announced.length < MIN_ANNOUNCED) return [];
  let [best, most] = [opening, 0];
  for (const sentence of sentencesWithin(answer.text, opening)) {
    const said = announced.reduce((sum, head) => sum + overlapOf(head, sentence.text).characters, 0);
    if (said > most) [best, most] = [{ start: sentence.start, end: sentence.end }, said];
  }
  const params = { count: announced.length, of: heads.length };
  return [{ code: "hint-preview", ...wordsOf(answer, best), params }];
}

/** A head with what it shares with the others cut out. */
function ownWords(head: string, others: readonly string[]): string {
  const shared = new Uint8Array(head.length);
  for (let at = 0; at + 1 < head.length; at += 1) {
    const pair = head.slice(at, at + 2);
    if (others.some((other) => other.includes(pair))) shared.fill(1, at, at + 2);
  }
  return [...head].map((character, at) => (shared[at] === 1 ? "," : character)).join("");
}
