import { and, asc, count, desc, eq, gte, isNull, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { CardKind, CardMemory } from "../../schema/study/study";
import type { CardReview, CardRow, NewCard, NewCardReview } from "../../schema/rows";
import { inChunks } from "../in-chunks";

/** Adds cards; what a card of the person is made of already is left as it is. */
export async function insertCards(cards: NewCard[], tx: Tx): Promise<void> {
  const { cards: table } = tx.tables;
  await inChunks(cards, (chunk) =>
    tx
      .insert(table)
      .values(chunk)
      .onConflictDoNothing({ target: [table.personId, table.source] }),
  );
}

type OwnCard = { cardId: string; personId: string };

export async function getCard({ cardId, personId }: OwnCard, on: Reader = database()): Promise<CardRow | null> {
  const { cards } = on.tables;
  const [card] = await on
    .select()
    .from(cards)
    .where(and(eq(cards.id, cardId), eq(cards.personId, personId)))
    .limit(1);
  return card ?? null;
}

export type CardSchedule = Pick<CardRow, "id" | "source" | "dueAt" | "memory">;

/** When each card that is not suspended is due, without its words. */
export async function listCardSchedules(
  { personId }: { personId: string },
  on: Reader = database(),
): Promise<CardSchedule[]> {
  const { cards } = on.tables;
  return on
    .select({ id: cards.id, source: cards.source, dueAt: cards.dueAt, memory: cards.memory })
    .from(cards)
    .where(and(eq(cards.personId, personId), isNull(cards.suspendedAt)))
    .orderBy(asc(cards.dueAt), asc(cards.id));
}

type ListCards = { personId: string; kind?: CardKind; limit: number; offset: number };

/** A page of the person's cards, newest first, and how many there are in all. */
export async function listCards(
  { personId, kind, limit, offset }: ListCards,
  on: Reader = database(),
): Promise<{ rows: CardRow[]; total: number }> {
  const { cards } = on.tables;
  const where = and(eq(cards.personId, personId), kind === undefined ? undefined : eq(cards.kind, kind));
  const page = on.select().from(cards).where(where).orderBy(desc(cards.createdAt), asc(cards.id));
  const rows = await page.limit(limit).offset(offset);
  const [counted] = await on.select({ total: count() }).from(cards).where(where);
  return { rows, total: counted?.total ?? 0 };
}

/** What the person's cards are made of. */
export async function listCardSources({ personId }: { personId: string }, on: Reader = database()): Promise<string[]> {
  const { cards } = on.tables;
  const found = await on.select({ source: cards.source }).from(cards).where(eq(cards.personId, personId));
  return found.map(({ source }) => source);
}

export type CardWords = Pick<CardRow, "id" | "source" | "front">;

/** The words of the person's cards of one kind. */
export async function listCardWords(
  { personId, kind }: { personId: string; kind: CardKind },
  on: Reader = database(),
): Promise<CardWords[]> {
  const { cards } = on.tables;
  return on
    .select({ id: cards.id, source: cards.source, front: cards.front })
    .from(cards)
    .where(and(eq(cards.personId, personId), eq(cards.kind, kind)));
}

/** What a card asks, as its source says it now. */
export async function setCardFront({ cardId, personId, front }: OwnCard & { front: string }, tx: Tx): Promise<void> {
  const { cards } = tx.tables;
  const own = and(eq(cards.id, cardId), eq(cards.personId, personId));
  await tx.update(cards).set({ front }).where(own);
}

export async function setCardSchedule(
  { cardId, dueAt, memory }: { cardId: string; dueAt: number; memory: CardMemory },
  tx: Tx,
): Promise<void> {
  const { cards } = tx.tables;
  await tx.update(cards).set({ dueAt, memory }).where(eq(cards.id, cardId));
}

export async function setCardSuspended({ cardId, personId, at }: OwnCard & { at: number | null }, tx: Tx) {
  const { cards } = tx.tables;
  const own = and(eq(cards.id, cardId), eq(cards.personId, personId));
  await tx.update(cards).set({ suspendedAt: at }).where(own);
}

/** Takes a card away with the answers to it. */
export async function removeCard({ cardId, personId }: OwnCard, tx: Tx): Promise<void> {
  const { cards, cardReviews } = tx.tables;
  await tx.delete(cardReviews).where(and(eq(cardReviews.cardId, cardId), eq(cardReviews.personId, personId)));
  await tx.delete(cards).where(and(eq(cards.id, cardId), eq(cards.personId, personId)));
}

/** An answer to a card; false where one with this id stands already. */
export async function insertCardReview(review: NewCardReview, tx: Tx): Promise<boolean> {
  const added = await tx.insert(tx.tables.cardReviews).values(review).onConflictDoNothing().returning();
  return added.length > 0;
}

/** Whether this answer to the person's card was recorded, taken back since or not. */
export async function hasCardReview({ reviewId, cardId, personId }: OwnCard & { reviewId: string }, on: Reader) {
  const { cardReviews } = on.tables;
  const own = and(eq(cardReviews.cardId, cardId), eq(cardReviews.personId, personId));
  const found = await on
    .select({ id: cardReviews.id })
    .from(cardReviews)
    .where(and(eq(cardReviews.id, reviewId), own))
    .limit(1);
  return found.length > 0;
}

/** The person's last answer since then that was not taken back. */
export async function getLastReview(
  { personId, since }: { personId: string; since: number },
  on: Reader = database(),
): Promise<CardReview | null> {
  const { cardReviews } = on.tables;
  const [last] = await on
    .select()
    .from(cardReviews)
    .where(and(eq(cardReviews.personId, personId), gte(cardReviews.at, since), isNull(cardReviews.undoneAt)))
    .orderBy(desc(cardReviews.at), desc(cardReviews.id))
    .limit(1);
  return last ?? null;
}

/** Marks an answer as taken back; false where it was already. */
export async function setReviewUndone({ reviewId, at }: { reviewId: string; at: number }, tx: Tx): Promise<boolean> {
  const { cardReviews } = tx.tables;
  const standing = and(eq(cardReviews.id, reviewId), isNull(cardReviews.undoneAt));
  return (await tx.update(cardReviews).set({ undoneAt: at }).where(standing).returning()).length > 0;
}

/** Answers since then that stand, oldest first. */
export async function listReviewsSince(
  { personId, since }: { personId: string; since: number },
  on: Reader = database(),
): Promise<Pick<CardReview, "cardId" | "rating" | "memoryBefore" | "at">[]> {
  const { cardId, rating, memoryBefore, at, undoneAt, personId: person } = on.tables.cardReviews;
  return on
    .select({ cardId, rating, memoryBefore, at })
    .from(on.tables.cardReviews)
    .where(and(eq(person, personId), gte(at, since), isNull(undoneAt)))
    .orderBy(asc(at));
}

/** Every answer to the person's cards, undone ones too, oldest first. */
export async function listAllReviews({ personId }: { personId: string }, on: Reader = database()) {
  const { cardReviews } = on.tables;
  return on
    .select()
    .from(cardReviews)
    .where(eq(cardReviews.personId, personId))
    .orderBy(asc(cardReviews.at), asc(cardReviews.id));
}

/** How many cards of each kind the person has, and how many of them are suspended. */
export async function countCards({ personId }: { personId: string }, on: Reader = database()) {
  const { cards } = on.tables;
  return on
    .select({ kind: cards.kind, cards: count(), suspended: sql`count(${cards.suspendedAt})`.mapWith(Number) })
    .from(cards)
    .where(eq(cards.personId, personId))
    .groupBy(cards.kind)
    .orderBy(asc(cards.kind));
}
