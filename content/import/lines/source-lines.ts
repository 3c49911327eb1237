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
/** A line end inside a paragraph (Shift+Enter in Word): the words part there, the number of the paragraph stays. */
const SOFT_BREAK = "\u2028";

/** Shown of a line with marks or invisible characters, UTF-16 units. */
const CONTEXT = 40;

/**
 * Text → its non-blank lines, each repaired by itself: invisible characters, Markdown marks and bullets go, radicals become
 * ideographs, lost plus signs return, a caption glued to the next heading is parted from it (both keep the line number).
 * A repair that the tutor has undone is not made.
 */
export function sourceLines(text: string, ledger: Ledger): Line[] {
  return text.split("\n").flatMap((raw, index) => {
    const no = index + 1;
    let piece = 0;
    const pieces = raw.split(SOFT_BREAK).flatMap((words) => {
      const repaired = repairWords(no, words, ledger);
      if (repaired === "") return [];
      const listed = WORD_BULLET.test(words.replace(INVISIBLE, "").trim()) ? { listed: true } : {};
      const [first = repaired, ...rest] = splitCaption(repaired);
      // A caption left whole still takes two numbers, so that the keys of what follows stay what they were.
      piece += 1 + rest.length;
      const at = piece - rest.length;
      if (!partCaption(no, repaired, first, rest, ledger)) {
        return [{ no, text: repaired, piece: at, whole: true, ...listed }];
      }
      return [first, ...rest].map((words, offset) => ({ no, text: words, piece: at + offset, ...listed }));
    });
    return pieces.length === 1 ? pieces : pieces.map((line) => ({ ...line, pieces: pieces.length }));
  });
}

function repairWords(no: number, raw: string, ledger: Ledger): string {
  const make = (kind: "other" | "radical" | "plus") => (before: string, after: string) =>
    ledger.repair({ no }, kind, before, after);
  let text = raw.trim();
  const visible = raw.replace(INVISIBLE, "").trim();
  if (visible === "") return "";
  if (visible !== text && make("other")(showInvisible(text), visible.slice(0, CONTEXT))) text = visible;
  const plain = text.replace(MARKDOWN_HEAD, "").replace(MARKDOWN_STRONG, "$2").replace(WORD_BULLET, "").trim() || text;
  if (plain !== text && make("other")(text.slice(0, CONTEXT), plain.slice(0, CONTEXT))) text = plain;
  text = foldRadicals(text, make("radical")).text;
  const restore = (quotation: string) => ledger.doubt(no, "plus-or-blank", quotation, "restore-plus");
  return restorePlus(text, { make: make("plus"), restore }).text;
}

function partCaption(no: number, whole: string, first: string, rest: string[], ledger: Ledger): boolean {
  const [second] = rest;
  return second === undefined || ledger.repair({ no }, "caption", whole.slice(-60), `${first}⏎${second}`.slice(-61));
}

/** The start of a line up to behind its first invisible characters, each shown by its code point. */
function showInvisible(text: string): string {
  return text.slice(0, CONTEXT).replace(INVISIBLE, (sign) => `[U+${hex(sign)}]`);
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}

/** The numbers of the lines that are not blank, invisible characters aside. */
export function nonBlankLines(text: string): number[] {
  return text.split("\n").flatMap((raw, index) => (raw.replace(INVISIBLE, "").trim() === "" ? [] : [index + 1]));
}
