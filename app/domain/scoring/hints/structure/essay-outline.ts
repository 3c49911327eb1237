import type { Range } from "../../../text/segments";
import type { AnswerLayout } from "../../form/answer-layout";
import type { PreparedAnswer } from "../../matching/prepared-answer";
import { readOrdinal } from "../wording/ordinal";
import { HEAD_CHARACTERS, readHead, type Head } from "./read-head";

/** A part of the body: its range, and the short sentence at its head or end that can stand for it. */
export type Section = Range & { head: Head | null };

/** How an essay or long document is put together. Ranges are of the matching form. */
export type EssayOutline = {
  /** The title's matching form. */
  title: string;
  opening: Range | null;
  sections: Section[];
  ending: Range | null;
};

/** More sections than these are a list and no outline. */
const MAX_SECTIONS = 12;
const MIN_SECTIONS = 2;

/**
 * Reads opening, sections and ending. Sections begin at numbered paragraphs of the level met first, else at short lines that
 * stand alone as heads, else they are the paragraphs between the first and the last. Linear.
 */
export function essayOutline(answer: PreparedAnswer, layout: AnswerLayout, title: string): EssayOutline {
  const body = bodyParagraphs(answer, layout);
  const outline: EssayOutline = { title, opening: null, sections: [], ending: null };
  const [first, last] = [body[0], body.at(-1)];
  if (!first || !last || body.length < MIN_SECTIONS + 1) return outline;
  const numbered = numberedStarts(answer, body);
  const heads = numbered.length >= MIN_SECTIONS ? numbered : headLines(answer, body);
  const starts = heads.length >= MIN_SECTIONS ? heads : body.slice(1, -1).map((_, index) => index + 1);
  if (starts.length > MAX_SECTIONS) return outline;
  const from = starts[0] ?? 0;
  const lastStart = starts.at(-1) ?? 0;
  // The last paragraph ends the text unless it is a section's head or all that stands below one.
  const alone = heads.length > 0 && isHeadLine(answer, body[lastStart]);
  const hasEnding = lastStart < body.length - (alone ? 2 : 1);
  if (from > 0) outline.opening = { start: first.start, end: (body[from - 1] ?? first).end };
  if (hasEnding) outline.ending = { start: last.start, end: last.end };
  const to = hasEnding ? body.length - 1 : body.length;
  for (const [index, start] of starts.entries()) {
    const paragraph = body[start];
    const end = body[(starts[index + 1] ?? to) - 1]?.end;
    if (!paragraph || end === undefined) continue;
    const isNumbered = heads.length >= MIN_SECTIONS;
    outline.sections.push({
      start: paragraph.start,
      end,
      head: readHead(answer, { start: paragraph.start, end }, isNumbered),
    });
  }
  return outline;
}

/** The paragraphs of the body: both lists stand in the order of the text. */
function bodyParagraphs(answer: PreparedAnswer, { body }: AnswerLayout): Range[] {
  const found: Range[] = [];
  let line = 0;
  for (const paragraph of answer.segments.paragraphs) {
    if (paragraph.end <= paragraph.start) continue;
    const { start } = answer.sourceRange(paragraph);
    while (line < body.length && (body[line]?.end ?? 0) <= start) line += 1;
    const place = body[line];
    if (place && place.start <= start) found.push(paragraph);
  }
  return found;
}

function numberedStarts(answer: PreparedAnswer, body: readonly Range[]): number[] {
  const styles = new Map<number, string>();
  for (const item of answer.segments.items) {
    const paragraph = answer.segments.paragraphs[item.paragraph];
    if (paragraph?.start !== item.start) continue;
    const ordinal = readOrdinal(answer.text.slice(item.start, item.contentStart));
    if (ordinal) styles.set(item.start, ordinal.style);
  }
  const level = body.map(({ start }) => styles.get(start)).find((style) => style !== undefined);
  return level === undefined ? [] : body.flatMap(({ start }, index) => (styles.get(start) === level ? [index] : []));
}

function headLines(answer: PreparedAnswer, body: readonly Range[]): number[] {
  return body.flatMap((paragraph, index) =>
    index < body.length - 1 && isHeadLine(answer, paragraph) && !isHeadLine(answer, body[index + 1]) ? [index] : [],
  );
}

function isHeadLine({ text }: PreparedAnswer, range: Range | undefined): boolean {
  if (!range || range.end - range.start > HEAD_CHARACTERS + 3) return false;
  return !/[。;:!?,]$/.test(text.slice(range.end - 1, range.end));
}
