import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { NotesContent } from "@content/contract/notes";
import { randomId } from "../random-id";
import { notesCopies } from "./notes-copies";
import { createNotesSession, type NotesSession, type NotesStatus } from "./notes-session";
import { httpNotes } from "./notes-transport";

/** The notes of an attempt (of a sitting: its first one's), and the way to change them. */
export type Notes = {
  content: NotesContent;
  status: NotesStatus;
  readOnly: boolean;
  edit: (change: (content: NotesContent) => NotesContent) => void;
  newId: () => string;
};

/** Keeps the notes of an attempt for as long as the page lives. Pass another key to the component for another attempt. */
export function useNotes(attemptId: string): Notes {
  const [session] = useState(() => createNotesSession(httpNotes(attemptId), lazyCopies(attemptId)));
  useEffect(() => {
    session.open();
    const stopListening = listen(session);
    return () => {
      stopListening();
      session.flush(true);
      session.close();
    };
  }, [session]);
  const { content, status } = useSyncExternalStore(session.subscribe, session.getView, session.getView);
  // The same as long as nothing changed: what shows notes and materials is not drawn again for each key of the answer.
  return useMemo(
    () => ({ content, status, readOnly: status === "sealed", edit: session.edit, newId: randomId }),
    [content, status, session],
  );
}

function listen(session: NotesSession): () => void {
  const onVisibility = () => (document.visibilityState === "hidden" ? session.flush(true) : session.refresh());
  const listeners: [EventTarget, string, EventListener][] = [
    [window, "online", () => session.flush()],
    [window, "pagehide", () => session.flush(true)],
    [document, "visibilitychange", onVisibility],
  ];
  for (const [target, name, listener] of listeners) target.addEventListener(name, listener);
  return () => {
    for (const [target, name, listener] of listeners) target.removeEventListener(name, listener);
  };
}

/** Opened on first use: while the server renders there is no storage. */
function lazyCopies(attemptId: string): ReturnType<typeof notesCopies> {
  let copies: ReturnType<typeof notesCopies> | undefined;
  const opened = () => (copies ??= notesCopies(attemptId));
  return {
    remember: (copy) => opened().remember(copy),
    forget: () => opened().forget(),
    adopt: () => opened().adopt(),
  };
}
