import { and, asc, count, desc, eq, isNull, notInArray, or, sql, type Column, type SQL } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { Clipping, NewClipping } from "../../schema/rows";
import type { ClippingKind } from "../../schema/study/study";
import { containsText } from "../../dialect/contains-text";
import { inChunks } from "../in-chunks";

/** Whose clippings; those of `withoutPacks` are kept back from them now and are not there for any list or count. */
type Whose = { personId: string; withoutPacks: readonly string[] };
export type ClippingFilter = { kind?: ClippingKind; topic?: string; use?: string; words?: string };

/** Adds clippings; one whose id stands already is left as it is. How many were added. */
export async function insertClippings(rows: NewClipping[], tx: Tx): Promise<number> {
  let added = 0;
  await inChunks(rows, async (chunk) => {
    added += (await tx.insert(tx.tables.clippings).values(chunk).onConflictDoNothing().returning()).length;
  });
  return added;
}

/** A page of the person's clippings, newest first, and how many there are in all. */
export async function listClippings(
  { limit, offset, ...asked }: Whose & ClippingFilter & { limit: number; offset: number },
  on: Reader = database(),
): Promise<{ rows: Clipping[]; total: number }> {
  const { clippings } = on.tables;
  const { kind, topic, use, words } = asked;
  const where = and(
    seen(asked, on),
    kind === undefined ? undefined : eq(clippings.kind, kind),
    topic === undefined ? undefined : hasTag(clippings.topics, topic, on),
    use === undefined ? undefined : hasTag(clippings.uses, use, on),
    words === undefined ? undefined : mentions(words, on),
  );
  const page = on.select().from(clippings).where(where).orderBy(desc(clippings.createdAt), asc(clippings.id));
  const rows = await page.limit(limit).offset(offset);
  const [counted] = await on.select({ total: count() }).from(clippings).where(where);
  return { rows, total: counted?.total ?? 0 };
}

/** Kind and tags of every clipping of the person, for what a list may be narrowed to. */
export async function listClippingTags(whose: Whose, on: Reader = database()) {
  const { kind, topics, uses } = on.tables.clippings;
  return on.select({ kind, topics, uses }).from(on.tables.clippings).where(seen(whose, on));
}

export async function getClipping(
  { clippingId, ...whose }: Whose & { clippingId: string },
  on: Reader = database(),
): Promise<Clipping | null> {
  const { clippings } = on.tables;
  const [found] = await on
    .select()
    .from(clippings)
    .where(and(seen(whose, on), eq(clippings.id, clippingId)))
    .limit(1);
  return found ?? null;
}

/** How many the person has, kept back or not: what the bound goes by. */
export async function countClippings({ personId }: { personId: string }, on: Reader = database()): Promise<number> {
  const { clippings } = on.tables;
  const [counted] = await on.select({ total: count() }).from(clippings).where(eq(clippings.personId, personId));
  return counted?.total ?? 0;
}

type Change = Pick<Clipping, "kind" | "text" | "source" | "sourceDate" | "topics" | "uses" | "updatedAt">;

/** Changes a clipping of the person; false where it is not theirs, or not there. */
export async function changeClipping(
  { clippingId, personId, change }: { clippingId: string; personId: string; change: Change },
  tx: Tx,
): Promise<boolean> {
  const { clippings } = tx.tables;
  const own = and(eq(clippings.id, clippingId), eq(clippings.personId, personId));
  return (await tx.update(clippings).set(change).where(own).returning()).length > 0;
}

export async function removeClipping({ clippingId, personId }: { clippingId: string; personId: string }, tx: Tx) {
  const { clippings } = tx.tables;
  await tx.delete(clippings).where(and(eq(clippings.id, clippingId), eq(clippings.personId, personId)));
}

function seen({ personId, withoutPacks }: Whose, on: Reader): SQL | undefined {
  const { clippings } = on.tables;
  const open =
    withoutPacks.length === 0
      ? undefined
      : or(isNull(clippings.packId), notInArray(clippings.packId, [...withoutPacks]));
  return and(eq(clippings.personId, personId), open);
}

/** Every word somewhere in text, source or tags. */
function mentions(words: string, on: Reader): SQL | undefined {
  const { text, source, topics, uses } = on.tables.clippings;
  const each = words.split(/\s+/).filter((word) => word !== "");
  return and(
    ...each.map((word) =>
      or(
        containsText(text, word, on),
        containsText(sql`coalesce(${source}, '')`, word, on),
        containsText(asText(topics), word, on),
        containsText(asText(uses), word, on),
      ),
    ),
  );
}

/** Tags are stored as JSON on either database: a whole tag is its text between quotes. */
function hasTag(column: Column, tag: string, on: Reader): SQL {
  return containsText(asText(column), JSON.stringify(tag), on);
}

function asText(column: Column): SQL {
  return sql`cast(${column} as text)`;
}
