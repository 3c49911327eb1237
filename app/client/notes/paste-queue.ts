import { withPaste, type Paste } from "~/domain/attempt-events/paste";
import { readPastes } from "~/domain/received/pastes";

/** Pastes of one attempt that wait to be sent. Kept in the browser where it allows it, so that a reload forgets none. */
export type PasteQueue = { add(paste: Paste): void; flush(): Promise<void> };

export function pasteQueue(attemptId: string, storage: Storage | null): PasteQueue {
  const key = `pastes:${attemptId}`;
  let waiting = read();
  let sending = false;

  function read(): Paste[] {
    try {
      return readPastes(JSON.parse(storage?.getItem(key) ?? "[]")) ?? [];
    } catch {
      return []; // not ours, or cut off by a crash
    }
  }

  function keep(): void {
    try {
      if (waiting.length > 0) storage?.setItem(key, JSON.stringify(waiting));
      else storage?.removeItem(key);
    } catch {
      // Full: they are still sent by this page.
    }
  }

  return {
    add(paste) {
      // What is on its way keeps its figures: the server has them by this id.
      waiting = sending ? [...waiting, paste] : withPaste(waiting, paste);
      keep();
    },
    async flush() {
      if (sending || waiting.length === 0) return;
      sending = true;
      const sent = waiting;
      try {
        const response = await fetch(`/api/attempts/${encodeURIComponent(attemptId)}/events`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ pastes: sent }),
          credentials: "same-origin",
          keepalive: true,
        });
        if (response.ok || response.status === 400) {
          waiting = waiting.filter((paste) => !sent.includes(paste));
          keep();
        }
      } catch {
        // No network: the next flush tries again.
      } finally {
        sending = false;
      }
    },
  };
}
