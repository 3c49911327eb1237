import { useEffect, useRef } from "react";
import { pastedCharacters, pasteOrigin } from "~/domain/attempt-events/paste";
import { browserStorage } from "../browser-storage";
import { randomId } from "../random-id";
import { pasteQueue } from "./paste-queue";

type UsePasteRecord = {
  attemptId: string;
  /** 模考 only; in 练习 nothing is looked at. */
  enabled: boolean;
  /** Element id of the answer's field. */
  fieldId: string;
  materials: readonly { text: string }[];
  outline: string;
  /** The server's time when the page was made, in ms. */
  serverNow: number;
};

/** A paste is sent so long after it, in ms, so that a key held down is one record. */
const SEND_AFTER_MS = 1_500;
const RETRY_EVERY_MS = 20_000;
/** How many copied or cut pieces of the answer are remembered. */
const MAX_OWN = 50;

/** Records how much is pasted or dropped into the answer and when, never what. Nothing is prevented. */
export function usePasteRecord({ attemptId, enabled, fieldId, materials, outline, serverNow }: UsePasteRecord): void {
  const sources = useRef({ materials, outline });
  sources.current = { materials, outline };

  useEffect(() => {
    if (!enabled) return;
    const offset = serverNow - Date.now();
    const queue = pasteQueue(attemptId, browserStorage());
    const own: string[] = [];
    const flush = () => void queue.flush();
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const inField = ({ target }: Event) =>
      target instanceof HTMLTextAreaElement && target.id === fieldId && !target.readOnly ? target : null;

    const onTaken = (event: Event) => {
      const field = inField(event);
      const words = field?.value.slice(field.selectionStart, field.selectionEnd) ?? "";
      if (words === "") return;
      own.push(words);
      if (own.length > MAX_OWN) own.shift();
    };
    const onBrought = (event: Event) => {
      const words = broughtBy(event)?.getData("text/plain") ?? "";
      const characters = pastedCharacters(words);
      if (!inField(event) || characters === 0) return;
      const { materials: texts, outline: sketch } = sources.current;
      const from = pasteOrigin(words, { own, materials: texts.map(({ text }) => text), outline: sketch });
      queue.add({ id: randomId(), at: Math.max(0, Math.round(Date.now() + offset)), characters, from });
      const timer = setTimeout(() => {
        timers.delete(timer);
        flush();
      }, SEND_AFTER_MS);
      timers.add(timer);
    };
    const listeners: [EventTarget, string, EventListener][] = [
      [document, "copy", onTaken],
      [document, "cut", onTaken],
      [document, "dragstart", onTaken],
      [document, "paste", onBrought],
      [document, "drop", onBrought],
      [window, "online", flush],
      [window, "pagehide", flush],
    ];
    // In the capturing phase: an editor that handles a paste by itself must not hide it.
    for (const [target, name, listener] of listeners) target.addEventListener(name, listener, true);
    const retrying = setInterval(flush, RETRY_EVERY_MS);
    flush();
    return () => {
      for (const [target, name, listener] of listeners) target.removeEventListener(name, listener, true);
      clearInterval(retrying);
      for (const timer of timers) clearTimeout(timer);
      flush();
    };
  }, [attemptId, enabled, fieldId, serverNow]);
}

function broughtBy(event: Event): DataTransfer | null {
  return "clipboardData" in event ? (event as ClipboardEvent).clipboardData : (event as DragEvent).dataTransfer;
}
