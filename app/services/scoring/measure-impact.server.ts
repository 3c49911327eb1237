import { setImmediate } from "node:timers/promises";
import type { QuestionContent } from "@content/contract/question";
import { listEngineAssessments } from "@db/queries/assessments/list-engine-assessments";
import { listSealedAnswers } from "@db/queries/attempts/list-sealed-answers";
import { changedPoints, type ImpactRow } from "~/domain/marking/rubric-impact";
import { referencesOf } from "./references-of.server";
import { scoreByContent, scoreOf } from "./score-by-content";

export type { ImpactRow };

/** Answers held in memory at once. */
const PER_BATCH = 50;

/**
 * What every handed-in and scored answer of a question would get by `content`, beside what it has. Nothing is stored.
 * Empty where the content has no rubric. Other requests get their turn between two answers.
 */
export async function measureImpact({
  questionId,
  content,
}: {
  questionId: string;
  content: QuestionContent;
}): Promise<ImpactRow[]> {
  const references = await referencesOf(content);
  const rows: ImpactRow[] = [];
  for (let after = ""; ;) {
    const answers = await listSealedAnswers({ questionId, after, limit: PER_BATCH });
    const scored = await listEngineAssessments({ attemptIds: answers.map(({ attemptId }) => attemptId) });
    // Oldest first, so that the latest of each attempt stays.
    const counting = new Map(scored.map((assessment) => [assessment.attemptId, assessment]));
    for (const { attemptId, personId, displayName, sealedAt, text } of answers) {
      const assessment = counting.get(attemptId);
      if (!assessment || assessment.erasedAt !== null) continue;
      const report = scoreByContent({ answer: text, content, references });
      if (!report) return [];
      const { share, marksHundredths, maxHundredths } = assessment;
      rows.push({
        ...{ attemptId, personId, displayName: displayName === "" ? null : displayName, sealedAt },
        before: { share, marksHundredths, maxHundredths },
        after: scoreOf(report),
        changedPoints: changedPoints(assessment.report.points, report.points),
      });
      await setImmediate();
    }
    const last = answers.at(-1);
    if (!last || answers.length < PER_BATCH) return rows.sort((a, b) => a.sealedAt - b.sealedAt);
    after = last.attemptId;
  }
}
