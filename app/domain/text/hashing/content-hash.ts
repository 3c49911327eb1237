import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";

/** SHA-256 of the UTF-8 bytes of `text`, 64 lower-case hexadecimal digits. Works where `crypto.subtle` is absent (plain HTTP). */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * Hash of a JSON value whose object keys are sorted first, so that key order and undefined members do not matter.
 * Throws a TypeError for what JSON cannot hold as a whole (undefined, a function).
 */
export function contentHash(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

/**
 * A JSON value as the text that is hashed: object keys in code-unit order, no blanks. The same value is the same text on every
 * machine. Throws a TypeError for what JSON cannot hold as a whole.
 */
export function canonicalJson(value: unknown): string {
  const json = JSON.stringify(sortedKeys(value)) as string | undefined;
  if (json === undefined) throw new TypeError("contentHash needs a JSON value");
  return json;
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (value === null || typeof value !== "object") return value;
  // Entries keep "__proto__" an ordinary key; code-unit order is the same on every machine.
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, member]) => [key, sortedKeys(member)]));
}
