import { holdsFigure } from "../library/model-highlights";
import type { ClippingKind } from "./clipping";

/** A case tells what happened: it takes more than so many characters. */
const CASE_LENGTH = 120;

/** What selected words are taken for until the learner says otherwise: long ones a case, ones with a counted number a figure. */
export function kindOfWords(words: string): ClippingKind {
  if (words.length > CASE_LENGTH) return "case";
  return holdsFigure(words) ? "figure" : "sentence";
}
