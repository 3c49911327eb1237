/**
 * Cuts a list, latest first, into pages of at most `many` whose sizes come to `most` together; what is larger by itself has a
 * page of its own. Nothing is left out and the order stays.
 */
export function latestWithin<Known extends { size: number }>(
  list: readonly Known[],
  { most, many }: { most: number; many: number },
): Known[][] {
  const pages: Known[][] = [];
  let size = 0;
  for (const one of list) {
    const last = pages.at(-1);
    if (last && last.length < many && size + one.size <= most) {
      last.push(one);
      size += one.size;
    } else {
      pages.push([one]);
      size = one.size;
    }
  }
  return pages;
}
