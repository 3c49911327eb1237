import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertCardReview, insertCards, listCards } from "@db/queries/study/cards";
import { decodeText } from "@content/read/decode-text";
import { MOST_CARDS } from "../cards/keep-card.server";
import { readCardFile, sourceOfWords, type BadRow } from "./read-card-file";

/** A file of all the cards a person may keep, with years of answers to them. Bytes. */
export const CARD_FILE_MAX_BYTES = 16 * 1024 * 1024;
/** Of rows that could not be read, so many are named. */
const MOST_NAMED = 50;

export type CardsImported =
  | { ok: true; added: number; known: number; bad: BadRow[]; moreBad: number }
  | { ok: false; reason: "too-large" | "binary" | "empty" | "too-many" };

/** Adds the cards of a file to the learner's. What is there already stays as it is; rows that are wrong are named and left out. */
export async function importCards({ personId, bytes, now }: { personId: string; bytes: Uint8Array; now: number }) {
  const decoded = decodeText(bytes, CARD_FILE_MAX_BYTES);
  if (!decoded.ok) return { ok: false, reason: decoded.code } satisfies CardsImported;
  const { cards, bad } = readCardFile(decoded.text, now);
  return database().tx(async (tx): Promise<CardsImported> => {
    const mine = (await listCards({ personId, limit: MOST_CARDS, offset: 0 }, tx)).rows;
    // A table holds no sources: a card of it is known by its words, whatever the learner's own is made of.
    const known = new Set(mine.flatMap(({ source, front, back }) => [source, sourceOfWords(front, back)]));
    const fresh = cards.filter(({ source }) => {
      const isNew = !known.has(source);
      known.add(source);
      return isNew;
    });
    if (mine.length + fresh.length > MOST_CARDS) return { ok: false, reason: "too-many" };
    const rows = fresh.map(({ reviews, ...card }) => ({ row: { id: newId(), personId, ...card }, reviews }));
    await insertCards(
      rows.map(({ row }) => row),
      tx,
    );
    for (const { row, reviews } of rows) {
      for (const review of reviews) await insertCardReview({ id: newId(), cardId: row.id, personId, ...review }, tx);
    }
    const added = fresh.length;
    const named = bad.slice(0, MOST_NAMED);
    return { ok: true, added, known: cards.length - added, bad: named, moreBad: bad.length - named.length };
  });
}
