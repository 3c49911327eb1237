import { listRubricChanges, type NumberedChange } from "@db/queries/assessments/rubric-changes";
import type { Attempt, QuestionVersion } from "@db/schema/rows";
import { movingChange } from "~/domain/marking/change/scoring-version";
import { knownVersion } from "./known/known-version.server";

export type VersionForScore = {
  /** What it was begun with: the prompt the candidate read. */
  own: QuestionVersion;
  version: QuestionVersion;
  /** The change that made it this version; null where the attempt is scored by the version it was begun with. */
  change: NumberedChange | null;
};

/** The version whose rubric an attempt's score is by: its own, or a later one by what was decided since. */
export async function versionForScore(attempt: Attempt): Promise<VersionForScore | null> {
  const own = await knownVersion({ versionId: attempt.questionVersionId });
  if (!own) return null;
  const { sealedAt } = attempt;
  const changes = sealedAt === null ? [] : await listRubricChanges({ questionId: attempt.questionId });
  const change = sealedAt === null ? null : movingChange({ own, sealedAt }, changes);
  const later = change && (await knownVersion({ versionId: change.toVersionId }));
  return later ? { own, version: later, change } : { own, version: own, change: null };
}
