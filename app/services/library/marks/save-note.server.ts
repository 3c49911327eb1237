import { database } from "@db/client/database";
import { saveLibraryMark } from "@db/queries/library/marks";
import { canonicalText } from "~/domain/text/hashing/canonical";

/** Longer than any note on an outline, UTF-16 units. */
export const MAX_NOTE = 4_000;

type SaveNote = { personId: string; entryId: string; note: string; now: number };

/** The learner's own note on an entry; an empty one is none. */
export async function saveNote({ personId, entryId, note, now }: SaveNote): Promise<"saved" | "too-long"> {
  const text = canonicalText(note).trim();
  if (text.length > MAX_NOTE) return "too-long";
  await database().tx((tx) => saveLibraryMark({ personId, entryId, note: text === "" ? null : text, now }, tx));
  return "saved";
}
