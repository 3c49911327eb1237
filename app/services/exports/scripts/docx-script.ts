import type { QuestionContent } from "@content/contract/question";
import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
  type Table,
} from "docx";
import { answerRuns, type AnswerRun } from "~/domain/exports/answer-runs";
import { legalText } from "~/domain/exports/legal-text";
import { penMarks } from "~/domain/marking/pen/pen-mark";
import { answerChildren } from "./docx-answer";
import { pointRows } from "./docx-points";
import { remarkText } from "./docx-remarks";
import type { ScriptOut } from "./exported-scripts.server";
import type { ScriptWords } from "./script-words";

type Shown = {
  script: ScriptOut;
  content: QuestionContent;
  words: ScriptWords;
  /** Which comment of the file a remark of this script is. */
  numbers: ReadonlyMap<number, number>;
  first: boolean;
};

/** Two characters in twentieths of a point. */
const INDENT = 480;
const TOTAL: IRunOptions = { bold: true, color: "9C1F0D", size: 28 };

/** One script: whose it is, prompt, answer under the red pen, key points with their marks, overall comment and the total. */
export function scriptParagraphs({ script, content, words, numbers, first }: Shown): (Paragraph | Table)[] {
  const { label } = words;
  const facts = [
    ...(script.handedInAt === null ? [] : [words.handedInAt(script.handedInAt)]),
    ...(script.source === null ? [] : [words.source(script.source)]),
  ];
  const whole = script.remarks.filter(({ no }) => no === null);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: !first,
      children: [
        new TextRun(legalText(`${words.candidate(script)}　${words.heading({ no: script.no, title: script.title })}`)),
      ],
    }),
    ...facts.map(
      (fact) => new Paragraph({ children: [new TextRun({ text: legalText(fact), color: "555555", size: 20 })] }),
    ),
    heading(label.prompt),
    ...lines(content.stem),
    ...(content.requirements === null ? [] : lines(`${label.requirements}：${content.requirements}`)),
    heading(label.answer),
    ...answerParagraphs(script, words, numbers),
    ...(script.points.length === 0 ? [] : [heading(label.points), pointRows(script.points, words, inMarks(script))]),
    ...(whole.length === 0 && script.note === null ? [] : [heading(label.overall)]),
    ...whole.flatMap((remark) => lines(remark.text || remarkText(remark, words))),
    ...(script.note === null || script.note === "" ? [] : lines(words.note(script.note))),
    total(script, words),
  ];
}

function answerParagraphs(script: ScriptOut, words: ScriptWords, numbers: ReadonlyMap<number, number>): Paragraph[] {
  if (script.onPaper) return lines(words.label.onPaper);
  if (script.text.trim() === "") return lines(words.label.empty);
  return answerRuns(script.text, penMarks(script.remarks, script.text)).map((runs: AnswerRun[]) => {
    const children: ParagraphChild[] = answerChildren(runs, numbers);
    return new Paragraph({ indent: { firstLine: INDENT }, spacing: { line: 400 }, children });
  });
}

/** Whether the question counts in marks; else awards are shares. */
function inMarks({ marks }: ScriptOut): boolean {
  return marks !== null;
}

function total(script: ScriptOut, words: ScriptWords): Paragraph {
  const { marks, max, share } = script;
  const text = share === null ? words.label.unmarked : words.score({ marks, max, share });
  return new Paragraph({
    alignment: AlignmentType.END,
    spacing: { before: 240 },
    children: [new TextRun({ ...TOTAL, text })],
  });
}

function heading(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_2, spacing: { before: 240, after: 80 }, keepNext: true });
}

function lines(text: string): Paragraph[] {
  return text.split("\n").map((line) => new Paragraph({ children: [new TextRun(legalText(line))] }));
}
