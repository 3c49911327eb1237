import { foldRadicals } from "./radicals";
import type { Ledger, Line } from "./ledger";
import { restorePlus } from "./restore-plus";
import { splitCaption } from "./split-caption";

// Zero-width characters and byte order marks: invisible, but they break every comparison.
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const MARKDOWN_HEAD = /^#{1,6}\s+(?=\S)/;
const MARKDOWN_STRONG = /(\*\*|__)(?=\S)([^*_]+)\1/g;
/** Bullets of Word lists, as they come out of a copied document: a sign (also of a symbol font) and a tab or blanks. */
const WORD_BULLET = /^[•▪◦‣\uF06C\uF0B7\uF0D8\uF0A7]\s*(?=\S)/;

/**
 * Text → its non-blank lines, each repaired by itself: invisible characters, Markdown marks and bullets go, radicals become
 * ideographs, lost plus signs return, a caption glued to the next heading is parted from it (both keep the line number).
 */
export function sourceLines(text: string, ledger: Ledger): Line[] {
  const lines: Line[] = [];
  text.split("\n").forEach((raw, index) => {
    const no = index + 1;
    const trimmed = raw.replace(INVISIBLE, "").trim();
    if (trimmed === "") return;
    const plain =
      trimmed.replace(MARKDOWN_HEAD, "").replace(MARKDOWN_STRONG, "$2").replace(WORD_BULLET, "").trim() || trimmed;
    if (plain !== trimmed) ledger.repair(no, "other", trimmed.slice(0, 40), plain.slice(0, 40));

    const folded = foldRadicals(plain);
    for (const { before, after } of folded.changes) ledger.repair(no, "radical", before, after);
    const restored = restorePlus(folded.text);
    for (const { before, after } of restored.changes) ledger.repair(no, "plus", before, after);
    for (const quotation of restored.doubts) ledger.doubt(no, "plus-or-blank", quotation);

    const [first, ...rest] = splitCaption(restored.text);
    lines.push({ no, text: first ?? restored.text });
    for (const piece of rest) {
      ledger.repair(no, "caption", restored.text.slice(-60), `${first ?? ""}⏎${piece}`.slice(-61));
      lines.push({ no, text: piece });
    }
  });
  return lines;
}

/** The numbers of the lines that are not blank, invisible characters aside. */
export function nonBlankLines(text: string): number[] {
  return text.split("\n").flatMap((raw, index) => (raw.replace(INVISIBLE, "").trim() === "" ? [] : [index + 1]));
}
