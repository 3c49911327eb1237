import { getMaterialsByHashes } from "@db/queries/content/materials";
import { getPackVersion } from "@db/queries/content/packs";
import { textsOf } from "./find-materials.server";

/** The material that a reference of `findMaterials` names, or null. */
export async function knownMaterial(reference: string): Promise<{ title: string; text: string } | null> {
  const [versionId = "", hash = ""] = reference.split("/");
  if (versionId === "") return (await getMaterialsByHashes({ hashes: [hash] }))[0] ?? null;
  const version = await getPackVersion({ versionId });
  return (version && textsOf(version.content).find((text) => text.hash === hash)) ?? null;
}
