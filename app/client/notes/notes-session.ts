import type { NotesContent } from "@content/contract/notes";
import { NO_NOTES } from "~/domain/notes/marks";
import { mergeNotes, sameNotes } from "~/domain/notes/merge-notes";
import type { StoredNotes } from "~/domain/notes/notes-protocol";
import type { NotesCopies } from "./notes-copies";
import type { NotesProblem, NotesTransport } from "./notes-transport";

/** `loading` until the server's notes are known; `pending` while something is on its way; else what keeps it from it. */
export type NotesStatus = "loading" | "saved" | "pending" | NotesProblem;
export type NotesView = { content: NotesContent; status: NotesStatus };

export type NotesSession = {
  getView: () => NotesView;
  subscribe: (listener: () => void) => () => void;
  /** Begins: takes over what was left in this browser and asks for the server's. */
  open(): void;
  close(): void;
  edit: (change: (content: NotesContent) => NotesContent) => void;
  /** Sends now what waits; as the page is left with `keepalive`. */
  flush(keepalive?: boolean): void;
  /** Looks whether another page or device wrote meanwhile. */
  refresh(): void;
};

/** Notes are sent when nothing was changed for so long, in ms, and at the latest this long after the first change. */
const SEND_AFTER_PAUSE_MS = 1_000;
const SEND_AT_LEAST_EVERY_MS = 5_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;
/** What is not tried again by itself: only another change, or nothing, would help. */
const FINAL: readonly NotesStatus[] = ["too-long", "sealed", "refused"];

/**
 * The notes of one attempt as a page has them: kept in the browser with every change, on the server a moment later. Where
 * another page saved in between, both are joined and sent again. A page that is left or cut off loses nothing.
 */
export function createNotesSession(transport: NotesTransport, copies: NotesCopies): NotesSession {
  const listeners = new Set<() => void>();
  let view: NotesView = { content: NO_NOTES, status: "loading" };
  let base: StoredNotes = { version: 0, content: NO_NOTES };
  /** What was sent without an answer: the server may have any of it. */
  let unanswered: NotesContent[] = [];
  let [known, busy, closed] = [false, false, true];
  let failures = 0;
  let dirtySince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (next: Partial<NotesView>) => {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  };
  const dirty = () => unanswered.length > 0 || !sameNotes(view.content, base.content);

  const wake = (delayMs: number) => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => void work(), delayMs);
  };

  /** Joins what the server has with what stands here. */
  const take = (theirs: StoredNotes) => {
    const own = unanswered.some((sent) => sameNotes(sent, theirs.content));
    const content = own ? view.content : mergeNotes(base.content, view.content, theirs.content);
    [base, unanswered, known] = [theirs, [], true];
    settle(content);
  };

  const settle = (content: NotesContent) => {
    failures = 0;
    const waits = !sameNotes(content, base.content);
    show({ content, status: waits ? "pending" : "saved" });
    if (waits) copies.remember({ content, base });
    else {
      copies.forget();
      dirtySince = null;
    }
  };

  const fail = (problem: NotesProblem) => {
    failures += 1;
    show({ status: problem });
    if (!FINAL.includes(problem)) wake(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 8)));
  };

  async function work(keepalive = false): Promise<void> {
    if (busy || (closed && !keepalive)) return;
    busy = true;
    try {
      if (!known) {
        const stored = await transport.load();
        if (!stored) return fail("offline");
        take(stored);
      } else if (dirty()) await send(keepalive);
    } finally {
      busy = false;
    }
    if (dirty() && view.status === "pending") wake(failures === 0 ? SEND_AFTER_PAUSE_MS : FIRST_RETRY_MS);
  }

  async function send(keepalive: boolean): Promise<void> {
    const { content } = view;
    unanswered.push(content);
    const answer = await transport.save({ content, baseVersion: base.version }, { keepalive });
    if (answer.ok) {
      base = { version: answer.version, content };
      unanswered = [];
      settle(view.content);
    } else if (answer.problem === "conflict") take(answer.theirs);
    else {
      if (answer.problem !== "offline") unanswered.pop();
      fail(answer.problem);
    }
  }

  return {
    getView: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open() {
      closed = false;
      for (const copy of copies.adopt()) {
        if (dirty()) show({ content: mergeNotes(NO_NOTES, view.content, copy.content) });
        else {
          base = copy.base;
          show({ content: copy.content });
        }
      }
      if (dirty()) copies.remember({ content: view.content, base });
      void work();
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
    edit(change) {
      const content = change(view.content);
      if (content === view.content || view.status === "sealed") return;
      show({ content, status: known ? "pending" : view.status });
      copies.remember({ content, base });
      const now = performance.now();
      dirtySince ??= now;
      if (!busy) wake(Math.max(0, Math.min(SEND_AFTER_PAUSE_MS, dirtySince + SEND_AT_LEAST_EVERY_MS - now)));
    },
    flush(keepalive = false) {
      if (dirty() && view.status !== "sealed") void work(keepalive);
    },
    refresh() {
      if (busy || !known || view.status === "sealed") return;
      void transport.load().then((stored) => {
        if (stored && !busy && !closed) take(stored);
      });
    },
  };
}
