import type { NotesRequest, StoredNotes } from "~/domain/notes/notes-protocol";
import { isRecord } from "~/domain/received/fields";
import { readStoredNotes } from "~/domain/received/notes";

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

export function httpNotes(attemptId: string): NotesTransport {
  const url = `/api/attempts/${encodeURIComponent(attemptId)}/notes`;
  return {
    async load() {
      const answer = await ask(url, {});
      return answer?.status === 200 ? readStoredNotes(answer.value) : null;
    },
    async save(request, { keepalive }) {
      const body = new TextEncoder().encode(JSON.stringify(request));
      const headers = { "Content-Type": "application/json" };
      const init = { method: "PUT", headers, body, keepalive: keepalive && body.length <= MAX_KEEPALIVE_BYTES };
      const answer = await ask(url, init);
      if (answer?.status === 409) {
        const theirs = readStoredNotes(answer.value);
        return theirs ? { ok: false, problem: "conflict", theirs } : { ok: false, problem: "offline" };
      }
      // Only what has the shape of a receipt is one: a portal's page with status 200 is not.
      const version = answer?.status === 200 ? savedVersion(answer.value) : null;
      return version !== null
        ? { ok: true, version }
        : { ok: false, problem: PROBLEMS[answer?.status ?? 0] ?? "offline" };
    },
  };
}

function savedVersion(receipt: unknown): number | null {
  const version = isRecord(receipt) ? receipt.version : null;
  return typeof version === "number" && Number.isSafeInteger(version) ? version : null;
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
