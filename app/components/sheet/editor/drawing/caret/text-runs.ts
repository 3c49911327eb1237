import { isCounted, isDigit, isLatin, isSpace } from "~/domain/text/character-classes";

export type TextRange = { start: number; end: number };

/**
 * What a double click takes: the word that the character at an offset belongs to, or the run of like characters (a number or Latin
 * word, marks, spaces). In which words a run of Chinese falls the browser says, as it does in a field of its own; the run is one
 * word to a browser that cannot tell.
 */
export function wordAt(text: string, offset: number): TextRange {
  const run = runAt(text, offset);
  if (kindAt(text, run.start) !== "character") return run;
  const at = Math.min(offset, text.length - 1) - run.start;
  const found = words()?.segment(text.slice(run.start, run.end)).containing(at);
  if (!found) return run;
  const start = run.start + found.index;
  return { start, end: start + found.segment.length };
}

let segmenter: Intl.Segmenter | undefined;

function words(): Intl.Segmenter | undefined {
  if (typeof Intl.Segmenter !== "function") return undefined;
  return (segmenter ??= new Intl.Segmenter("zh", { granularity: "word" }));
}

/** The run of like characters around an offset. */
function runAt(text: string, offset: number): TextRange {
  const at = Math.min(offset, text.length - 1);
  const kind = kindAt(text, at);
  if (kind === "break") return { start: Math.max(0, at), end: Math.max(0, at) };
  let start = at;
  let end = at + 1;
  while (kindAt(text, start - 1) === kind) start -= 1;
  while (kindAt(text, end) === kind) end += 1;
  return { start, end };
}

/** What a triple click takes: the paragraph around an offset, without its line break. */
export function paragraphAt(text: string, offset: number): TextRange {
  const before = offset === 0 ? -1 : text.lastIndexOf("\n", offset - 1);
  const after = text.indexOf("\n", offset);
  return { start: before + 1, end: after < 0 ? text.length : after };
}

type Kind = "word" | "number" | "space" | "mark" | "character" | "break";

function kindAt(text: string, at: number): Kind {
  if (at < 0 || at >= text.length) return "break";
  const code = text.charCodeAt(at);
  if (code === 0x0a) return "break";
  if (isDigit(code)) return "number";
  if (isLatin(code)) return "word";
  if (isSpace(code) || !isCounted(code)) return "space";
  return isMark(code) ? "mark" : "character";
}

/** Punctuation: ASCII, general (quotation marks, dashes, ellipses), CJK and full-width forms. */
function isMark(code: number): boolean {
  return (
    code < 0x80 ||
    (code >= 0x2010 && code <= 0x205e) ||
    (code >= 0x3001 && code <= 0x3003) ||
    (code >= 0x3008 && code <= 0x301f) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) ||
    (code >= 0xff3b && code <= 0xff40) ||
    (code >= 0xff5b && code <= 0xff65)
  );
}
