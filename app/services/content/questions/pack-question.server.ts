import type { Pack, PackQuestion } from "@content/contract/pack";
import type { Question } from "@db/schema/rows";
import { getPack, getPackVersion } from "@db/queries/content/packs";

/** The pack's own statement of a question, in the pack's current version; null where none states it. */
export async function packQuestionOf({
  packId,
  no,
  madeKey,
}: Question): Promise<{ pack: Pack; question: PackQuestion } | null> {
  if (packId === null || madeKey !== null) return null;
  const versionId = (await getPack({ packId }))?.currentVersionId ?? null;
  const pack = versionId === null ? undefined : (await getPackVersion({ versionId }))?.content;
  const question = pack?.questions.find((stated) => stated.no === no);
  return pack && question ? { pack, question } : null;
}
