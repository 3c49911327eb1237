import type { ClippingWords } from "./clipping";

/** Two clippings with the same key say the same: reading a file twice adds nothing the second time. */
export function clippingKey({ kind, text, source, sourceDate, topics, uses }: ClippingWords): string {
  return JSON.stringify([kind, text, source, sourceDate, topics, uses]);
}
