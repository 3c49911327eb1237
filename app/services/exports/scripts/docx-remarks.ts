import { Paragraph, TextRun, type ICommentOptions } from "docx";
import { legalText } from "~/domain/exports/legal-text";
import type { ScriptOut } from "./exported-scripts.server";
import type { ScriptWords } from "./script-words";

/** Remarks with a place as Word's comments; they are numbered through the whole file, and each script's own numbers lead there. */
export function remarksOf(scripts: readonly ScriptOut[], words: ScriptWords) {
  const comments: ICommentOptions[] = [];
  const numbers = scripts.map(({ remarks }) => {
    const own = new Map<number, number>();
    for (const remark of remarks) {
      if (remark.no === null) continue;
      own.set(remark.no, comments.length);
      const author = legalText(remark.by) || " ";
      const children = [new Paragraph({ children: [new TextRun(remarkText(remark, words))] })];
      comments.push({ id: comments.length, author, initials: author.slice(0, 2), date: new Date(remark.at), children });
    }
    return own;
  });
  return { comments, numbersOf: (at: number) => numbers[at] ?? new Map<number, number>() };
}

/** A remark in words: what the pen did, what it says, and which loss it names. */
export function remarkText({ pen, text, reasonCode }: ScriptOut["remarks"][number], words: ScriptWords): string {
  const parts = [text, reasonCode === null ? "" : words.reason(reasonCode)].filter((one) => one !== "");
  return legalText(`${words.pen[pen]}${parts.length === 0 ? "" : `：${parts.join(" ")}`}`);
}
