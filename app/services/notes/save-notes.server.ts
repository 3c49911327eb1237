import { database } from "@db/client/database";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { getNotes, setNotes } from "@db/queries/attempts/beside/notes";
import { insertEventsOnce } from "@db/queries/attempts/beside/noticed-events";
import { NO_NOTES } from "~/domain/notes/marks";
import type { NotesRequest, StoredNotes } from "~/domain/notes/notes-protocol";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { takesText } from "~/domain/timing/attempt-clock";
import { readClock } from "../attempts/read-clock.server";

type SaveNotes = { attemptId: string; personId: string; request: NotesRequest; now: number };

export type SavedNotes =
  | { ok: true; version: number }
  /** `sealed`: handed in or over, from then on notes are only read. */
  | { ok: false; reason: "not-found" | "sealed" }
  /** Another page saved since: its notes come back, for this page to join with its own. */
  | ({ ok: false; reason: "conflict" } & StoredNotes);

/** Puts the notes of the person's own attempt in the place of the version they build on. */
export async function saveNotes({ attemptId, personId, request, now }: SaveNotes): Promise<SavedNotes> {
  const content = { ...request.content, outline: canonicalText(request.content.outline) };
  return database().tx(async (tx) => {
    const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId }, tx);
    if (!attempt) return { ok: false, reason: "not-found" };
    const clock = await readClock({ attemptId, now }, tx);
    if (attempt.status === "sealed" || !takesText(clock)) return { ok: false, reason: "sealed" };
    const kept = await getNotes({ attemptId }, tx);
    const version = kept?.version ?? 0;
    if (version !== request.baseVersion) {
      return { ok: false, reason: "conflict", version, content: kept?.content ?? NO_NOTES };
    }
    // When planning began is told from this alone: the notes keep only their last state.
    if (content.outline.trim() !== "" && (kept?.content.outline ?? "").trim() === "") {
      const begun = { id: `${attemptId}-outline`, attemptId, at: now, kind: "outline" as const };
      await insertEventsOnce([{ ...begun, actorId: personId, params: {} }], tx);
    }
    await setNotes({ attemptId, version: version + 1, content, updatedAt: now }, tx);
    return { ok: true, version: version + 1 };
  });
}
