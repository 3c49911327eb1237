import { readHeardSince, type HeardSince } from "~/domain/offline/as-known";
import { readKeptRoom, type KeptRoom } from "~/domain/offline/kept-room";
import { ROOMS } from "./names";

/** What a kept document says of itself; a document that comes from the server has none. */
const KEPT = "X-Kept";
const PERSON = "/kept/person";
const HEARD = "/kept/heard/";
const NOTES = "/kept/notes/";
/** They describe the bytes that came over the network. */
const OF_TRANSFER = ["Content-Encoding", "Content-Length", "Transfer-Encoding"];

export type FoundRoom = { path: string; kept: KeptRoom; document: Response };

/**
 * The writing pages that this browser keeps, with what it heard of their answers since. Used by pages and by the worker of the
 * origin; every call may fail, where storage is full or cleared.
 */
export function keptRooms(storage: CacheStorage) {
  const opened = () => storage.open(ROOMS);

  /** Texts and notes name the room they belong to, and go with it. */
  const keyOf = (start: string, attemptId: string, room: string) =>
    `${start}${encodeURIComponent(attemptId)}?room=${encodeURIComponent(room)}`;

  return {
    async put(path: string, document: Response, kept: KeptRoom): Promise<void> {
      const headers = new Headers(document.headers);
      for (const name of OF_TRANSFER) headers.delete(name);
      headers.set(KEPT, encodeURIComponent(JSON.stringify(kept)));
      // The page sees by this that it was not sent just now.
      const html = (await document.text()).replace("<html", "<html data-kept");
      await (await opened()).put(path, new Response(html, { headers }));
    },

    async find(path: string): Promise<FoundRoom | null> {
      const document = await (await opened()).match(path);
      const kept = readKeptRoom(decodeURIComponent(document?.headers.get(KEPT) ?? ""));
      return document && kept ? { path, kept, document } : null;
    },

    /** The newest first. */
    async all(): Promise<FoundRoom[]> {
      const keys = await (await opened()).keys();
      const found = await Promise.all(keys.map(({ url }) => this.find(new URL(url).pathname)));
      return found.filter((one) => one !== null).sort((a, b) => b.kept.made.now - a.kept.made.now);
    },

    /** The document, and all that belongs to it. */
    async drop(path: string): Promise<void> {
      const cache = await opened();
      for (const request of await cache.keys()) {
        const { pathname, searchParams } = new URL(request.url);
        if (pathname === path || searchParams.get("room") === path) await cache.delete(request);
      }
    },

    async putHeard(room: string, attemptId: string, heard: HeardSince): Promise<void> {
      await (await opened()).put(keyOf(HEARD, attemptId, room), new Response(JSON.stringify(heard)));
    },
    /** By attempt. */
    async heardOf(room: string): Promise<Map<string, HeardSince>> {
      const cache = await opened();
      const heard = new Map<string, HeardSince>();
      for (const request of await cache.keys()) {
        const { pathname, searchParams } = new URL(request.url);
        if (!pathname.startsWith(HEARD) || searchParams.get("room") !== room) continue;
        const one = readHeardSince((await (await cache.match(request))?.text()) ?? "");
        if (one) heard.set(decodeURIComponent(pathname.slice(HEARD.length)), one);
      }
      return heard;
    },

    async putNotes(room: string, attemptId: string, notes: Response): Promise<void> {
      const body = await notes.text();
      await (await opened()).put(keyOf(NOTES, attemptId, room), new Response(body, { headers: JSON_HEADERS }));
    },
    async notes(attemptId: string): Promise<Response | undefined> {
      return (await opened()).match(keyOf(NOTES, attemptId, ""), { ignoreSearch: true });
    },

    /** Who used this browser last, as far as it was noticed. */
    async person(): Promise<string | null> {
      const told = await (await opened()).match(PERSON);
      return told ? told.text() : null;
    },
    /** Notes who uses the browser. What is kept of another goes at once. */
    async setPerson(tag: string): Promise<void> {
      const before = await this.person();
      if (before === tag) return;
      if (before !== null) await this.clear();
      await (await opened()).put(PERSON, new Response(tag));
    },
    clear: () => storage.delete(ROOMS),
  };
}

const JSON_HEADERS = { "Content-Type": "application/json", "Cache-Control": "no-store" };

export type KeptRooms = ReturnType<typeof keptRooms>;
