import { materialWords } from "@content/generate/points/statement-points";
import { packWords } from "@content/generate/words/pack-corpus";
import type { Passage } from "@content/rubric/suggest/passage";
import { packPassages } from "@content/rubric/suggest/pack-passages";
import { suggestVariants as suggestFrom, type Suggestion } from "@content/rubric/suggest/suggest-variants";
import { listReportsOfQuestion } from "@db/queries/assessments/list-reports-of-question";
import { getPack, getPackVersion } from "@db/queries/content/packs";
import { workingQuestion } from "./working-question.server";

/** The newest assessments say how the question is answered now; more would not say it better. */
const NEWEST_ASSESSMENTS = 200;

/**
 * Wordings that the rubric of a question may lack, from its materials, its pack's models and theory, and what answers to it were
 * credited for. [] where there is no rubric with points. For tutors only: it shows words of candidates' answers.
 */
export async function suggestVariants({ questionId }: { questionId: string }): Promise<Suggestion[]> {
  const working = await workingQuestion({ questionId });
  const rubric = working?.content.rubric ?? null;
  if (working === null || rubric === null || rubric.points.length === 0) return [];
  const pack = await packOf(working.question.packId);
  const passages = [...(await creditedPassages(questionId)), ...packPassages(rubric, working.materials, pack)];
  const ofMaterials = materialWords(working.materials.map(({ text }) => text));
  const ofPack = pack === null ? null : packWords(pack);
  return suggestFrom(rubric, passages, (phrase) => [...new Set([...(ofPack?.(phrase) ?? []), ...ofMaterials(phrase)])]);
}

async function packOf(packId: string | null) {
  const versionId = packId === null ? null : ((await getPack({ packId }))?.currentVersionId ?? null);
  return versionId === null ? null : ((await getPackVersion({ versionId }))?.content ?? null);
}

/** The words each point was credited for; the same words of several assessments of one answer stand once. */
async function creditedPassages(questionId: string): Promise<Passage[]> {
  const reports = await listReportsOfQuestion({ questionId, limit: NEWEST_ASSESSMENTS });
  const seen = new Set<string>();
  return reports.flatMap(({ points }) =>
    points.flatMap(({ id, awarded, evidence }) =>
      (awarded > 0 ? evidence : []).flatMap(({ text }): Passage[] => {
        const key = `${id}\n${text}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [{ from: "credited", text, pointId: id }];
      }),
    ),
  );
}
