import type { useLocation } from "@remix-run/react";

/** What the router calls every place that a plain link within a page (`#mark-3`) leads to. */
const NO_KEY = "default";

let followed = 0;

/**
 * The name under which the scroll position of a place is kept. Places within a page share one name, and the position kept under it
 * would be the reader's before last: such a link must lead to its words each time, so its place gets a name that was never used.
 */
export function scrollKey({ key, hash }: Pick<ReturnType<typeof useLocation>, "key" | "hash">): string {
  if (key !== NO_KEY || hash === "") return key;
  followed += 1;
  return `${hash}:${followed}`;
}
