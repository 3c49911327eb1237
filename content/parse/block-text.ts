import type { List, Nodes, Parent, RootContent } from "mdast";

// CJK letters, punctuation and full-width forms: a soft break between two of them is only a wrapped line.
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF“”‘’—…]/;

/** The words of a paragraph or heading. Wrapped lines are joined, with a blank only between two words in Latin letters. */
export function inlineText(node: Parent | Nodes): string {
  return joinSoftBreaks(rawInline(node)).trim();
}

function rawInline(node: Parent | Nodes): string {
  // A hard break is meant; U+000B stands in for it until the soft ones are gone.
  if ("type" in node && node.type === "break") return "\u000B";
  if ("value" in node && typeof node.value === "string") return node.value;
  if ("children" in node) return node.children.map((child) => rawInline(child)).join("");
  return "alt" in node && typeof node.alt === "string" ? node.alt : "";
}

function joinSoftBreaks(text: string): string {
  const joined = text
    .split("\n")
    .map((line) => line.trim())
    .reduce((before, line) => {
      const wide = before === "" || WIDE.test(before.slice(-1)) || WIDE.test(line.charAt(0));
      return before + (wide ? "" : " ") + line;
    }, "");
  return joined.replaceAll("\u000B", "\n");
}

/** Paragraphs as plain text of a block that may stand where prose is expected; null for any other block. */
export function proseOf(node: RootContent): { text: string; line: number }[] | null {
  const line = node.position?.start.line ?? 1;
  if (node.type === "paragraph") return [{ text: inlineText(node), line }].filter(({ text }) => text !== "");
  if (node.type === "list") return listLines(node);
  if (node.type === "html") return [{ text: node.value.trim(), line }];
  return null;
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
