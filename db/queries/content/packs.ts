import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { NewPack, NewPackVersion, PackRow, PackVersion } from "../../schema/rows";
import { onlyRow } from "../only-row";

export async function insertPack(pack: NewPack, tx: Tx): Promise<PackRow> {
  return onlyRow(await tx.insert(tx.tables.packs).values(pack).returning());
}

/** Adds a version under the next number unless one is given, and makes it the pack's current one. */
export async function insertPackVersion(
  version: Omit<NewPackVersion, "number"> & { number?: number },
  tx: Tx,
): Promise<PackVersion> {
  const { packs, packVersions } = tx.tables;
  const number = version.number ?? (await tx.$count(packVersions, eq(packVersions.packId, version.packId))) + 1;
  const row = onlyRow(
    await tx
      .insert(packVersions)
      .values({ ...version, number })
      .returning(),
  );
  await tx.update(packs).set({ currentVersionId: row.id }).where(eq(packs.id, row.packId));
  return row;
}

export async function getPack({ packId }: { packId: string }, on: Reader = database()): Promise<PackRow | null> {
  const { packs } = on.tables;
  const [pack] = await on.select().from(packs).where(eq(packs.id, packId)).limit(1);
  return pack ?? null;
}

export async function getPackBySlug({ slug }: { slug: string }, on: Reader = database()): Promise<PackRow | null> {
  const { packs } = on.tables;
  const [pack] = await on.select().from(packs).where(eq(packs.slug, slug)).limit(1);
  return pack ?? null;
}

/** The newest pack version with this hash: whether a file was imported before. */
export async function getPackVersionByHash(
  { hash }: { hash: string },
  on: Reader = database(),
): Promise<PackVersion | null> {
  const { packVersions } = on.tables;
  const [version] = await on
    .select()
    .from(packVersions)
    .where(eq(packVersions.hash, hash))
    .orderBy(desc(packVersions.createdAt), desc(packVersions.number))
    .limit(1);
  return version ?? null;
}

export async function getPackVersion(
  { versionId }: { versionId: string },
  on: Reader = database(),
): Promise<PackVersion | null> {
  const { packVersions } = on.tables;
  const [version] = await on.select().from(packVersions).where(eq(packVersions.id, versionId)).limit(1);
  return version ?? null;
}

/** Every pack, in the order they came. */
export async function listPacks(_: Record<string, never> = {}, on: Reader = database()): Promise<PackRow[]> {
  const { packs } = on.tables;
  return on.select().from(packs).orderBy(asc(packs.createdAt), asc(packs.id));
}

/** The title that lists show, after its text has been edited. */
export async function setPackTitle({ packId, title }: { packId: string; title: string }, tx: Tx): Promise<void> {
  const { packs } = tx.tables;
  await tx.update(packs).set({ title }).where(eq(packs.id, packId));
}

/** Removes a question that vanished from its pack's text, unless it was ever published: a version of it would stay behind. */
export async function removeUnpublishedQuestion({ questionId }: { questionId: string }, tx: Tx): Promise<void> {
  const { questions } = tx.tables;
  await tx.delete(questions).where(and(eq(questions.id, questionId), isNull(questions.publishedVersionId)));
}

/** Packs of which something can be practised, in the order they came: the titles anyone may see. */
export async function listPacksInBank(
  _: Record<string, never> = {},
  on: Reader = database(),
): Promise<{ id: string; title: string }[]> {
  const { packs, questions } = on.tables;
  return on
    .selectDistinct({ id: packs.id, title: packs.title, createdAt: packs.createdAt })
    .from(packs)
    .innerJoin(questions, eq(questions.packId, packs.id))
    .where(and(eq(questions.status, "published"), eq(questions.visibility, "bank")))
    .orderBy(asc(packs.createdAt), asc(packs.id));
}
