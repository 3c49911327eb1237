/** White space as candidates type it: ASCII, no-break, en/em widths, line and paragraph separators, ideographic. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Characters that show nothing: zero-width spaces and joiners, direction marks, soft hyphen, variation selectors, BOM. */
export function isZeroWidth(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x034f ||
    code === 0x061c ||
    code === 0x115f ||
    code === 0x1160 ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0x3164 ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xffa0
  );
}

/** Whether a UTF-16 unit that begins a code point counts as a character: not space, control or zero-width. */
export function isCounted(code: number): boolean {
  // 汉字 and their neighbours, which is nearly all that is asked.
  if (code > 0x3164 && code < 0xfe00) return true;
  return code > 0x20 && !(code >= 0x7f && code <= 0x9f) && !isSpace(code) && !isZeroWidth(code);
}

const PLANE_14 = 0xdb40;

/**
 * Whether a pair of units stands at `at` that shows nothing: the tags and the variation selectors of 汉字 beyond U+FFFF (U+E0000 to
 * U+E03FF). Some input methods and PDF files put one behind a character.
 */
export function isHiddenPair(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== PLANE_14) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low < 0xe000;
}

/** ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** ASCII letter. */
export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
