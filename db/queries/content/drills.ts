import type { DrillKind } from "@content/contract/drill";
import { and, asc, count, desc, eq, inArray, ne, notInArray, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import { inTextOrder } from "../../dialect/in-text-order";
import type { DrillStatus } from "../../schema/content";
import type { DrillRow, NewDrill } from "../../schema/rows";
import { inChunks } from "../in-chunks";
import { onlyRow } from "../only-row";

export async function insertDrill(drill: NewDrill, tx: Tx): Promise<DrillRow> {
  return onlyRow(await tx.insert(tx.tables.drills).values(drill).returning());
}

export async function insertDrills(drills: NewDrill[], tx: Tx): Promise<void> {
  await inChunks(drills, (chunk) => tx.insert(tx.tables.drills).values(chunk));
}

/** The drill with its key, whatever its status: what of it leaves the server is not decided here. */
export async function getDrill({ drillId }: { drillId: string }, on: Reader = database()): Promise<DrillRow | null> {
  const { drills } = on.tables;
  const [drill] = await on.select().from(drills).where(eq(drills.id, drillId)).limit(1);
  return drill ?? null;
}

/** Every drill of a pack, or those of one kind, by their lines; of several made from one thing the newest stands first. */
export async function listDrillsOfPack(
  { packId, kind }: { packId: string; kind?: DrillKind },
  on: Reader = database(),
): Promise<DrillRow[]> {
  const { drills } = on.tables;
  return on
    .select()
    .from(drills)
    .where(and(eq(drills.packId, packId), kind === undefined ? undefined : eq(drills.kind, kind)))
    .orderBy(asc(drills.line), asc(drills.madeKey), desc(drills.createdAt), asc(drills.id));
}

/** How many drills a pack has of each kind and status, and how many of them are 待核. */
export async function countDrillsOfPack({ packId }: { packId: string }, on: Reader = database()) {
  const { drills } = on.tables;
  return on
    .select({
      kind: drills.kind,
      status: drills.status,
      drills: count(),
      inferred: count(sql`case when ${drills.inferred} then 1 end`),
    })
    .from(drills)
    .where(eq(drills.packId, packId))
    .groupBy(drills.kind, drills.status);
}

type DrillContent = Pick<NewDrill, "kind" | "title" | "line" | "inferred" | "hash" | "content">;

/** Gives a draft new content; a drill that was published or withdrawn keeps what it has. */
export async function replaceDrillDraft(
  { drillId, ...content }: DrillContent & { drillId: string },
  tx: Tx,
): Promise<void> {
  const { drills } = tx.tables;
  await tx
    .update(drills)
    .set(content)
    .where(and(eq(drills.id, drillId), eq(drills.status, "draft")));
}

/** Opens a drill to candidates from `at` on, in the place of an earlier one that was made from the same thing. */
export async function markDrillPublished(
  { drill, at, by }: { drill: Pick<DrillRow, "id" | "packId" | "madeKey">; at: number; by: string | null },
  tx: Tx,
): Promise<void> {
  const { drills } = tx.tables;
  const sameSource = and(eq(drills.packId, drill.packId), eq(drills.madeKey, drill.madeKey));
  await tx
    .update(drills)
    .set({ status: "withdrawn" })
    .where(and(sameSource, eq(drills.status, "published"), ne(drills.id, drill.id)));
  await tx.update(drills).set({ status: "published", publishedAt: at, publishedBy: by }).where(eq(drills.id, drill.id));
}

/** Says where a drill stands in the pack's newest text; what it holds stays. */
export async function setDrillLine({ drillId, line }: { drillId: string; line: number }, tx: Tx): Promise<void> {
  const { drills } = tx.tables;
  await tx.update(drills).set({ line }).where(eq(drills.id, drillId));
}

export async function setDrillStatus(
  { drillId, status }: { drillId: string; status: Exclude<DrillStatus, "published"> },
  tx: Tx,
): Promise<void> {
  const { drills } = tx.tables;
  await tx.update(drills).set({ status }).where(eq(drills.id, drillId));
}

/** Removes drafts; a drill that was ever published or withdrawn stays. */
export async function removeDrillDrafts({ drillIds }: { drillIds: string[] }, tx: Tx): Promise<void> {
  const { drills } = tx.tables;
  await inChunks(drillIds, (chunk) =>
    tx.delete(drills).where(and(inArray(drills.id, chunk), eq(drills.status, "draft"))),
  );
}

export type OpenDrill = Pick<DrillRow, "id" | "kind" | "title" | "inferred" | "packId"> & { packTitle: string };

type ListOpenDrills = {
  kind?: DrillKind;
  packId?: string;
  /** Packs whose drills are withheld from whoever asks. */
  withoutPacks?: string[];
  /** The order in which kinds are listed; the databases would sort them by their letters. */
  kindOrder: readonly DrillKind[];
  limit: number;
  offset: number;
};

/** A page of the published drills, newest pack first, by kind within it, and how many there are in all. Without their keys. */
export async function listOpenDrills(
  { kind, packId, withoutPacks = [], kindOrder, limit, offset }: ListOpenDrills,
  on: Reader = database(),
): Promise<{ rows: OpenDrill[]; total: number }> {
  const { drills, packs } = on.tables;
  const where = and(
    eq(drills.status, "published"),
    kind === undefined ? undefined : eq(drills.kind, kind),
    packId === undefined ? undefined : eq(drills.packId, packId),
    withoutPacks.length === 0 ? undefined : notInArray(drills.packId, withoutPacks),
  );
  const rows = await on
    .select({
      id: drills.id,
      kind: drills.kind,
      title: drills.title,
      inferred: drills.inferred,
      packId: drills.packId,
      packTitle: packs.title,
    })
    .from(drills)
    .innerJoin(packs, eq(packs.id, drills.packId))
    .where(where)
    .orderBy(
      desc(packs.createdAt),
      inTextOrder(packs.title, on),
      asc(kindPlace(drills.kind, kindOrder)),
      asc(drills.line),
      asc(drills.id),
    )
    .limit(limit)
    .offset(offset);
  const [counted] = await on.select({ total: count() }).from(drills).where(where);
  return { rows, total: counted?.total ?? 0 };
}

/** How many published drills there are of each kind in each pack: what the list may be narrowed to. */
export async function countOpenDrills(
  { withoutPacks = [] }: { withoutPacks?: string[] } = {},
  on: Reader = database(),
) {
  const { drills, packs } = on.tables;
  return on
    .select({ kind: drills.kind, packId: packs.id, packTitle: packs.title, drills: count() })
    .from(drills)
    .innerJoin(packs, eq(packs.id, drills.packId))
    .where(
      and(
        eq(drills.status, "published"),
        withoutPacks.length === 0 ? undefined : notInArray(drills.packId, withoutPacks),
      ),
    )
    .groupBy(drills.kind, packs.id, packs.title, packs.createdAt)
    .orderBy(desc(packs.createdAt), inTextOrder(packs.title, on), asc(drills.kind));
}

/** The place of a kind in `order`. */
function kindPlace(kind: Reader["tables"]["drills"]["kind"], order: readonly DrillKind[]) {
  const cases = order.map((name, index) => sql`when ${name} then ${sql.raw(String(index))}`);
  return sql<number>`case ${kind} ${sql.join(cases, sql` `)} else ${sql.raw(String(order.length))} end`;
}
