import { sha256Hex } from "~/domain/text/hashing/content-hash";

const HASH_LENGTH = 12;

/**
 * Gives made items their keys: `kind:hash of the words they were made from`. The same source has the same key in every
 * version of its pack, whatever else changes there; a second source of the same words gets `-2`, a third `-3`.
 */
export function madeKeys(): (kind: string, source: string) => string {
  const counts = new Map<string, number>();
  return (kind, source) => {
    const key = `${kind}:${sha256Hex(source).slice(0, HASH_LENGTH)}`;
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return nth === 1 ? key : `${key}-${nth}`;
  };
}
