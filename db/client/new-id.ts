import { randomBytes } from "node:crypto";

const ID_BYTES = 16;

/** A random id that is safe in URLs and file names: 128 bits as 22 characters. */
export function newId(): string {
  return randomBytes(ID_BYTES).toString("base64url");
}
