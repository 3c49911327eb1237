/** No I, L, O and U: they are misread, misheard or spell words. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Eight letters: beyond guessing within the limit on tries, short enough to copy from the wall. */
export const JOIN_CODE_LENGTH = 8;

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** A class's join code. `pick(n)` gives a whole number from 0 up to but not including n, each as likely. */
export function drawJoinCode(pick: (below: number) => number): string {
  let code = "";
  while (code.length < JOIN_CODE_LENGTH) code += ALPHABET.charAt(pick(ALPHABET.length));
  return code;
}

/**
 * What somebody typed, as a code is stored: small letters, full width, spaces, hyphens and the letters that stand for
 * digits do not matter. Null for what can be no code.
 */
export function joinCodeOf(typed: string): string | null {
  const code = typed
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return code.length === JOIN_CODE_LENGTH ? code : null;
}

/** The code as it is shown: two groups of four. */
export function shownJoinCode(code: string): string {
  return `${code.slice(0, JOIN_CODE_LENGTH / 2)}-${code.slice(JOIN_CODE_LENGTH / 2)}`;
}
