import type { Tx } from "@db/client/types";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import { listCarriers } from "@db/queries/search/carriers";
import { removeDocuments } from "@db/queries/search/documents";
import { putText } from "./put-text.server";

const BY_WIDTH = ["anyone", "assigned", "staff"] as const;

/** Materials once each, however many questions carry them, as open as the most open of these; without any they go. */
export async function indexMaterials(hashes: string[], tx: Tx): Promise<void> {
  const carriers = await listCarriers({ hashes }, tx);
  const carried = new Set(carriers.map(({ hash }) => hash));
  await removeDocuments({ source: "material", sourceIds: hashes.filter((hash) => !carried.has(hash)) }, tx);
  for (const { hash, title, text, createdAt } of await getMaterialsByHashes({ hashes: [...carried] }, tx)) {
    const audiences = carriers.filter((carrier) => carrier.hash === hash).map(({ audience }) => audience);
    const audience = BY_WIDTH.find((one) => audiences.includes(one)) ?? "staff";
    const document = { kind: "material", source: "material", sourceId: hash, scope: "both" } as const;
    await putText({ ...document, audience, title, text, at: createdAt }, tx);
  }
}
