import type { List, Nodes, Parent, RootContent } from "mdast";

// CJK letters, punctuation and full-width forms: a soft break between two of them is only a wrapped line.
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF“”‘’—…]/;

/** A hard break is meant by its author; this stands in for it until the soft ones are gone. */
const HARD_BREAK = "\u000B";
/** Lists in prose nest no deeper; beyond this the block is refused. */
const MAX_DEPTH = 6;

/** The words of a paragraph or heading. Wrapped lines are joined, with a blank only between two words in Latin letters. */
export function inlineText(node: Parent | Nodes): string {
  return joinSoftBreaks(rawInline(node)).trim();
}

/** Walks with a stack of its own: emphasis nested a thousand deep is nonsense, but no reason to fall over. */
function rawInline(node: Parent | Nodes): string {
  const words: string[] = [];
  const open: (Parent | Nodes)[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ("type" in next && next.type === "break") words.push(HARD_BREAK);
    else if ("value" in next && typeof next.value === "string") words.push(next.value);
    else if ("children" in next) open.push(...[...next.children].reverse());
    else if ("alt" in next && typeof next.alt === "string") words.push(next.alt);
  }
  return words.join("");
}

function joinSoftBreaks(text: string): string {
  const joined = text
    .split("\n")
    .map((line) => line.trim())
    .reduce((before, line) => {
      const wide = before === "" || WIDE.test(before.slice(-1)) || WIDE.test(line.charAt(0));
      return before + (wide ? "" : " ") + line;
    }, "");
  return joined.replaceAll(HARD_BREAK, "\n");
}

/** Paragraphs as plain text of a block that may stand where prose is expected; null for any other block. */
export function proseOf(node: RootContent): { text: string; line: number }[] | null {
  const line = node.position?.start.line ?? 1;
  if (node.type === "paragraph") return [{ text: inlineText(node), line }].filter(({ text }) => text !== "");
  if (node.type === "list") return isDeep(node, 1) ? null : listLines(node);
  if (node.type === "html") return [{ text: node.value.trim(), line }];
  return null;
}

function isDeep(list: List, depth: number): boolean {
  if (depth > MAX_DEPTH) return true;
  return list.children.some((item) => item.children.some((child) => child.type === "list" && isDeep(child, depth + 1)));
}

/** A list inside prose keeps its numbers: `1. …` typed by an author is meant as words of the answer. */
function listLines(list: List): { text: string; line: number }[] {
  return list.children.flatMap((item, index) => {
    const ordinal = list.ordered === true ? `${(list.start ?? 1) + index}. ` : "";
    return item.children.flatMap((child, childIndex) => {
      const lines = child.type === "list" ? listLines(child) : paragraphLine(child);
      return lines.map((entry, lineIndex) =>
        childIndex === 0 && lineIndex === 0 ? { ...entry, text: ordinal + entry.text } : entry,
      );
    });
  });
}

function paragraphLine(node: RootContent): { text: string; line: number }[] {
  return [{ text: inlineText(node), line: node.position?.start.line ?? 1 }];
}
