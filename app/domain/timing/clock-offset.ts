/**
 * What is known of the server's time minus the page's: it lies between `low` and `high`, in ms. `at` is the page's time of the
 * newest exchange behind it.
 */
export type OffsetBounds = { low: number; high: number; at: number };

/** One exchange: asked and heard by the page's steady clock, `serverNow` read by the server in between. All in ms. */
export type ClockExchange = { sentAt: number; heardAt: number; serverNow: number };

/** How far two computers' clocks drift apart at most, in ms a ms: 200 parts in a million, twice what crystals are sold with. */
export const MAX_DRIFT = 0.0002;

/** What one exchange alone tells: the server read its clock no earlier than the page asked and no later than it heard. */
export function offsetBounds({ sentAt, heardAt, serverNow }: ClockExchange): OffsetBounds {
  return { low: serverNow - heardAt, high: serverNow - sentAt, at: heardAt };
}

/**
 * What is known after a further exchange: both must be true, so what they have in common is. Earlier knowledge widens by the
 * drift since. Where the two contradict each other a clock has jumped (the computer slept, the server's clock was set): then only
 * the newest counts. A quick answer thus keeps its worth when a slow one follows, and no wrong sample outlives the next one.
 */
export function refineOffset(known: OffsetBounds | null, exchange: ClockExchange): OffsetBounds {
  const heard = offsetBounds(exchange);
  if (known === null) return heard;
  const drift = Math.max(0, heard.at - known.at) * MAX_DRIFT;
  const low = Math.max(heard.low, known.low - drift);
  const high = Math.min(heard.high, known.high + drift);
  return low <= high ? { low, high, at: heard.at } : heard;
}

/** The offset to reckon with: the middle, never further from the truth than half of the shortest round trip that still counts. */
export function offsetOf({ low, high }: Pick<OffsetBounds, "low" | "high">): number {
  return (low + high) / 2;
}
