/** White space, what shows nothing at all, and the empty cell of Braille, which is drawn as a blank. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The different signs of a password, once each, however wide or large they are written. None: it holds only blanks. */
function signsOf(password: string): Set<string> {
  return new Set(password.normalize("NFKC").toLowerCase().replace(UNSEEN, ""));
}

/** Whether nothing of it can be seen: whoever typed it may have meant to type something else, or nothing. */
export function isBlankPassword(password: string): boolean {
  return signsOf(password).size === 0;
}

/** Whether one sign is all there is, over and over: among what NIST SP 800-63B has refused. */
export function isRepeatedSign(password: string): boolean {
  return signsOf(password).size === 1;
}
