import { isAway } from "~/domain/offline/is-away";

/** How long to wait before asking again whether the server is back. */
const ASK_EVERY_MS = 3_000;

/**
 * Goes to `to` as soon as the server answers; until then the page stays as it is, with the text on it.
 * A plain navigation while offline, or past a proxy whose server is away, would replace the page by an error. Returns the cancellation.
 */
export function leaveWhenReachable(attemptId: string, to: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cancelled = false;
  const ask = async () => {
    try {
      const { status } = await fetch(`/api/attempts/${attemptId}/clock`, { cache: "no-store" });
      if (cancelled) return;
      if (!isAway(status)) return window.location.assign(to);
    } catch {
      // No network: as while the server is away.
    }
    // Not reachable yet: the answer is kept in this browser and the page goes on saying so.
    if (!cancelled) timer = setTimeout(() => void ask(), ASK_EVERY_MS);
  };
  void ask();
  return () => {
    cancelled = true;
    clearTimeout(timer);
  };
}
