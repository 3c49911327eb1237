import { normalise, squeeze, type Normalised } from "../../text/normalise";
import { segmentText, type Range, type Segments } from "../../text/segments";
import { polarityTokens, type PolarityToken } from "./polarity-tokens";

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
    sourceRange: ({ start, end }) => ({
      start: squeezed.starts[start] as number,
      end: end > start ? (squeezed.starts[end - 1] as number) + 1 : (squeezed.starts[start] as number),
    }),
  };
}

/** For each offset of the normalised text, how many units of the squeezed text stand before it. */
function squeezedOffsets(length: number, indexes: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(length + 1);
  let squeezed = 0;
  for (let index = 0; index <= length; index += 1) {
    while (squeezed < indexes.length - 1 && (indexes[squeezed] as number) < index) squeezed += 1;
    offsets[index] = squeezed;
  }
  return offsets;
}

function moveSegments(segments: Segments, offsets: Uint32Array): void {
  for (const list of [segments.paragraphs, segments.items, segments.sentences, segments.clauses, segments.phrases]) {
    for (const range of list as Range[]) {
      range.start = offsets[range.start] as number;
      range.end = offsets[range.end] as number;
    }
  }
  for (const item of segments.items) item.contentStart = offsets[item.contentStart] as number;
}
