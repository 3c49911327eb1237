import { isCounted, isHiddenPair } from "./character-classes";

/**
 * 字数: code points of `text`, punctuation one each; white space, control and zero-width characters count nothing.
 * The page and the scorer both call this function (invariant 10).
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const hidden = isHiddenPair(text, index);
    if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(index + 1))) index += 1;
    if (isCounted(code) && !hidden) count += 1;
  }
  return count;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
