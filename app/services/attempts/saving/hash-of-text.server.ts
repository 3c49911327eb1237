import { hash } from "node:crypto";

/** The SHA-256 of a text as the page computed it (`sha256Hex`), by the system's own code: each save and each read revision is hashed. */
export function hashOfText(text: string): string {
  return hash("sha256", text);
}
