import { isZeroWidth } from "../character-classes";

/** UTF-16 units in one cell at most: whoever piles up marks without end gets more cells for them. */
const LONGEST_CLUSTER = 32;

const JOINER = 0x200d;

/**
 * The end of what is written as one character from `at` on: a code point with its combining marks, variation selectors and
 * skin tones, emoji joined to one, two regional indicators. The table is data, so it does not grow with the runtime's Unicode.
 */
export function clusterEnd(text: string, at: number, to: number): number {
  const base = text.codePointAt(at) ?? 0;
  let end = at + unitsOf(base);
  const limit = Math.min(to, at + LONGEST_CLUSTER);
  if (isRegional(base) && end < limit) {
    const second = text.codePointAt(end) ?? 0;
    if (isRegional(second)) end += unitsOf(second);
  }
  while (end < limit) {
    const code = text.codePointAt(end) ?? 0;
    if (extendsCharacter(code)) end += unitsOf(code);
    else if (code === JOINER && isPictograph(base) && isPictograph(text.codePointAt(end + 1) ?? 0) && end + 1 < limit)
      end += 1 + unitsOf(text.codePointAt(end + 1) ?? 0);
    else break;
  }
  return Math.min(end, to);
}

function unitsOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** Written over or beside the character before it: combining marks, variation selectors, skin tones, tags. */
function extendsCharacter(code: number): boolean {
  return (
    (code >= 0x0300 && code <= 0x036f) ||
    (code >= 0x1ab0 && code <= 0x1aff) ||
    (code >= 0x1dc0 && code <= 0x1dff) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    (code >= 0x302a && code <= 0x302f) ||
    code === 0x3099 ||
    code === 0x309a ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xfe20 && code <= 0xfe2f) ||
    (code >= 0x1f3fb && code <= 0x1f3ff) ||
    (code >= 0xe0020 && code <= 0xe007f) ||
    (code >= 0xe0100 && code <= 0xe01ef)
  );
}

/** Symbols that a joiner can make one picture of. Characters of a script are none: a joiner hides no text. */
function isPictograph(code: number): boolean {
  return ((code >= 0x2190 && code <= 0x2bff) || (code >= 0x1f000 && code <= 0x1faff)) && !isZeroWidth(code);
}

function isRegional(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}
