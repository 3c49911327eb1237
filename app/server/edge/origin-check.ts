import type { HeaderReader } from "./request-facts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change anything: a mutation must come from a page of this very origin.
 * Browsers send `Origin` with every mutation; where one is missing only `Sec-Fetch-Site: same-origin` passes.
 */
export function comesFromOwnPage(method: string, headers: HeaderReader, ownOrigin: string): boolean {
  if (READING.has(method)) return true;
  const origin = headers.get("origin");
  if (origin !== null) return origin === ownOrigin;
  return headers.get("sec-fetch-site") === "same-origin";
}
