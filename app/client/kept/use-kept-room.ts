import { useEffect, useRef } from "react";
import type { Notes } from "../notes/use-notes";
import type { RoomToKeep } from "./keep-room";
import { canKeep, whenIdle } from "./when-idle";

type UseKeptRoom = RoomToKeep & {
  /** Kept while it is written in; a page that rests, or is over, is not. */
  open: boolean;
  notes: Notes;
};

/** When the notes rested so long after a change they are kept anew, in ms. */
const NOTES_REST_MS = 3_000;

/** Has this browser keep the open writing page, so that it can be opened again without network. Needs HTTPS, or this machine. */
export function useKeptRoom({ open, notes, ...room }: UseKeptRoom): void {
  const { path, title, timeZone, deadlineAt, arrivalEndsAt, notesOf } = room;
  const serverNow = useRef(room.serverNow);
  serverNow.current = room.serverNow;

  useEffect(() => {
    if (!canKeep()) return;
    const kept = { path, title, timeZone, deadlineAt, arrivalEndsAt, notesOf, serverNow: () => serverNow.current() };
    let cancelled = false;
    let end = () => {};
    const cancel = whenIdle(() => {
      // What is not loaded, the network being away, is asked for again when the page is opened next.
      void import("./keep-room").then(
        ({ keepRoom, dropRoom }) => {
          if (cancelled) return;
          if (open) end = keepRoom(kept);
          else void dropRoom(path);
        },
        () => undefined,
      );
    });
    return () => {
      cancelled = true;
      cancel();
      end();
    };
  }, [open, path, title, timeZone, deadlineAt, arrivalEndsAt, notesOf]);

  const { status, content } = notes;
  useEffect(() => {
    if (!open || status !== "saved" || !canKeep()) return;
    const timer = setTimeout(() => {
      void import("./keep-room").then(({ keepNotes }) => keepNotes(path, notesOf)).catch(() => undefined);
    }, NOTES_REST_MS);
    return () => clearTimeout(timer);
  }, [open, status, content, path, notesOf]);
}
