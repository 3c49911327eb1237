import type { FoundRoom } from "~/client/kept/kept-rooms";
import { PERSON_HEADER } from "~/domain/access/person-header";
import { isAway } from "~/domain/offline/is-away";
import { isOver, mayBeShown } from "~/domain/offline/kept-room";
import { DEFAULT_LANGUAGE, isLanguage } from "~/i18n/language/language";
import { STYLES } from "./build-assets";
import { offlinePage } from "./offline-page";
import { rooms } from "./rooms";

/** A writing page that is kept waits so long for a network that gives no answer, in ms. */
const ANSWER_WITHIN_MS = 8_000;
const GONE = new Set([403, 404]);

/** Their names change with what is in them, so whatever is there under the name is right. */
export async function answerAsset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** From the server, or else as it was kept for the person who used this browser last. */
export async function answerRoom(request: Request, path: string): Promise<Response> {
  const found = await shownRoom(path);
  try {
    const answer = await within(found ? ANSWER_WITHIN_MS : null, fetch(request));
    if (found && isAway(answer.status)) return found.document;
    await noteWho(answer);
    // It leads elsewhere, or is no longer there: the sitting is over, or another's.
    if (found && (answer.type === "opaqueredirect" || GONE.has(answer.status))) await rooms.drop(path);
    return answer;
  } catch {
    return found?.document ?? insteadOfPage();
  }
}

/** The notes of a writing page, as they were kept beside it. */
export async function answerNotes(request: Request, attemptId: string): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await rooms.notes(attemptId);
    if (!kept) throw error;
    return kept;
  }
}

/** From the server, always; without one, what to do instead. */
export async function answerPage(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    await noteWho(answer);
    return answer;
  } catch {
    return insteadOfPage();
  }
}

/** Every document says whose it is; one that does not is not ours, such as a portal's. */
async function noteWho(answer: Response): Promise<void> {
  const person = answer.headers.get(PERSON_HEADER);
  if (person !== null) await rooms.setPerson(person).catch(() => undefined); // storage is full: nothing can be kept either
}

async function shownRoom(path: string): Promise<FoundRoom | null> {
  const found = (await shownRooms()).find((one) => one.path === path);
  return found ?? null;
}

/** Those that may be shown now. What is past its time goes. */
async function shownRooms(): Promise<FoundRoom[]> {
  try {
    const [all, person] = await Promise.all([rooms.all(), rooms.person()]);
    const wallNow = Date.now();
    for (const { path, kept } of all) if (isOver(kept, wallNow)) await rooms.drop(path);
    return all.filter(({ kept }) => mayBeShown(kept, { person, wallNow }));
  } catch {
    return []; // the browser's storage cannot be read
  }
}

async function insteadOfPage(): Promise<Response> {
  const shown = await shownRooms();
  const [newest] = shown;
  const own = navigator.language.startsWith("zh") ? DEFAULT_LANGUAGE : "en";
  const language = newest && isLanguage(newest.kept.language) ? newest.kept.language : own;
  const nonce = crypto.randomUUID();
  const page = offlinePage({
    language,
    theme: newest?.kept.theme ?? null,
    styles: STYLES,
    rooms: shown.map(({ path, kept }) => ({ path, title: kept.title, at: kept.made.now, timeZone: kept.timeZone })),
    nonce,
  });
  return new Response(page, {
    status: 503,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": `default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  });
}

/** Rejects when no answer came in time; null waits as long as the browser does. */
function within(ms: number | null, answer: Promise<Response>): Promise<Response> {
  if (ms === null) return answer;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The server does not answer.")), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
