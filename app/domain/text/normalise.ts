import { isHiddenPair, isSpace, isZeroWidth } from "./character-classes";
import { ordinaryCharacter } from "./radicals";

/**
 * A text folded for matching, with the way back: unit `i` of `text` stands at `starts[i]` of the original, and
 * `starts[text.length]` is the original's length.
 */
export type Normalised = {
  text: string;
  starts: Uint32Array;
  /** How many zero-width characters were removed inside the text, and where the first stood (-1: none). */
  zeroWidth: { count: number; first: number };
  /** How many radical look-alikes were replaced, and where the first stood (-1: none). */
  lookAlikes: { count: number; first: number };
};

const FOLDED: ReadonlyMap<string, string> = new Map(
  (
    [
      ["“”„‟〝〞〟＂「」『』﹁﹂﹃﹄«»", '"'],
      ["‘’‚‛＇", "'"],
      ["—–―─‐‑‒−﹣", "-"],
      ["·•・‧∙⋅･", "·"],
      ["【〔［﹝", "["],
      ["】〕］﹞", "]"],
      ["〈", "《"],
      ["〉", "》"],
      ["｡", "。"],
      ["､﹑", "、"],
      ["﹐", ","],
      ["﹔", ";"],
      ["﹕∶", ":"],
      ["﹖", "?"],
      ["﹗", "!"],
      ["﹙", "("],
      ["﹚", ")"],
      ["〜∼", "~"],
      ["⋯", "…"],
    ] as const
  ).flatMap(([from, to]) => [...from].map((character) => [character, to] as const)),
);

/** One UTF-16 unit folded: width, case (ASCII letters), punctuation variants, radical look-alikes, white space. */
function foldUnit(code: number): number {
  if (code < 0x80) {
    if (code >= 0x41 && code <= 0x5a) return code + 0x20;
    return code !== 0x0a && isSpace(code) ? 0x20 : code;
  }
  if (code >= 0xff01 && code <= 0xff5e) return foldUnit(code - 0xfee0);
  if (isSpace(code)) return 0x20;
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  if (code >= 0x2e80 && code <= 0x2fdf) return ordinaryCharacter(code);
  return FOLDED.get(String.fromCharCode(code))?.charCodeAt(0) ?? code;
}

/**
 * Folds canonical text for matching: full and half width, letter case, punctuation variants and CJK radicals become one
 * form; zero-width characters go; line breaks and spaces stay. Linear; never throws.
 */
export function normalise(text: string): Normalised {
  const units = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length + 1);
  const zeroWidth = { count: 0, first: -1 };
  const lookAlikes = { count: 0, first: -1 };
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const hidden = isHiddenPair(text, index);
    if (hidden || isZeroWidth(code)) {
      if (zeroWidth.count === 0) zeroWidth.first = index;
      zeroWidth.count += 1;
      if (hidden) index += 1;
      continue;
    }
    const folded = foldUnit(code);
    if (folded !== code && code >= 0x2e80 && code <= 0x2fdf) {
      if (lookAlikes.count === 0) lookAlikes.first = index;
      lookAlikes.count += 1;
    }
    units[length] = folded;
    starts[length] = index;
    length += 1;
  }
  starts[length] = text.length;
  return { text: textOf(units, length), starts: starts.subarray(0, length + 1), zeroWidth, lookAlikes };
}

/**
 * Leaves out what stands between the words of one phrase: spaces, quotation marks and title marks. Latin words keep no
 * gap either, so a variant and an answer are squeezed alike. `starts` still points into the original text.
 */
export function squeeze(normalised: Normalised): { text: string; starts: Uint32Array; indexes: Uint32Array } {
  const { text } = normalised;
  const units = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length + 1);
  const indexes = new Uint32Array(text.length + 1);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isSqueezedOut(code)) continue;
    units[length] = code;
    starts[length] = normalised.starts[index] as number;
    indexes[length] = index;
    length += 1;
  }
  starts[length] = normalised.starts[text.length] as number;
  indexes[length] = text.length;
  return {
    text: textOf(units, length),
    starts: starts.subarray(0, length + 1),
    indexes: indexes.subarray(0, length + 1),
  };
}

/**
 * The form in which a rubric's words are looked for: what `squeeze` makes of a text, without the way back. A rubric has hundreds of
 * words, most of them in this form as they stand, so nothing is made anew where nothing changes.
 */
export function matchingForm(words: string): string {
  let form = "";
  let unchangedFrom = 0;
  for (let index = 0; index < words.length; index += 1) {
    const code = words.charCodeAt(index);
    const hidden = isHiddenPair(words, index);
    const folded = hidden || isZeroWidth(code) ? 0x20 : foldUnit(code);
    const stays = !isSqueezedOut(folded);
    if (stays && folded === code) continue;
    form += words.slice(unchangedFrom, index) + (stays ? String.fromCharCode(folded) : "");
    if (hidden) index += 1;
    unchangedFrom = index + 1;
  }
  return unchangedFrom === 0 ? words : form + words.slice(unchangedFrom);
}

/** Whether a folded unit is left out of the matching form. */
export function isSqueezedOut(code: number): boolean {
  return code === 0x20 || code === 0x22 || code === 0x27 || code === 0x300a || code === 0x300b;
}

function textOf(units: Uint16Array, length: number): string {
  const parts: string[] = [];
  // String.fromCharCode takes its units as arguments, so long texts go in pieces.
  for (let from = 0; from < length; from += 8192) {
    parts.push(String.fromCharCode(...units.subarray(from, Math.min(from + 8192, length))));
  }
  return parts.join("");
}
