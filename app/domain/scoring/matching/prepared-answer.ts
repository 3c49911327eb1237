import { normalise, squeeze, type Normalised } from "../../text/normalise";
import { segmentText, type Range, type Segments } from "../../text/segments";
import { afterDenials } from "../denial/after-denial";
import { outerDenials, type Denial } from "../denial/outer-negation";
import { refusedClauses } from "../denial/refused-clauses";
import { modalWords, type ModalWord } from "../modality/modal-words";
import { polarityTokens, type PolarityToken } from "./polarity/polarity-tokens";

/** An answer ready to be matched. Offsets are of `text`, the matching form, unless a name says `source`. */
export type PreparedAnswer = {
  /** The canonical answer. */
  source: string;
  normalised: Normalised;
  text: string;
  segments: Segments;
  /** The phrase at each unit of `text`, -1 between phrases. */
  phraseAt: Int32Array;
  tokens: PolarityToken[];
  /** Words that say whether a thing may happen or has happened. */
  modals: ModalWord[];
  /** Clauses and sentences that are denied as a whole. */
  denials: Denial[];
  /** The canonical answer's range for a range of `text`. */
  sourceRange(range: Range): Range;
};

/** Normalises and cuts a canonical answer once, for everything that reads it. Linear. */
export function prepareAnswer(source: string): PreparedAnswer {
  const normalised = normalise(source);
  const squeezed = squeeze(normalised);
  const segments = segmentText(normalised.text);
  moveSegments(segments, squeezedOffsets(normalised.text.length, squeezed.indexes));
  const phraseAt = new Int32Array(squeezed.text.length).fill(-1);
  for (const [index, phrase] of segments.phrases.entries()) phraseAt.fill(index, phrase.start, phrase.end);
  return {
    source,
    normalised,
    text: squeezed.text,
    segments,
    phraseAt,
    tokens: polarityTokens(squeezed.text),
    modals: modalWords(squeezed.text),
    denials: [outerDenials, afterDenials, refusedClauses].flatMap((find) => find(squeezed.text, segments)),
    sourceRange: ({ start, end }) => ({
      start: squeezed.starts[start] as number,
      end: end > start ? (squeezed.starts[end - 1] as number) + 1 : (squeezed.starts[start] as number),
    }),
  };
}

/** For each offset of the normalised text, how many units of the squeezed text stand before it. */
function squeezedOffsets(length: number, indexes: Uint32Array): Int32Array {
  const offsets = new Int32Array(length + 1);
  let squeezed = 0;
  for (let index = 0; index <= length; index += 1) {
    while (squeezed < indexes.length - 1 && (indexes[squeezed] as number) < index) squeezed += 1;
    offsets[index] = squeezed;
  }
  return offsets;
}

/** One loop a list: their records differ in shape, and one loop over all of them is several times slower. */
function moveSegments({ phrases, clauses, sentences, paragraphs, items }: Segments, offsets: Int32Array): void {
  for (const phrase of phrases) {
    phrase.start = offsets[phrase.start] as number;
    phrase.end = offsets[phrase.end] as number;
  }
  for (const clause of clauses) {
    clause.start = offsets[clause.start] as number;
    clause.end = offsets[clause.end] as number;
  }
  for (const sentence of sentences) {
    sentence.start = offsets[sentence.start] as number;
    sentence.end = offsets[sentence.end] as number;
  }
  for (const paragraph of paragraphs) {
    paragraph.start = offsets[paragraph.start] as number;
    paragraph.end = offsets[paragraph.end] as number;
  }
  for (const item of items) {
    item.start = offsets[item.start] as number;
    item.end = offsets[item.end] as number;
    item.contentStart = offsets[item.contentStart] as number;
  }
}
