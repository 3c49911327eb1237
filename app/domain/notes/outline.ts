import type { Range } from "../text/segments";

/** One step of an outline's indent: a full-width space lines up with characters. */
const INDENT = "\u3000";

/** The first and last paragraph of a range, 1-based lines of the canonical text. */
export function paragraphsOf(text: string, { start, end }: Range): { first: number; last: number } {
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  return { first: lineAt(start), last: lineAt(Math.max(start, end - 1)) };
}

/** Words of a material as a line of the outline, with where they stand: `「…」（资料1第2段）`. `source` is given in the page's language. */
export function quoteLine(words: string, source: string): string {
  return `「${words.trim().replace(/\s*\n\s*/g, " ")}」${source}`;
}

/** The outline with one more line behind the line that `at` lies in; at the end unless it is given. */
export function withLine(outline: string, line: string, at = outline.length): string {
  const newline = outline.indexOf("\n", at);
  const cut = newline < 0 ? outline.length : newline;
  const [before, after] = [outline.slice(0, cut), outline.slice(cut)];
  // An outline that ends with an empty line takes the words there.
  const gap = before === "" || before.endsWith("\n") ? "" : "\n";
  return before + gap + line + after;
}

export type EditedText = { text: string; start: number; end: number };

/** Moves the lines that a selection touches one step in or out. Returns the text and the selection in it. */
export function indentLines({ text, start, end }: EditedText, direction: "in" | "out"): EditedText {
  const from = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const to = newline < 0 ? text.length : newline;
  const lines = text.slice(from, to).split("\n");
  const moved = lines.map((line) =>
    direction === "in" ? INDENT + line : line.startsWith(INDENT) ? line.slice(INDENT.length) : line,
  );
  const lengthOf = (list: readonly string[]) => list.reduce((sum, line) => sum + line.length, 0);
  const first = lengthOf(moved.slice(0, 1)) - lengthOf(lines.slice(0, 1));
  return {
    text: text.slice(0, from) + moved.join("\n") + text.slice(to),
    start: Math.max(from, start + first),
    end: Math.max(from, end + lengthOf(moved) - lengthOf(lines)),
  };
}
