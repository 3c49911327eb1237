import { isDigit, isLatin } from "./character-classes";
import { itemMarkers } from "./item-markers";

/** A range of a text, in UTF-16 units. */
export type Range = { start: number; end: number };

/** The finest piece: words between two marks of punctuation. Indexes point into the lists of `Segments`. */
export type Phrase = Range & { clause: number };
/** Words up to ，：；。！？, without their closing mark. */
export type Clause = Range & { sentence: number; phrases: [first: number, end: number] };
/** Words up to ；。！？ or the paragraph's or item's end. `item` is -1 in unnumbered prose. */
export type Sentence = Range & { paragraph: number; item: number; clauses: [first: number, end: number] };
/** A numbered item from its marker on. */
export type Item = Range & { paragraph: number; contentStart: number; sentences: [first: number, end: number] };
/** A line that holds more than white space, trimmed. */
export type Paragraph = Range & { sentences: [first: number, end: number] };

export type Segments = {
  paragraphs: Paragraph[];
  items: Item[];
  sentences: Sentence[];
  clauses: Clause[];
  phrases: Phrase[];
};

/**
 * Cuts a normalised text into paragraphs, numbered items, sentences, clauses and phrases. Ranges never overlap within a
 * list, stand in order and hold at least one character that is neither space nor punctuation. Linear.
 */
export function segmentText(text: string): Segments {
  const segments: Segments = { paragraphs: [], items: [], sentences: [], clauses: [], phrases: [] };
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    cutParagraph(text, from, to, segments);
    from = to + 1;
  }
  return segments;
}

function cutParagraph(text: string, from: number, to: number, segments: Segments): void {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) === 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) === 0x20) end -= 1;
  if (start === end) return;
  const paragraph = segments.paragraphs.length;
  const first = segments.sentences.length;
  const markers = itemMarkers(text, start, end);
  cutSentences(text, start, markers[0]?.start ?? end, paragraph, -1, segments);
  for (const [index, marker] of markers.entries()) {
    const itemEnd = markers[index + 1]?.start ?? end;
    const sentencesFrom = segments.sentences.length;
    const item = segments.items.length;
    cutSentences(text, marker.end, itemEnd, paragraph, item, segments);
    segments.items.push({
      start: marker.start,
      end: itemEnd,
      contentStart: marker.end,
      paragraph,
      sentences: [sentencesFrom, segments.sentences.length],
    });
  }
  segments.paragraphs.push({ start, end, sentences: [first, segments.sentences.length] });
}

function cutSentences(text: string, from: number, to: number, paragraph: number, item: number, into: Segments): void {
  let sentenceFrom = from;
  let clauseFrom = from;
  let phraseFrom = from;
  let firstClause = into.clauses.length;
  let firstPhrase = into.phrases.length;
  const endPhrase = (at: number) => {
    const range = trimmed(text, phraseFrom, at);
    if (range) into.phrases.push({ start: range.start, end: range.end, clause: into.clauses.length });
    phraseFrom = at + 1;
  };
  const endClause = (at: number) => {
    endPhrase(at);
    if (into.phrases.length > firstPhrase) {
      const { start, end } = trimmed(text, clauseFrom, at) as Range;
      into.clauses.push({ start, end, sentence: into.sentences.length, phrases: [firstPhrase, into.phrases.length] });
    }
    firstPhrase = into.phrases.length;
    clauseFrom = at + 1;
  };
  const endSentence = (at: number) => {
    endClause(at);
    if (into.clauses.length > firstClause) {
      const { start, end } = trimmed(text, sentenceFrom, at) as Range;
      into.sentences.push({ start, end, paragraph, item, clauses: [firstClause, into.clauses.length] });
    }
    firstClause = into.clauses.length;
    sentenceFrom = at + 1;
  };
  for (let index = from; index < to; index += 1) {
    const level = breakLevel(text, index, from, to);
    if (level === 3) endSentence(index);
    else if (level === 2) endClause(index);
    else if (level === 1) endPhrase(index);
  }
  endSentence(to);
}

/** 3 ends a sentence, 2 a clause, 1 a phrase, 0 nothing. */
function breakLevel(text: string, index: number, from: number, to: number): 0 | 1 | 2 | 3 {
  const character = text.charAt(index);
  switch (character) {
    case "。":
    case ";":
    case "!":
    case "?":
    case "…":
      return 3;
    case ",":
    case ":":
      return isDigit(text.charCodeAt(index - 1)) && isDigit(text.charCodeAt(index + 1)) ? 0 : 2;
    case "-":
      return text.charAt(index + 1) === "-" || text.charAt(index - 1) === "-" ? 2 : 0;
    case "、":
      return 1;
    case ".": {
      const before = text.charCodeAt(index - 1);
      const after = index + 1 < to ? text.charCodeAt(index + 1) : 0x20;
      const inNumberOrWord = (isDigit(before) || isLatin(before)) && (isDigit(after) || isLatin(after));
      return index === from || inNumberOrWord ? 0 : 3;
    }
    case " ": {
      const [before, after] = [text.charCodeAt(index - 1), text.charCodeAt(index + 1)];
      return before > 0x2e80 && after > 0x2e80 ? 1 : 0;
    }
    default:
      return 0;
  }
}

const EDGES = " ,;:。!?、…-.\"'()[]《》·~*#";

/** The range without punctuation and spaces at its edges, or null when nothing is left. */
function trimmed(text: string, from: number, to: number): Range | null {
  let [start, end] = [from, to];
  while (start < end && EDGES.includes(text.charAt(start))) start += 1;
  while (end > start && EDGES.includes(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}
