import { z } from "zod";
import { storedNotesSchema, type NotesRequest, type StoredNotes } from "~/domain/notes/notes-protocol";

export type NotesProblem = "offline" | "signed-out" | "too-long" | "sealed" | "refused";
export type NotesAnswer =
  | { ok: true; version: number }
  | { ok: false; problem: "conflict"; theirs: StoredNotes }
  | { ok: false; problem: NotesProblem };

/** The way to the server for the notes of one attempt. Never throws: what goes wrong is an answer. */
export type NotesTransport = {
  /** Null when the server could not be asked, or does not know the attempt. */
  load(): Promise<StoredNotes | null>;
  save(request: NotesRequest, options: { keepalive: boolean }): Promise<NotesAnswer>;
};

const TIMEOUT_MS = 10_000;
/** Browsers refuse `keepalive` for larger bodies. */
const MAX_KEEPALIVE_BYTES = 60_000;
const PROBLEMS: Record<number, NotesProblem> = {
  ...{ 400: "refused", 401: "signed-out", 404: "refused", 413: "too-long", 423: "sealed" },
};
const savedSchema = z.object({ version: z.number().int() });

export function httpNotes(attemptId: string): NotesTransport {
  const url = `/api/attempts/${encodeURIComponent(attemptId)}/notes`;
  return {
    async load() {
      const answer = await ask(url, {});
      return answer?.status === 200 ? (storedNotesSchema.safeParse(answer.value).data ?? null) : null;
    },
    async save(request, { keepalive }) {
      const body = new TextEncoder().encode(JSON.stringify(request));
      const headers = { "Content-Type": "application/json" };
      const init = { method: "PUT", headers, body, keepalive: keepalive && body.length <= MAX_KEEPALIVE_BYTES };
      const answer = await ask(url, init);
      if (answer?.status === 409) {
        const theirs = storedNotesSchema.safeParse(answer.value);
        return theirs.success
          ? { ok: false, problem: "conflict", theirs: theirs.data }
          : { ok: false, problem: "offline" };
      }
      // Only what has the shape of a receipt is one: a portal's page with status 200 is not.
      const saved = answer?.status === 200 ? savedSchema.safeParse(answer.value).data : undefined;
      return saved
        ? { ok: true, version: saved.version }
        : { ok: false, problem: PROBLEMS[answer?.status ?? 0] ?? "offline" };
    },
  };
}

/** Null when no answer came in time, or one that is no JSON: nothing is known of the request. */
async function ask(url: string, init: RequestInit): Promise<{ status: number; value: unknown } | null> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(url, { ...init, credentials: "same-origin", signal: controller.signal });
    const value: unknown = response.status === 200 || response.status === 409 ? await response.json() : null;
    return { status: response.status, value };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
