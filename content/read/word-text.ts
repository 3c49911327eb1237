import { parseOrdinal } from "../import/match/ordinal";
import { sectionNamed } from "../import/topic/find-sections";

/** What the reader of Word files tells of a document's parts: runs, texts, breaks and tables nest in `children`. */
export type WordNode = {
  type: string;
  value?: string;
  children?: WordNode[];
  /** Of a paragraph in an automatic list. Paragraphs of one list and level share one object. */
  numbering?: WordNumbering | null;
};
export type WordNumbering = { level: string; isOrdered: boolean };

/** A line end inside a paragraph (Shift+Enter). The reader of lines parts the words there and keeps the number. */
const SOFT_BREAK = "\u2028";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/**
 * A Word document → its text, one line for each paragraph, blank ones and those of tables counted: a line's number is its
 * paragraph's. Soft breaks stand as U+2028 inside the line, so that what stands behind them is a line of its own to the
 * importer but bears the paragraph's number. Automatic numbers and bullets become words: `1.` on the first level, `（1）`,
 * `①` and `（一）` below, whatever the list's own design, since the document's reader tells only levels. Each list counts by
 * itself, and again from one under a new item of the level above and in a new section of a topic pack.
 */
export function wordText(document: WordNode): string {
  const lines: string[] = [];
  const counts = new Map<WordNumbering, number>();
  const visit = (node: WordNode): string => {
    if (node.type === "text") return (node.value ?? "").replace(/\s*\n\s*/g, " ");
    if (node.type === "tab") return "\t";
    if (node.type === "break") return SOFT_BREAK;
    const words = (node.children ?? []).map(visit).join("");
    if (node.type !== "paragraph") return words;
    if (sectionNamed(words.trim()) !== null) restart(counts, (list) => list !== node.numbering);
    lines.push(words.trim() === "" ? "" : mark(node.numbering ?? null, words, counts) + words);
    return "";
  };
  visit(document);
  return lines.join("\n").trimEnd();
}

/** The list mark that Word shows before a paragraph; none where its words bring an ordinal of their own. */
function mark(numbering: WordNumbering | null, words: string, counts: Map<WordNumbering, number>): string {
  if (numbering === null) return "";
  const level = Number(numbering.level);
  restart(counts, (other) => Number(other.level) > level);
  if (!numbering.isOrdered) return "• ";
  const count = (counts.get(numbering) ?? 0) + 1;
  counts.set(numbering, count);
  return parseOrdinal(words.trim()) === null ? ordinal(level, count) : "";
}

function restart(counts: Map<WordNumbering, number>, ended: (list: WordNumbering) => boolean): void {
  for (const list of counts.keys()) {
    if (ended(list)) counts.delete(list);
  }
}

function ordinal(level: number, count: number): string {
  if (level <= 0) return `${count}. `;
  if (level === 2 && count <= CIRCLED.length) return CIRCLED.charAt(count - 1);
  return level < 3 ? `（${count}）` : `（${chineseNumeral(count)}）`;
}

/** 1–99 as 一 … 九十九; larger numbers stay digits. */
function chineseNumeral(count: number): string {
  const digit = (value: number) => "零一二三四五六七八九".charAt(value);
  if (count > 99) return String(count);
  if (count < 10) return digit(count);
  const tens = Math.floor(count / 10);
  return `${tens === 1 ? "" : digit(tens)}十${count % 10 === 0 ? "" : digit(count % 10)}`;
}
