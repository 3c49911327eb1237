import { setTimeout } from "node:timers/promises";
import { getOwnAdviceRequest } from "@db/queries/advice/advice-requests";
import type { Viewer } from "~/domain/access/viewer";
import { isAdviceOver, type ShownAdvice } from "~/domain/advice/shown-advice";
import { shownAdvice } from "~/services/advice/reading/shown-advice.server";

/** How often it is looked whether more has come in: a reader sees no difference to at once. */
const LOOK_EVERY_MS = 400;
/** So many looks without anything new, and a sign of life is due. */
const QUIET_LOOKS = 37;

type Watch = {
  requestId: string;
  candidateId: string;
  viewer: Viewer;
  /** What the reader has. */
  known: ShownAdvice;
  until: AbortSignal;
  clock: () => number;
  lookEveryMs?: number;
};

/**
 * What becomes of a request from now on: each state of it that differs from the one before, up to and including its end; null as a
 * sign of life while nothing happens. Ends early once the reader may not see it any more.
 */
export async function* adviceChanges(watch: Watch): AsyncGenerator<ShownAdvice | null> {
  const { requestId, candidateId, viewer, until, clock, lookEveryMs = LOOK_EVERY_MS } = watch;
  let known = JSON.stringify(watch.known);
  let [stored, quiet] = ["", 0];
  while (!until.aborted) {
    // The row alone tells that nothing was written: what it costs to show it is spent only when something was.
    const row = await getOwnAdviceRequest({ requestId, candidateId });
    const written = JSON.stringify([row?.state, row?.startedAt, row?.partial, row?.result]);
    if (written !== stored || row?.state === "waiting") {
      stored = written;
      const advice = await shownAdvice({ requestId, candidateId, viewer, now: clock() });
      if (!advice) return;
      const shown = JSON.stringify(advice);
      if (shown !== known) {
        [known, quiet] = [shown, 0];
        yield advice;
      }
      if (isAdviceOver(advice)) return;
    }
    // Cut short when it ends, which is no error here.
    await setTimeout(lookEveryMs, null, { signal: until }).catch(() => null);
    quiet += 1;
    if (quiet >= QUIET_LOOKS) {
      quiet = 0;
      yield null;
    }
  }
}
