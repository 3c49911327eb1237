/** Characters that open something in Markdown wherever they stand. */
const ANYWHERE = /[\\`*_[<]|&(?=[#A-Za-z])/g;
/** What opens a block, a rule or a heading's underline at the start of a line. */
const LINE_START = /^(?:[#>+=~-]|(\d{1,9})([.)])(?=\s|$))/;

/** One line of plain words as Markdown that reads back as exactly these words. */
export function escapeLine(words: string): string {
  return words
    .replace(ANYWHERE, "\\$&")
    .replace(LINE_START, (start, digits?: string, stop?: string) =>
      digits === undefined ? `\\${start}` : `${digits}\\${stop ?? ""}`,
    );
}

/** Lines of a text, each without surrounding white space; blank ones say nothing in this format and go. */
export function plainLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\v]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A text whose lines are paragraphs of their own: prompts, answers, materials. */
export function paragraphs(text: string): string {
  return plainLines(text).map(escapeLine).join("\n\n");
}

/** A text that is one paragraph, its line ends kept as hard breaks; `indent` stands before every line but the first. */
export function paragraph(text: string, indent = ""): string {
  return plainLines(text).map(escapeLine).join(`\\\n${indent}`);
}

/** A heading with its id. Words that themselves end like an id get an empty one behind them, which the reader takes off. */
export function heading(depth: number, words: string, id: string | null = null): string {
  const title = plainLines(words).join(" ");
  const mark = id === null ? (/\{#[^}]*\}$/.test(title) ? " {#}" : "") : ` {#${id}}`;
  return `${"#".repeat(depth)} ${escapeLine(title).replace(/(?<!\\)#/g, "\\#")}${mark}`.trimEnd();
}
