import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Pack } from "@content/contract/pack";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import { containsText } from "../../dialect/contains-text";
import { inChunks } from "../in-chunks";
import type { MaterialVersion, NewMaterialVersion } from "../../schema/rows";

/** Keeps a material under its hash; one that is there already stays as it is. */
export async function insertMaterialIfNew(material: NewMaterialVersion, tx: Tx): Promise<void> {
  await tx.insert(tx.tables.materialVersions).values(material).onConflictDoNothing();
}

/** The same for many; a material that stands among them twice is kept once. */
export async function insertMaterialsIfNew(materials: NewMaterialVersion[], tx: Tx): Promise<void> {
  const byHash = new Map([...materials].reverse().map((material) => [material.hash, material]));
  await inChunks(
    Array.from(byHash, ([, material]) => material),
    (chunk) => tx.insert(tx.tables.materialVersions).values(chunk).onConflictDoNothing(),
  );
}

/** The materials in the order of `hashes`; unknown ones are left out. */
export async function getMaterialsByHashes(
  { hashes }: { hashes: string[] },
  on: Reader = database(),
): Promise<MaterialVersion[]> {
  if (hashes.length === 0) return [];
  const { materialVersions } = on.tables;
  const found = await on.select().from(materialVersions).where(inArray(materialVersions.hash, hashes));
  const byHash = new Map(found.map((material) => [material.hash, material]));
  return hashes.flatMap((hash) => byHash.get(hash) ?? []);
}

/** Materials whose title has `search` in it, newest first; every one where it is empty. */
export async function listMaterials(
  { search, limit }: { search: string; limit: number },
  on: Reader = database(),
): Promise<MaterialVersion[]> {
  const { materialVersions } = on.tables;
  return on
    .select()
    .from(materialVersions)
    .where(search === "" ? undefined : containsText(materialVersions.title, search, on))
    .orderBy(desc(materialVersions.createdAt), asc(materialVersions.hash))
    .limit(limit);
}

/** Current versions of the packs whose file has `search` in it, newest first: where a material of that title may stand. */
export async function findPackVersions(
  { search, limit }: { search: string; limit: number },
  on: Reader = database(),
): Promise<{ versionId: string; title: string; content: Pack }[]> {
  const { packs, packVersions } = on.tables;
  return on
    .select({ versionId: packVersions.id, title: packs.title, content: packVersions.content })
    .from(packs)
    .innerJoin(packVersions, eq(packVersions.id, packs.currentVersionId))
    .where(containsText(packVersions.source, search, on))
    .orderBy(desc(packs.createdAt), asc(packs.id))
    .limit(limit);
}
