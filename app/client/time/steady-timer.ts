import { openTickWorker } from "./open-tick-worker";
import type { WakePort, WakeReply, WakeRequest } from "./wake-port";

/** Runs `callback` once, about `ms` from now; returns the cancellation. */
export type WakeAfter = (ms: number, callback: () => void) => () => void;

/** Timers hold no longer wait than 2^31 − 1 ms and fire at once beyond it. A wake that far off comes early instead. */
const LONGEST_WAIT_MS = 24 * 60 * 60_000;

/**
 * Timers that keep their pace in a hidden page. Each wake is set twice, in the page and in the worker, and whichever comes first
 * counts: browsers slow a hidden page's own timers to one a minute, and a worker that is missing, forbidden or has crashed
 * leaves the page no worse than it was. The worker is opened with the first wake; `openWorker` gives null where there is none.
 */
export function createSteadyTimer(openWorker: () => WakePort | null): WakeAfter {
  const due = new Map<number, () => void>();
  let worker: WakePort | null | undefined;
  let count = 0;

  function opened(): WakePort | null {
    if (worker !== undefined) return worker;
    worker = openWorker();
    worker?.addEventListener("message", ({ data }) => due.get((data as WakeReply).id)?.());
    return worker;
  }

  return (ms, callback) => {
    const afterMs = Math.min(Math.max(0, ms), LONGEST_WAIT_MS);
    const id = ++count;
    const tell = (request: WakeRequest) => opened()?.postMessage(request);
    const cancel = () => {
      if (!due.delete(id)) return false;
      clearTimeout(timer);
      return true;
    };
    const timer = setTimeout(() => {
      if (!cancel()) return;
      tell({ kind: "cancel", id });
      callback();
    }, afterMs);
    due.set(id, () => {
      if (cancel()) callback();
    });
    tell({ kind: "wake", id, afterMs });
    return () => {
      if (cancel()) tell({ kind: "cancel", id });
    };
  };
}

/** The page's one steady timer. */
export const wakeAfter: WakeAfter = createSteadyTimer(openTickWorker);

/** Runs `callback` every `ms` until the returned function is called. */
export function wakeEvery(ms: number, callback: () => void, after: WakeAfter = wakeAfter): () => void {
  let stop = () => {};
  const again = () => {
    stop = after(ms, () => {
      again();
      callback();
    });
  };
  again();
  return () => stop();
}
