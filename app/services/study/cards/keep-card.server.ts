import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertCards, listCardSources } from "@db/queries/study/cards";
import { MAX_CARD_TEXT, type CardKind } from "~/domain/study/cards/card-draft";
import { NEW_MEMORY } from "~/domain/study/scheduling/card-memory";
import { canonicalText } from "~/domain/text/hashing/canonical";

/** Beyond this nobody reviews; it keeps a page of them and a day's choice cheap. */
export const MOST_CARDS = 5_000;

type KeepCard = { personId: string; kind: CardKind; front: string; back: string; now: number };
export type CardKept = { ok: true } | { ok: false; reason: "empty" | "too-long" | "too-many" };

/** Keeps a card that the learner wrote. */
export async function keepCard({ personId, kind, now, ...words }: KeepCard): Promise<CardKept> {
  const [front, back] = [canonicalText(words.front).trim(), canonicalText(words.back).trim()];
  if (front === "" || back === "") return { ok: false, reason: "empty" };
  if (front.length > MAX_CARD_TEXT || back.length > MAX_CARD_TEXT) return { ok: false, reason: "too-long" };
  const known = await listCardSources({ personId });
  if (known.length >= MOST_CARDS) return { ok: false, reason: "too-many" };
  const id = newId();
  const card = { id, personId, kind, source: `own:${id}`, front, back, dueAt: now, memory: NEW_MEMORY, createdAt: now };
  await database().tx((tx) => insertCards([card], tx));
  return { ok: true };
}
