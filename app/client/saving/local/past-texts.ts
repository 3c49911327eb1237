import type { Kept } from "./kept";

/** How many texts on the way are kept of one attempt. */
export const MAX_PAST = 30;
/** How far apart they are noted at least, in ms. */
const NOTE_EVERY_MS = 10_000;
/** Whoever deletes this many characters at once may want them back. */
const MUCH = 20;

type Noting = { notedAt: number; before: Kept | null; next: Kept };

/** Which text is to be noted when `next` takes the place of `before`: the one before a large deletion, or now and then the newest. */
export function textToNote({ notedAt, before, next }: Noting): Kept | null {
  if (before && before.text.length - next.text.length >= MUCH) return before;
  return next.keptAt - notedAt >= NOTE_EVERY_MS ? next : null;
}

/**
 * What has to go so that no more than `limit` texts stay. The newest and the oldest stay; of the rest goes whichever leaves the
 * smallest gap for its age, so that the last minutes stay dense and the first hour is still there.
 */
export function thinnedOut<Text extends { keptAt: number }>(texts: readonly Text[], limit = MAX_PAST): Text[] {
  const left = [...texts].sort((a, b) => b.keptAt - a.keptAt);
  const gone: Text[] = [];
  while (left.length > Math.max(2, limit)) {
    const newest = left[0]?.keptAt ?? 0;
    let least = { index: 1, share: Infinity };
    for (let index = 1; index < left.length - 1; index += 1) {
      const gap = (left[index - 1]?.keptAt ?? 0) - (left[index + 1]?.keptAt ?? 0);
      const age = newest - (left[index + 1]?.keptAt ?? 0);
      const share = age === 0 ? 0 : gap / age;
      if (share < least.share) least = { index, share };
    }
    gone.push(...left.splice(least.index, 1));
  }
  return gone;
}
