export type MarkKind = "hit" | "partial" | "finding";

/**
 * A marked range of the answer: UTF-16 units, half-open. `pointNo` is the number shown in the table; null for a remark. `awarded` is what the
 * point gives, in words (“2分”), where it is said with the mark.
 */
export type AnswerMark = { start: number; end: number; pointNo: number | null; kind: MarkKind; awarded?: string };

type Marked = { start: number; end: number };

/** A run of text under the same marks. `closing` are the marks that end with it: their numbers stand behind it. */
export type Segment<Mark extends Marked = AnswerMark> = {
  start: number;
  text: string;
  marks: readonly Mark[];
  closing: readonly Mark[];
  offSheet: boolean;
};

/** One line of the text between two LF. */
export type MarkedParagraph<Mark extends Marked = AnswerMark> = { start: number; segments: readonly Segment<Mark>[] };

/**
 * Cuts a text at every edge of a mark, paragraph by paragraph. Marks may overlap, nest and cross paragraphs;
 * empty ones and those outside the text are left out. The segments' texts, joined by LF between paragraphs, are the answer again.
 */
export function markSegments<const Mark extends Marked = AnswerMark>(
  answer: string,
  marks: readonly Mark[],
  offSheetFrom: number = answer.length,
): MarkedParagraph<Mark>[] {
  const usable = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(answer.length, mark.end) }))
    .filter((mark) => mark.start < mark.end);
  const edges = [...new Set([...usable.flatMap((mark) => [mark.start, mark.end]), offSheetFrom])].sort((a, b) => a - b);
  let start = 0;
  return answer.split("\n").map((line) => {
    const paragraph = { start, segments: cutLine(line, start, edges, usable, offSheetFrom) };
    start += line.length + 1;
    return paragraph;
  });
}

function cutLine<Mark extends Marked>(
  line: string,
  lineStart: number,
  edges: readonly number[],
  marks: readonly Mark[],
  offSheetFrom: number,
): Segment<Mark>[] {
  const lineEnd = lineStart + line.length;
  const cuts = [lineStart, ...edges.filter((edge) => edge > lineStart && edge < lineEnd), lineEnd];
  return cuts.slice(0, -1).flatMap((start, index) => {
    const end = cuts[index + 1] ?? lineEnd;
    if (start === end) return [];
    const covering = marks.filter((mark) => mark.start < end && mark.end > start);
    return {
      start,
      text: line.slice(start - lineStart, end - lineStart),
      marks: covering,
      // A mark that ends on the line break itself closes with the line's last words.
      closing: covering.filter((mark) => mark.end === end || (end === lineEnd && mark.end === lineEnd + 1)),
      offSheet: start >= offSheetFrom,
    };
  });
}

const STRENGTH: readonly MarkKind[] = ["hit", "partial", "finding"];

/** The kind that shows where several marks lie over each other: what earned goes first. */
export function strongestKind(marks: readonly AnswerMark[]): MarkKind | null {
  return STRENGTH.find((kind) => marks.some((mark) => mark.kind === kind)) ?? null;
}
