import { useEffect, useRef } from "react";
import { FRONT_AFTER_MS, type FrontRecord } from "~/domain/attempt-events/front";
import { randomId } from "../random-id";

type UseFront = {
  /** The attempt whose question is in front. */
  attemptId: string;
  /** The server's time when the page was made, in ms. */
  serverNow: number;
};

type Waiting = { attemptId: string; front: FrontRecord };

const RETRY_EVERY_MS = 20_000;

/** Records which question of a paper is in front, from when on. What cannot be sent waits in the page. */
export function useFront({ attemptId, serverNow }: UseFront): void {
  const offset = useRef(0);
  const waiting = useRef<Waiting[]>([]);

  useEffect(() => {
    offset.current = serverNow - Date.now();
  }, [serverNow]);

  useEffect(() => {
    const at = Math.max(0, Math.round(Date.now() + offset.current));
    const timer = setTimeout(() => {
      waiting.current.push({ attemptId, front: { id: randomId(), at } });
      void flush(waiting.current);
    }, FRONT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [attemptId]);

  useEffect(() => {
    const again = () => void flush(waiting.current);
    const retrying = setInterval(again, RETRY_EVERY_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(retrying);
      window.removeEventListener("online", again);
    };
  }, []);
}

/** Sends what waits, oldest first, and takes out what arrived; sent twice it is recorded once. */
async function flush(waiting: Waiting[]): Promise<void> {
  for (const one of [...waiting]) {
    try {
      const response = await fetch(`/api/attempts/${encodeURIComponent(one.attemptId)}/events`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ fronts: [one.front] }),
        credentials: "same-origin",
        keepalive: true,
      });
      if (!response.ok && response.status !== 400) return;
      const index = waiting.indexOf(one);
      if (index !== -1) waiting.splice(index, 1);
    } catch {
      return; // No network: the next flush tries again.
    }
  }
}
