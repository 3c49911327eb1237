import type { QuestionContent } from "@content/contract/question";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import type { ReferenceText } from "~/domain/scoring/score-input";

/** The texts an answer to this question is compared with for copying. */
export async function referencesOf({ materials }: QuestionContent): Promise<ReferenceText[]> {
  const texts = await getMaterialsByHashes({ hashes: materials.map(({ hash }) => hash) });
  return texts.map(({ text, hash }) => ({ kind: "material", text, hash }));
}
