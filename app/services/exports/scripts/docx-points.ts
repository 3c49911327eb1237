import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IRunOptions } from "docx";
import { legalText } from "~/domain/exports/legal-text";
import type { ScriptOut } from "./exported-scripts.server";
import type { ScriptWords } from "./script-words";

/** Shares of the table's width, in per cent. */
const WIDTHS = [8, 32, 10, 10, 40];

/** The key points of a script: what each is worth, what it was given, and the words it rests on. */
export function pointRows(points: ScriptOut["points"], words: ScriptWords, inMarks: boolean): Table {
  const { label } = words;
  const number = (value: number | null) => (value === null ? "" : words.award(value, inMarks));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: cells([label.no, label.point, label.max, label.awarded, label.evidence], HEAD),
      }),
      ...points.map(
        ({ label: point, max, awarded, evidence }, at) =>
          new TableRow({
            cantSplit: true,
            children: cells([
              String(at + 1),
              point,
              number(max),
              number(awarded),
              evidence.length === 0 ? (awarded === null ? "" : label.noEvidence) : evidence.join("；"),
            ]),
          }),
      ),
    ],
  });
}

const PLAIN: IRunOptions = { size: 20 };
const HEAD: IRunOptions = { size: 20, bold: true };

function cells(texts: readonly string[], look = PLAIN): TableCell[] {
  return texts.map(
    (text, at) =>
      new TableCell({
        width: { size: WIDTHS[at] ?? 10, type: WidthType.PERCENTAGE },
        children: [new Paragraph({ children: [new TextRun({ ...look, text: legalText(text) })] })],
      }),
  );
}
