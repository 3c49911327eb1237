import type { Reader } from "@db/client/types";
import { findPackImport } from "@db/queries/content/imports";
import { getPackVersionByHash } from "@db/queries/content/packs";

/** The pack that this very text has become, or the import in which it waits for decisions; null for a new text. */
export async function knownText(hash: string, on?: Reader): Promise<{ packId: string } | { importId: string } | null> {
  const entered = await findPackImport({ hash, state: "entered" }, on);
  if (entered?.packId) return { packId: entered.packId };
  const version = await getPackVersionByHash({ hash }, on);
  if (version !== null) return { packId: version.packId };
  const open = await findPackImport({ hash, state: "open" }, on);
  return open === null ? null : { importId: open.id };
}
