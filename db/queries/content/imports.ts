import { and, desc, eq, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { ImportState } from "../../schema/content";
import type { NewPackImport, PackImport } from "../../schema/rows";
import { onlyRow } from "../only-row";

/** How much of a text stands for it in a list where it has neither a file name nor a title. */
const HEAD_CHARACTERS = 40;

export async function insertPackImport(row: NewPackImport, tx: Tx): Promise<PackImport> {
  return onlyRow(await tx.insert(tx.tables.packImports).values(row).returning());
}

export async function getPackImport(
  { importId }: { importId: string },
  on: Reader = database(),
): Promise<PackImport | null> {
  const { packImports } = on.tables;
  const [row] = await on.select().from(packImports).where(eq(packImports.id, importId)).limit(1);
  return row ?? null;
}

/** The newest import of this very text in this state: whether it is under review or was entered before. */
export async function findPackImport(
  { hash, state }: { hash: string; state: ImportState },
  on: Reader = database(),
): Promise<PackImport | null> {
  const { packImports } = on.tables;
  const [row] = await on
    .select()
    .from(packImports)
    .where(and(eq(packImports.hash, hash), eq(packImports.state, state)))
    .orderBy(desc(packImports.createdAt), desc(packImports.id))
    .limit(1);
  return row ?? null;
}

/** The import that a pack came from, the newest where a pack took in several texts; null for shipped packs. */
export async function getImportIdOfPack(
  { packId }: { packId: string },
  on: Reader = database(),
): Promise<string | null> {
  const { packImports } = on.tables;
  const [row] = await on
    .select({ id: packImports.id })
    .from(packImports)
    .where(and(eq(packImports.packId, packId), eq(packImports.state, "entered")))
    .orderBy(desc(packImports.updatedAt), desc(packImports.id))
    .limit(1);
  return row?.id ?? null;
}

/** Texts that wait for a tutor's decisions, newest first, without the texts themselves. */
export async function listOpenImports(_: Record<string, never> = {}, on: Reader = database()) {
  const { packImports } = on.tables;
  return on
    .select({
      id: packImports.id,
      fileName: packImports.fileName,
      title: packImports.title,
      head: sql<string>`substr(${packImports.source}, 1, ${HEAD_CHARACTERS})`,
      createdAt: packImports.createdAt,
      updatedAt: packImports.updatedAt,
    })
    .from(packImports)
    .where(eq(packImports.state, "open"))
    .orderBy(desc(packImports.createdAt), desc(packImports.id));
}

/** Changes an import that is still open; null when it is not, or not there. */
export async function updateOpenImport(
  {
    importId,
    now,
    ...change
  }: {
    importId: string;
    now: number;
  } & Partial<Pick<PackImport, "kind" | "title" | "decisions" | "state" | "packId">>,
  tx: Tx,
): Promise<PackImport | null> {
  const { packImports } = tx.tables;
  const [row] = await tx
    .update(packImports)
    .set({ ...change, updatedAt: now })
    .where(and(eq(packImports.id, importId), eq(packImports.state, "open")))
    .returning();
  return row ?? null;
}
