import { doubtAlreadyInPack } from "@content/check/already-in-pack";
import type { ImportChange } from "@content/contract/exchange/import-review";
import type { Pack } from "@content/contract/pack";
import { getPackVersion, listPacks } from "@db/queries/content/packs";
import { contentHash } from "~/domain/text/hashing/content-hash";

/** Comparing a text with every pack takes longer than reading it, and a review asks again after each decision. */
const REMEMBERED = 500;
const remembered = new Map<string, Pack["doubts"]>();

/** A doubt for each article that some pack holds already as a model essay or a material, to be noted. */
export async function alreadyInPacks(material: Pack): Promise<ImportChange[]> {
  const nths = new Map<number, number>();
  const hash = contentHash(material.articles);
  const changes: ImportChange[] = [];
  for (const { title, currentVersionId } of await listPacks()) {
    if (currentVersionId === null) continue;
    for (const { line, code, text } of await doubtsOf(material, hash, currentVersionId)) {
      const nth = (nths.get(line) ?? 0) + 1;
      nths.set(line, nth);
      changes.push({
        key: `doubt:${code}:${line}:${nth}`,
        group: "doubt",
        kind: code,
        line,
        before: `《${text}》（${title}）`,
        after: null,
        alternative: null,
      });
    }
  }
  return changes;
}

/** Both sides are immutable under their names, so what was found once stays true. */
async function doubtsOf(material: Pack, hash: string, versionId: string): Promise<Pack["doubts"]> {
  const name = `${hash} ${versionId}`;
  const found = remembered.get(name);
  if (found) return found;
  const version = await getPackVersion({ versionId });
  const doubts = version === null ? [] : doubtAlreadyInPack(material, version.content);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(name, doubts);
  return doubts;
}
