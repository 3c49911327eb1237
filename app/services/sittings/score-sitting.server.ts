import { getSetVersion } from "@db/queries/sets/sets";
import { listSittingScores } from "@db/queries/sittings/list-sitting-scores";
import { toHundredths } from "@content/contract/marks";
import type { Sitting } from "@db/schema/rows";
import { marksOnPaper, paperTotal, type AnswerScore } from "~/domain/sittings/paper-score";

/** What counts for each answer of a handed-in sitting, in marks of the paper, and the total where every answer has marks. */
export async function scoreSitting(sitting: Sitting) {
  const version = await getSetVersion({ versionId: sitting.setVersionId });
  const answers = await listSittingScores({ sittingId: sitting.id });
  const scored = answers.map((answer) => {
    const own = version?.content.items[answer.position - 1]?.marks ?? null;
    const score: AnswerScore = {
      awarded: answer.marksHundredths,
      max: answer.maxHundredths,
      share: answer.share,
      paperMarks: own === null ? null : toHundredths(own),
    };
    return { ...answer, score, onPaper: marksOnPaper(score) };
  });
  return { answers: scored, total: paperTotal(scored.map(({ score }) => score)), content: version?.content ?? null };
}
