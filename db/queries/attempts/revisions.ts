import { and, asc, eq, gt, isNull, max, sql } from "drizzle-orm";
import { database } from "../../client/database";
import { keptQuery, keptWrite, type Place } from "../../client/kept-query";
import type { Reader, Tx } from "../../client/types";
import type { NewStoredRevision, StoredRevision } from "../../schema/rows";

const putRevision = keptWrite(
  ({ revisions }) => revisions,
  (tx, place: Place<StoredRevision>) =>
    tx.insert(tx.tables.revisions).values({
      attemptId: place("attemptId"),
      number: place("number"),
      parentNumber: place("parentNumber"),
      chain: place("chain"),
      turn: place("turn"),
      hash: place("hash"),
      base: place("base"),
      prefix: place("prefix"),
      suffix: place("suffix"),
      body: place("body"),
      charCount: place("charCount"),
      receivedAt: place("receivedAt"),
      late: place("late"),
      source: place("source"),
      writtenAt: place("writtenAt"),
      erasedAt: place("erasedAt"),
    }),
);

const UNSAID = { base: null, prefix: null, suffix: null, writtenAt: null, erasedAt: null };

/** Stores a text as its caller decided to keep it: whole or as a change. The head is moved by `setHead`. */
export async function insertRevision(revision: NewStoredRevision, tx: Tx): Promise<StoredRevision> {
  const stored = { ...UNSAID, ...revision };
  await tx.put(putRevision, stored);
  return stored;
}

type RequestOf = { attemptId: string; parent: number; turn: number; hash: string };

const requestStored = keptQuery((on: Reader, place: Place<RequestOf>) => {
  const { revisions } = on.tables;
  return on
    .select()
    .from(revisions)
    .where(
      and(
        eq(revisions.attemptId, place("attemptId")),
        // Whatever builds on a revision has a higher number, so only the few behind it are looked at.
        gt(revisions.number, place("parent")),
        eq(revisions.parentNumber, place("parent")),
        eq(revisions.turn, place("turn")),
        eq(revisions.hash, sql.param(place("hash"), revisions.hash)),
      ),
    )
    .limit(1);
});

/** What a request that comes again was stored as the first time. */
export async function getRevisionByRequest(
  request: RequestOf,
  on: Reader = database(),
): Promise<StoredRevision | null> {
  const [revision] = await on.ask(requestStored, request);
  return revision ?? null;
}

const textAside = keptQuery((on: Reader, place: Place<{ attemptId: string; hash: string; late: boolean }>) => {
  const { revisions } = on.tables;
  return on
    .select()
    .from(revisions)
    .where(
      and(
        eq(revisions.attemptId, place("attemptId")),
        eq(revisions.chain, "side"),
        eq(revisions.late, sql.param(place("late"), revisions.late)),
        eq(revisions.hash, sql.param(place("hash"), revisions.hash)),
      ),
    )
    .orderBy(asc(revisions.number))
    .limit(1);
});

/** The first revision beside the answer that holds exactly this text: one that came late, or one that came in time. */
export async function getTextAside(
  text: { attemptId: string; hash: string; late: boolean },
  on: Reader = database(),
): Promise<StoredRevision | null> {
  const [revision] = await on.ask(textAside, text);
  return revision ?? null;
}

const highestNumber = keptQuery((on: Reader, place: Place<{ attemptId: string }>) => {
  const { revisions } = on.tables;
  return on
    .select({ highest: max(revisions.number) })
    .from(revisions)
    .where(eq(revisions.attemptId, place("attemptId")));
});

/** One more than the attempt's highest number on any chain; 1 for the first. Ask inside the transaction that inserts. */
export async function nextRevisionNumber({ attemptId }: { attemptId: string }, tx: Tx): Promise<number> {
  const [row] = await tx.ask(highestNumber, { attemptId });
  return (row?.highest ?? 0) + 1;
}

/** What was kept beside the head after revision `after` while the answer was open, by number; without the texts. */
export async function listSides(
  { attemptId, after }: { attemptId: string; after: number },
  on: Reader = database(),
): Promise<Pick<StoredRevision, "number" | "parentNumber">[]> {
  const { revisions } = on.tables;
  const { number, parentNumber, chain, late } = revisions;
  return on
    .select({ number, parentNumber })
    .from(revisions)
    .where(and(eq(revisions.attemptId, attemptId), gt(number, after), eq(chain, "side"), eq(late, false)))
    .orderBy(asc(number));
}

/** Every revision of the attempt on every chain as it is kept, by number; `readRevisions` gives the whole texts. */
export async function listStoredRevisions(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<StoredRevision[]> {
  const { revisions } = on.tables;
  return on.select().from(revisions).where(eq(revisions.attemptId, attemptId)).orderBy(asc(revisions.number));
}

/** A text beside the head, without the text. */
export type SideRevision = Pick<StoredRevision, "number" | "chain" | "hash" | "charCount">;

/** The texts beside an attempt's head, by number; the erased are left out. */
export async function listSideRevisions(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<SideRevision[]> {
  const { revisions } = on.tables;
  const { number, chain, hash, charCount } = revisions;
  return on
    .select({ number, chain, hash, charCount })
    .from(revisions)
    .where(and(eq(revisions.attemptId, attemptId), eq(chain, "side"), isNull(revisions.erasedAt)))
    .orderBy(asc(number));
}
