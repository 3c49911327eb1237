import { and, count, eq, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { IndexedSource } from "./sources";

const ID = "index";

/** Which way of cutting words the whole index was made by; null while it was never made. */
export async function getIndexTokeniser(
  _: Record<string, never> = {},
  on: Reader = database(),
): Promise<number | null> {
  const { searchStates } = on.tables;
  const [state] = await on.select().from(searchStates).where(eq(searchStates.id, ID)).limit(1);
  return state?.tokeniser ?? null;
}

export async function saveIndexTokeniser(
  { tokeniser, now }: { tokeniser: number; now: number },
  tx: Tx,
): Promise<void> {
  const { searchStates } = tx.tables;
  const set = { tokeniser, builtAt: now };
  await tx
    .insert(searchStates)
    .values({ id: ID, ...set })
    .onConflictDoUpdate({ target: searchStates.id, set });
}

export type StaleSource = { source: IndexedSource; sourceId: string };

/** Takes the next sources off the list of those that changed since they were indexed; the caller indexes them at once. */
export async function takeStale({ limit }: { limit: number }, tx: Tx): Promise<StaleSource[]> {
  const { searchStale } = tx.tables;
  const rows = await tx.select().from(searchStale).limit(limit);
  const taken = rows.flatMap(({ source, sourceId }) => (source === "material" ? [] : [{ source, sourceId }]));
  await unmarkStale(taken, tx);
  return taken;
}

/** These have just been indexed. */
export async function unmarkStale(sources: readonly StaleSource[], tx: Tx): Promise<void> {
  const { searchStale } = tx.tables;
  for (const source of ["question", "entry", "set"] as const) {
    const ids = sources.filter((one) => one.source === source).map(({ sourceId }) => sourceId);
    if (ids.length === 0) continue;
    await tx.delete(searchStale).where(and(eq(searchStale.source, source), inArray(searchStale.sourceId, ids)));
  }
}

/** How many sources changed and are not indexed yet. */
export async function countStale(_: Record<string, never> = {}, on: Reader = database()): Promise<number> {
  const [counted] = await on.select({ found: count() }).from(on.tables.searchStale);
  return counted?.found ?? 0;
}
