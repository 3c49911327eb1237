/** What the worker of an origin sees of a request. `navigates`: a document is to be shown in its place. */
export type AskedFor = { method: string; url: string; navigates: boolean };

/**
 * What the worker does with a request. `pass`: nothing, as if it were not there. `asset`: a script or style, whose name changes with
 * what is in it. `room`: the document of a writing page, kept while its sitting is open. `notes`: the notes of one. `page`: any other
 * document, never kept. `entry`: passes, and somebody else may use the browser from now on. `over` names the room that has ended
 * where its report is asked for.
 */
export type Treatment =
  | { kind: "pass"; over: string | null }
  | { kind: "asset" }
  | { kind: "room"; room: string }
  | { kind: "notes"; attemptId: string }
  | { kind: "page"; over: string | null }
  | { kind: "entry" };

const ROOM = /^\/(?:attempts|sittings)\/[^/.]+$/;
const REPORT = /^(\/(?:attempts|sittings)\/[^/.]+)\/report(?:\.data)?$/;
const NOTES = /^\/api\/attempts\/([^/]+)\/notes$/;
/** Forms that change who is signed in; their single-fetch addresses end in `.data`. */
const ENTRY = /^\/(?:sign-in|sign-out|sign-up|activate|forgotten|setup)(?:\.data)?$/;

const PASS: Treatment = { kind: "pass", over: null };

/** Decides by the address alone. What is not named here passes: nothing is kept unless it is listed. */
export function treatmentOf({ method, url, navigates }: AskedFor, origin: string): Treatment {
  if (!url.startsWith(`${origin}/`)) return PASS;
  const path = url.slice(origin.length).replace(/[?#].*$/s, "");
  if (method === "POST" && ENTRY.test(path)) return { kind: "entry" };
  if (method !== "GET") return PASS;
  const over = REPORT.exec(path)?.[1] ?? null;
  if (navigates) {
    if (ROOM.test(path)) return { kind: "room", room: path };
    return { kind: "page", over };
  }
  if (path.startsWith("/assets/")) return { kind: "asset" };
  const attemptId = NOTES.exec(path)?.[1];
  return attemptId === undefined ? { kind: "pass", over } : { kind: "notes", attemptId };
}

/** Whether the address is that of a writing page. */
export function isRoom(path: string): boolean {
  return ROOM.test(path);
}
