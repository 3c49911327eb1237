import { NOBODY, PERSON_HEADER } from "~/domain/access/person-header";
import { keptUntil, type Moment } from "~/domain/offline/kept-room";
import { noteKeptFor } from "./kept-for";
import { keptRooms } from "./kept-rooms";
import { ROOM_KEPT } from "./names";
import { holdSitting, workerAtWork } from "./worker";

export type RoomToKeep = {
  path: string;
  title: string;
  timeZone: string;
  deadlineAt: number | null;
  arrivalEndsAt: number | null;
  /** Of the attempt whose notes the page shows. */
  notesOf: string;
  serverNow: () => number;
};

/** How often the page looks whether it is still kept: signing in anew, for one thing, clears it. */
const LOOK_EVERY_MS = 30_000;

/** Keeps the writing page that is open for as long as it is. Returns the end; what is kept stays. */
export function keepRoom(room: RoomToKeep): () => void {
  const release = holdSitting();
  const rooms = keptRooms(caches);
  let ended = false;
  let busy = false;

  async function look(again: boolean): Promise<void> {
    if (ended || busy || !navigator.onLine) return;
    busy = true;
    try {
      await workerAtWork();
      if (again || !(await rooms.find(room.path))) await fetchAndKeep(room, () => ended);
    } catch {
      // No network, no worker or no room for it: everything else works without, and the next look tries again.
    } finally {
      busy = false;
    }
  }

  void look(true);
  const looking = setInterval(() => void look(false), LOOK_EVERY_MS);
  return () => {
    ended = true;
    clearInterval(looking);
    release();
  };
}

/** Asks for the page as somebody who opens it would get it. One that leads elsewhere is no writing page any more. */
async function fetchAndKeep(room: RoomToKeep, ended: () => boolean): Promise<void> {
  const rooms = keptRooms(caches);
  const made: Moment = { now: room.serverNow(), wallAt: Date.now() };
  const document = await fetch(room.path, { headers: { Accept: "text/html" }, cache: "no-store" });
  const person = document.headers.get(PERSON_HEADER);
  if (document.status !== 200 || document.redirected || person === null || person === NOBODY || ended()) return;
  noteKeptFor(person);
  await rooms.setPerson(person);
  const { title, timeZone, deadlineAt, arrivalEndsAt } = room;
  const { lang: language, dataset } = window.document.documentElement;
  const until = keptUntil({ made, deadlineAt, arrivalEndsAt });
  const theme = dataset["theme"] ?? null;
  await rooms.put(room.path, document, { person, title, language, theme, timeZone, made, until });
  window.dispatchEvent(new Event(ROOM_KEPT));
  await keepNotes(room.path, room.notesOf);
}

/** The notes as the server has them, beside a page that is kept. */
export async function keepNotes(path: string, attemptId: string): Promise<void> {
  const rooms = keptRooms(caches);
  if (!(await rooms.find(path))) return;
  const notes = await fetch(`/api/attempts/${encodeURIComponent(attemptId)}/notes`, { cache: "no-store" });
  if (notes.status === 200) await rooms.putNotes(path, attemptId, notes);
}

/** The sitting is over, or rests: nothing of it is kept beyond the texts that are not stored. */
export async function dropRoom(path: string): Promise<void> {
  await keptRooms(caches)
    .drop(path)
    .catch(() => false);
}
