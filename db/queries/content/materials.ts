import { inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { MaterialVersion, NewMaterialVersion } from "../../schema/rows";

/** Keeps a material under its hash; one that is there already stays as it is. */
export async function insertMaterialIfNew(material: NewMaterialVersion, tx: Tx): Promise<void> {
  await tx.insert(tx.tables.materialVersions).values(material).onConflictDoNothing();
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
