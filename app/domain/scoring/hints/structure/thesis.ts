import type { Finding } from "@content/contract/report";
import type { Range } from "../../../text/segments";
import { matchingForm } from "../../../text/normalise";
import type { HintInput } from "../hint-input";
import { wordsOf } from "../hint-place";
import type { EssayOutline } from "./essay-outline";
import { sentencesWithin, type SentenceRange } from "./sentences-within";
import { overlapOf } from "./word-overlap";

/** So much of the title's words must a sentence hold to speak of the same. */
const SAME_SUBJECT = 0.4;
const SAME_CHARACTERS = 3;
/** A concept of the question weighs more than any overlap with the title. */
const CONCEPT_WEIGHT = 2;

/**
 * 主旨: where title, opening and ending speak of the question's concepts or of the title. It says where such a sentence stands,
 * and where none was found that none was found; whether it is a good thesis only a reader can tell.
 */
export function thesisHints({ answer, layout, rubric, essay }: HintInput, outline: EssayOutline): Finding[] {
  const concepts = (rubric.topicConcepts ?? []).map(({ label, variants }) => ({
    label,
    forms: variants.map(matchingForm).filter((form) => form !== ""),
  }));
  const named = (words: string) => concepts.filter(({ forms }) => forms.some((form) => words.includes(form)));
  const weigh = ({ text }: SentenceRange): number => {
    const overlap = overlapOf(outline.title, text);
    const said = overlap.share >= SAME_SUBJECT && overlap.characters >= SAME_CHARACTERS ? overlap.share : 0;
    return named(text).length * CONCEPT_WEIGHT + said;
  };
  const best = (range: Range | null) => (range ? heaviest(sentencesWithin(answer.text, range), weigh) : null);
  const found: Finding[] = [];
  const inTitle = named(outline.title).map(({ label }) => label);
  if (layout.title && inTitle.length > 0) {
    const { start, end } = layout.title;
    found.push({ code: "hint-thesis-title", start, end, params: { concepts: inTitle.join("、") } });
  }
  const opening = best(outline.opening);
  if (opening) found.push({ code: "hint-thesis-opening", ...wordsOf(answer, opening), params: {} });
  const ending = best(outline.ending);
  if (!opening && ending) found.push({ code: "hint-thesis-ending", ...wordsOf(answer, ending), params: {} });
  if (essay && found.length === 0 && concepts.length > 0 && outline.opening && outline.ending)
    found.push({ code: "hint-thesis-unseen", params: {} });
  return found;
}

/** The heaviest statement, of equals the last; null where none weighs anything. */
function heaviest(
  sentences: readonly SentenceRange[],
  weigh: (sentence: SentenceRange) => number,
): SentenceRange | null {
  let best: { sentence: SentenceRange; weight: number } | null = null;
  for (const sentence of sentences) {
    if (sentence.asks) continue;
    const weight = weigh(sentence);
    if (weight > 0 && weight >= (best?.weight ?? 0)) best = { sentence, weight };
  }
  return best?.sentence ?? null;
}
