/** Seeded chance (mulberry32), so that a failing run can be run again by its number. */
export function seededChance(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    /** True once in `times` on average. */
    oneIn: (times: number) => below(times) === 0,
    pick: <T>(list: readonly T[]): T => list[below(list.length)]!,
  };
}

export type Chance = ReturnType<typeof seededChance>;
