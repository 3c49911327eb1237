import { getPack, getPackVersion } from "@db/queries/content/packs";
import { importPack, type ImportedPack } from "./import-pack.server";
import { packFileOf } from "./pack-file-of";

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/** A pack's text as a pack of the school's own, to be edited. Asked for twice, it is the same copy while that is unedited. */
export async function duplicatePack(input: {
  packId: string;
  by: string;
  now: number;
}): Promise<ImportedPack | { ok: false }> {
  const pack = await getPack({ packId: input.packId });
  const version = pack?.currentVersionId ? await getPackVersion({ versionId: pack.currentVersionId }) : null;
  if (!pack || !version) return { ok: false };
  const text = packFileOf(version).replace(
    FRONT_MATTER,
    (_all, meta: string) => `---\n${copied(meta, pack.title)}\n---\n`,
  );
  const entered = await importPack({ text, origin: "imported", by: input.by, now: input.now });
  return entered.ok ? entered : { ok: false };
}

/** Front matter without the id, which stays the original's, and with a title that tells the two apart. */
function copied(meta: string, title: string): string {
  const rest = meta.split("\n").filter((line) => !/^(?:slug|title)\s*:/.test(line));
  return [...rest, `title: ${JSON.stringify(`${title}（副本）`)}`].join("\n");
}
