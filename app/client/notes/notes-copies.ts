import type { NotesContent } from "@content/contract/notes";
import type { StoredNotes } from "~/domain/notes/notes-protocol";
import { isRecord } from "~/domain/received/fields";
import { readNotesContent, readStoredNotes } from "~/domain/received/notes";
import { browserStorage } from "../browser-storage";
import { randomId } from "../random-id";

/** Notes that the server does not have yet, and what they build on. */
export type NotesCopy = { content: NotesContent; base: StoredNotes };

/** Where a page keeps its unsent notes. Synchronous, so that a reload one moment later finds them. */
export type NotesCopies = {
  remember(copy: NotesCopy): void;
  forget(): void;
  /** Takes over what pages of this browser left of the attempt, oldest first. */
  adopt(): NotesCopy[];
};

/** One entry in localStorage for each page: two pages must not overwrite each other's. Works without any storage. */
export function notesCopies(attemptId: string, storage: Storage | null = browserStorage()): NotesCopies {
  const prefix = `notes:${attemptId}:`;
  const own = prefix + randomId();
  return {
    remember(copy) {
      try {
        storage?.setItem(own, JSON.stringify({ ...copy, keptAt: Date.now() }));
      } catch {
        // Full: the answer's own copy matters more, and the page still sends what it has.
      }
    },
    forget() {
      storage?.removeItem(own);
    },
    adopt() {
      const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? "");
      const left = keys
        .filter((key) => key.startsWith(prefix) && key !== own)
        .flatMap((key) => {
          const kept = read(storage?.getItem(key) ?? null);
          return kept ? [{ key, kept }] : [];
        })
        .sort((a, b) => a.kept.keptAt - b.kept.keptAt);
      for (const { key } of left) storage?.removeItem(key);
      return left.map(({ kept: { content, base } }) => ({ content, base }));
    },
  };
}

function read(value: string | null) {
  try {
    const kept: unknown = JSON.parse(value ?? "null");
    if (!isRecord(kept) || typeof kept.keptAt !== "number") return null;
    const content = readNotesContent(kept.content);
    const base = readStoredNotes(kept.base);
    return content && base && { content, base, keptAt: kept.keptAt };
  } catch {
    return null; // not ours, or cut off by a crash
  }
}
