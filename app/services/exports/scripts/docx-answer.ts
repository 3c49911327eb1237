import {
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  TextRun,
  UnderlineType,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import type { AnswerRun } from "~/domain/exports/answer-runs";
import { legalText } from "~/domain/exports/legal-text";

const RED = "C02010";

/**
 * A paragraph of the answer with what the red pen drew: struck out, waved, circled (a frame, as Word has it), put in behind
 * the words in red. Where a remark's words end stands its comment.
 */
export function answerChildren(runs: readonly AnswerRun[], numbers: ReadonlyMap<number, number>): ParagraphChild[] {
  return runs.flatMap(({ text, pens, opens, closes }): ParagraphChild[] => [
    ...opens.flatMap((no) => idOf(numbers, no).map((id) => new CommentRangeStart(id))),
    ...(text === "" ? [] : [new TextRun({ text: legalText(text), ...strokes(pens) })]),
    ...closes.flatMap(({ no, pen, text: words }) => [
      ...(pen === "insert" && words !== "" ? [new TextRun({ text: legalText(`‸${words}`), color: RED })] : []),
      ...idOf(numbers, no).flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ]),
    ]),
  ]);
}

function idOf(numbers: ReadonlyMap<number, number>, no: number): number[] {
  const id = numbers.get(no);
  return id === undefined ? [] : [id];
}

function strokes(pens: AnswerRun["pens"]): IRunOptions {
  return {
    ...(pens.includes("strike") ? { strike: true, color: RED } : {}),
    ...(pens.includes("wave") ? { underline: { type: UnderlineType.WAVE, color: RED } } : {}),
    ...(pens.includes("circle") ? { border: { style: BorderStyle.SINGLE, size: 8, space: 0, color: RED } } : {}),
  };
}
