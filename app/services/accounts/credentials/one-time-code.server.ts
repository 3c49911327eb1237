import { createHash, randomInt } from "node:crypto";

/** No I, L, O and U: they are misread, misheard or spell words. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A code that a person reads out or types once: 80 bits as four groups of four. The database holds only its hash. */
export function drawOneTimeCode(): string {
  const letter = () => ALPHABET.charAt(randomInt(ALPHABET.length));
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

/** Small letters, spaces, missing hyphens and the letters that stand for digits do not matter. */
export function hashOneTimeCode(typed: string): string {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return createHash("sha256").update(code).digest("hex");
}
