import { useEffect, useRef, useState } from "react";
import { isAdviceOver, type ShownAdvice } from "~/domain/advice/shown-advice";

/** A stream that has brought nothing for so long is held up on its way. */
const STREAM_WITHIN_MS = 6_000;
/** How often it is asked where there is no stream. */
const ASK_EVERY_MS = 3_000;

/**
 * A request for advice as it goes on: by the server's events, and by asking now and then where these do not come through.
 * `onOver` is called once nothing more will come, or once it may not be read any more.
 */
export function useAdviceProgress(loaded: ShownAdvice | null, onOver: () => void): ShownAdvice | null {
  const [seen, setSeen] = useState<ShownAdvice | null>(null);
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  const followed = loaded && !isAdviceOver(loaded) ? loaded.requestId : null;
  useEffect(() => {
    if (followed === null) return undefined;
    return follow(followed, setSeen, () => over.current());
  }, [followed]);
  // What the page was loaded with is the last word once it is over.
  return followed !== null && seen?.requestId === followed ? seen : loaded;
}

function follow(requestId: string, show: (advice: ShownAdvice) => void, end: () => void): () => void {
  const address = `/api/advice/${encodeURIComponent(requestId)}`;
  const stopped = new AbortController();
  const source = new EventSource(`${address}/events`);
  let asking: ReturnType<typeof setInterval> | undefined;

  const stop = () => {
    stopped.abort();
    source.close();
    clearTimeout(held);
    clearInterval(asking);
  };
  const finish = () => {
    stop();
    end();
  };
  // Loaded once there is something to follow: few readers of a report wait for advice.
  const schemas = import("~/domain/advice/shown-advice-schema").catch(() => null);
  const take = async (value: unknown) => {
    const read = (await schemas)?.shownAdviceSchema.safeParse(value);
    if (!read?.success || stopped.signal.aborted) return;
    show(read.data);
    if (isAdviceOver(read.data)) finish();
  };
  const ask = async () => {
    const response = await fetch(address, { signal: stopped.signal }).catch(() => null);
    // Not reached: the next time may do better.
    if (response === null) return;
    if (response.status === 401 || response.status === 404) finish();
    else if (response.ok) await take(await response.json().catch(() => null));
  };
  const askInstead = () => {
    source.close();
    clearTimeout(held);
    asking ??= setInterval(() => void ask(), ASK_EVERY_MS);
  };

  const held = setTimeout(askInstead, STREAM_WITHIN_MS);
  source.onmessage = ({ data }: MessageEvent<string>) => {
    clearTimeout(held);
    void take(parsed(data));
  };
  source.onerror = () => {
    // A stream that broke off is opened again by the browser; one that was refused is not.
    if (source.readyState === EventSource.CLOSED) askInstead();
  };
  return stop;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
