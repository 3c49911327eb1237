import { getSetVersion } from "@db/queries/sets/sets";
import { listSittingScores } from "@db/queries/sittings/list-sitting-scores";
import { toHundredths } from "@content/contract/marks";
import type { Sitting } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";
import { marksOnPaper, paperTotal, type AnswerScore } from "~/domain/sittings/paper-score";
import { withoutHiddenScores } from "~/services/assignments/access/without-hidden-scores.server";

type ScoreSitting = { sitting: Sitting; viewer: Viewer; now: number };

/**
 * What counts for each answer of a handed-in sitting, in marks of the paper, and the total where every answer has marks; an
 * answer whose marks an assignment withholds from the viewer is `hidden` and has none.
 */
export async function scoreSitting({ sitting, viewer, now }: ScoreSitting) {
  const version = await getSetVersion({ versionId: sitting.setVersionId });
  const answers = await withoutHiddenScores({
    viewer,
    lines: (await listSittingScores({ sittingId: sitting.id })).map((answer) => ({ ...answer, hidden: false })),
    questionOf: ({ questionId }) => questionId,
    hide: (answer) => ({ ...answer, hidden: true, marksHundredths: null, maxHundredths: null, share: null }),
    now,
  });
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
