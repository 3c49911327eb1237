import type { Mirror } from "~/domain/saving/client-state";

/** A text as a browser keeps it. `keptAt` orders texts: whatever goes on from another is later. */
export type Kept = Mirror & { keptAt: number };

/** The latest unsaved text of one page. */
export type DraftRow = Kept & { attemptId: string; pageId: string };

/** A text that was written on the way and may be wanted back. */
export type PastText = { attemptId: string; hash: string; text: string; keptAt: number };

/** How long a text that the server never acknowledged is kept, in ms. */
export const UNSAVED_KEPT_MS = 90 * 24 * 60 * 60_000;
/** How long the texts on the way are kept once the last one is on the server, in ms. */
export const PAST_KEPT_MS = 7 * 24 * 60 * 60_000;

/** Only what has the shape of a kept text is one: an entry may be cut off, or not ours. */
export function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const kept = value as Record<string, unknown>;
  const strings = (list: unknown) => Array.isArray(list) && list.every((item) => typeof item === "string");
  return (
    typeof kept.text === "string" &&
    Number.isSafeInteger(kept.parent) &&
    typeof kept.keptAt === "number" &&
    strings(kept.after) &&
    strings(kept.sent) &&
    (kept.writtenAt == null || typeof kept.writtenAt === "number") &&
    (kept.handIn == null || typeof (kept.handIn as { blank?: unknown }).blank === "boolean")
  );
}

/** Without what only the storage needs. */
export function mirrorOf({ text, parent, after, sent, writtenAt, handIn }: Mirror): Mirror {
  return {
    ...{ text, parent, after, sent },
    ...(writtenAt === undefined ? {} : { writtenAt }),
    ...(handIn === undefined ? {} : { handIn }),
  };
}
