import { setImmediate } from "node:timers/promises";
import type { QuestionContent } from "@content/contract/question";
import { listEngineAssessments } from "@db/queries/assessments/list-engine-assessments";
import { listSealedAnswers } from "@db/queries/attempts/lists/list-sealed-answers";
import { changedPoints, type ImpactRow } from "~/domain/marking/change/rubric-impact";
import { referencesOf } from "./known/references-of.server";
import { reportsInForce } from "./reports-in-force.server";
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
  const inForce = await reportsInForce({ questionId });
  const rows: ImpactRow[] = [];
  for (let after = ""; ;) {
    const answers = await listSealedAnswers({ questionId, after, limit: PER_BATCH });
    const stored = await listEngineAssessments({ attemptIds: answers.map(({ attemptId }) => attemptId) });
    for (const answer of answers) {
      const { attemptId, personId, displayName, sealedAt } = answer;
      const ofThis = stored.filter(
        (assessment) => assessment.attemptId === attemptId && assessment.revisionNumber === answer.revisionNumber,
      );
      const before = await inForce(answer, ofThis);
      if (!before) continue;
      const report = scoreByContent({ answer: answer.text, content, references });
      if (!report) return [];
      rows.push({
        ...{ attemptId, personId, displayName: displayName === "" ? null : displayName, sealedAt },
        before: scoreOf(before),
        after: scoreOf(report),
        changedPoints: changedPoints(before.points, report.points),
      });
      await setImmediate();
    }
    const last = answers.at(-1);
    if (!last || answers.length < PER_BATCH) return rows.sort((a, b) => a.sealedAt - b.sealedAt);
    after = last.attemptId;
  }
}
