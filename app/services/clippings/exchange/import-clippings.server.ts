import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { countClippings, insertClippings, listClippings } from "@db/queries/clippings/clippings";
import { decodeText } from "@content/read/decode-text";
import type { Viewer } from "~/domain/access/viewer";
import { clippingKey } from "~/domain/clippings/clipping-key";
import { MOST_CLIPPINGS } from "../keep-clipping.server";
import { CLIPPING_FILE_MAX_BYTES, MOST_NOTES } from "./clipping-file";
import { keepNotes } from "./keep-notes.server";
import { readClippingFile, type BadRow } from "./read-clipping-file";

/** Of rows that could not be read, so many are named. */
const MOST_NAMED = 50;

export type ClippingsImported =
  | { ok: true; added: number; known: number; notes: number; bad: BadRow[]; moreBad: number }
  | { ok: false; reason: "too-large" | "binary" | "empty" | "too-many" };

type ImportClippings = { viewer: Viewer; personId: string; bytes: Uint8Array; now: number };

/**
 * Adds what a file holds to the learner's clippings and notes. What is there already stays as it is; rows that are wrong are named
 * and left out.
 */
export async function importClippings({ viewer, personId, bytes, now }: ImportClippings): Promise<ClippingsImported> {
  const decoded = decodeText(bytes, CLIPPING_FILE_MAX_BYTES);
  if (!decoded.ok) return { ok: false, reason: decoded.code };
  const { clippings, notes, bad } = readClippingFile(decoded.text, now);
  if (clippings.length > MOST_CLIPPINGS || notes.length > MOST_NOTES) return { ok: false, reason: "too-many" };
  const added = await database().tx(async (tx) => {
    const mine = await listClippings({ personId, withoutPacks: [], limit: MOST_CLIPPINGS, offset: 0 }, tx);
    const known = new Set(mine.rows.map(clippingKey));
    const fresh = clippings.filter((clipping) => {
      const key = clippingKey(clipping);
      const isNew = !known.has(key);
      known.add(key);
      return isNew;
    });
    if ((await countClippings({ personId }, tx)) + fresh.length > MOST_CLIPPINGS) return null;
    return insertClippings(
      fresh.map((clipping) => ({ id: newId(), personId, ...clipping })),
      tx,
    );
  });
  if (added === null) return { ok: false, reason: "too-many" };
  const kept = await keepNotes({ viewer, personId, notes, now });
  const wrong = [...bad, ...kept.bad].sort((a, b) => a.row - b.row);
  const named = wrong.slice(0, MOST_NAMED);
  const known = clippings.length - added + kept.known;
  return { ok: true, added, known, notes: kept.added, bad: named, moreBad: wrong.length - named.length };
}
