const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/**
 * A text without what XML 1.0 cannot hold (control characters but tab, LF and CR; U+FFFE and U+FFFF; halves of surrogate pairs).
 * One such character makes a spreadsheet or a Word file unreadable as a whole. What is left out was invisible.
 */
export function legalText(text: string): string {
  let legal = "";
  // Iterates by code point: a half of a pair that stands alone comes by itself.
  for (const character of text) if (isLegal(character.codePointAt(0) ?? 0)) legal += character;
  return legal;
}

function isLegal(code: number): boolean {
  if (code < SPACE) return code === TAB || code === LF || code === CR;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
