import type { Report } from "@content/contract/report";
import { listRubricChanges } from "@db/queries/assessments/rubric-changes";
import type { SealedAnswer } from "@db/queries/attempts/lists/list-sealed-answers";
import { listQuestionVersions } from "@db/queries/content/question-versions";
import type { Assessment } from "@db/schema/rows";
import { scoreKeyOf } from "~/domain/marking/change/score-key";
import { scoringVersion } from "~/domain/marking/change/scoring-version";
import { referencesOf } from "./known/references-of.server";
import { scoreByContent } from "./score-by-content";

type ReportInForce = (answer: SealedAnswer, stored: readonly Assessment[]) => Promise<Report | null>;

/**
 * Finds the engine's report that counts for answers to a question, among what is stored of each one's text, oldest first. Where a
 * migration was decided and has not come to an answer yet, it is made here and not kept. Null for what was never scored.
 */
export async function reportsInForce({ questionId }: { questionId: string }): Promise<ReportInForce> {
  const changes = await listRubricChanges({ questionId });
  const versions = new Map((await listQuestionVersions({ questionId })).map((version) => [version.id, version]));
  return async ({ questionVersionId, sealedAt, text }, stored) => {
    const own = versions.get(questionVersionId);
    const scoring = own && versions.get(scoringVersion({ own, sealedAt }, changes));
    if (!scoring || stored.length === 0) return null;
    const key = scoreKeyOf(scoring);
    const known = stored.findLast(({ rubricHash }) => rubricHash === key);
    if (known) return known.report;
    const { content } = scoring;
    return scoreByContent({ answer: text, content, references: await referencesOf(content) });
  };
}
