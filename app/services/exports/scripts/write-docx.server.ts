import { setImmediate as nextTurn } from "node:timers/promises";
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { legalText } from "~/domain/exports/legal-text";
import { remarksOf } from "./docx-remarks";
import { scriptParagraphs } from "./docx-script";
import type { ExportedScripts } from "./exported-scripts.server";
import type { ScriptWords } from "./script-words";

/** Serif Chinese as exam papers are set; where the font is missing the program takes another. */
const FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体", cs: "Times New Roman" };
const HALF_POINTS = 24;
/** A4 in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 };

/**
 * Marked scripts as one Word file: the title, then script by script, each on a page of its own. The red pen is drawn on the
 * words, and each of its remarks with a place is a comment as Word knows it.
 */
export async function writeDocx(exported: ExportedScripts, words: ScriptWords): Promise<Buffer> {
  const { assignment, className, asked, scripts, part } = exported;
  const { comments, numbersOf } = remarksOf(scripts, words);
  const contents = new Map(asked.map(({ content }, at) => [at + 1, content]));
  const head = [
    new Paragraph({ text: legalText(assignment.title), heading: HeadingLevel.TITLE }),
    new Paragraph({ children: [new TextRun({ text: legalText(className) })] }),
    ...(part.parts > 1 ? [new Paragraph({ text: words.part(part) })] : []),
    ...(scripts.length === 0 ? [new Paragraph({ text: words.label.none })] : []),
  ];
  const body: ReturnType<typeof scriptParagraphs> = [];
  for (const [at, script] of scripts.entries()) {
    const content = contents.get(script.no);
    if (content) body.push(...scriptParagraphs({ script, content, words, numbers: numbersOf(at), first: at === 0 }));
    // Other people's requests get their turn between the scripts.
    await nextTurn();
  }
  const document = new Document({
    title: legalText(assignment.title),
    creator: "",
    styles: { default: { document: { run: { font: FONT, size: HALF_POINTS } } } },
    ...(comments.length > 0 ? { comments: { children: comments } } : {}),
    sections: [{ properties: { page: { size: PAGE } }, children: [...head, ...body] }],
  });
  return Packer.toBuffer(document);
}
