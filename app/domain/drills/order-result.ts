/** One head with the place it belongs to and the place it was given, both 1-based; null where none was chosen. */
export type PlacedHead = { text: string; place: number; chosen: number | null; right: boolean };

/**
 * Heads put in order: `heads` stand in the right order, `chosen[i]` is the 1-based place that head `i` was given.
 * `complete`: every place was given once. Each head is judged by its own place; the logic that forces the order
 * (issue 3: 认识→任务→要求, 问题→原因→对策) leaves no other order right.
 */
export function orderResult(
  heads: readonly string[],
  chosen: readonly (number | null)[],
): { heads: PlacedHead[]; right: number; complete: boolean } {
  const placed = heads.map((text, index): PlacedHead => {
    const given = chosen[index] ?? null;
    const known = given !== null && Number.isInteger(given) && given >= 1 && given <= heads.length ? given : null;
    return { text, place: index + 1, chosen: known, right: known === index + 1 };
  });
  const places = new Set(placed.flatMap((head) => head.chosen ?? []));
  return { heads: placed, right: placed.filter((head) => head.right).length, complete: places.size === heads.length };
}
