import { sha256Hex } from "../text/hashing/content-hash";

/**
 * One of `ids`, always the same for the same key, and for another key as good as any other. Where ids come or go, the draw
 * changes only if the one drawn went or one that comes is drawn in its place. Null where there are none.
 */
export function stableDraw(key: string, ids: readonly string[]): string | null {
  const drawn = ids.map((id) => ({ id, rank: sha256Hex(`${key}|${id}`) }));
  return (
    drawn.reduce<{ id: string; rank: string } | null>(
      (first, one) => (first === null || one.rank < first.rank ? one : first),
      null,
    )?.id ?? null
  );
}
