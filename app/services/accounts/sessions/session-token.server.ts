import { hash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;

/** What the browser keeps; the database holds only its hash. */
export function drawSessionToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

export function hashSessionToken(token: string): string {
  return hash("sha256", token);
}
