import type { QuestionContent } from "@content/contract/question";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import type { ReferenceText } from "~/domain/scoring/score-input";
import { latelyUsed } from "./lately-used";

/** Papers share few; with what the scorer compares by, one takes some hundred kB. */
const MOST_MATERIALS = 48;

const materialsByHash = latelyUsed<ReferenceText>(MOST_MATERIALS);

/**
 * The texts an answer to this question is compared with for copying. A material is the same object each time: its hash is that
 * of its text, and the scorer remembers by the object what it compares answers with.
 */
export async function referencesOf({ materials }: QuestionContent): Promise<ReferenceText[]> {
  const hashes = materials.map(({ hash }) => hash);
  const held = new Map(hashes.map((hash) => [hash, materialsByHash.get(hash)]));
  const missing = hashes.filter((hash) => held.get(hash) === undefined);
  for (const { text, hash } of await getMaterialsByHashes({ hashes: missing })) {
    held.set(hash, materialsByHash.keep(hash, { kind: "material", text, hash }));
  }
  return hashes.flatMap((hash) => held.get(hash) ?? []);
}
