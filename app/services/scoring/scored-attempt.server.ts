import type { Report } from "@content/contract/report";
import { listEngineAssessments } from "@db/queries/assessments/list-engine-assessments";
import type { Assessment, Attempt } from "@db/schema/rows";
import { scoreKeyOf } from "~/domain/marking/change/score-key";
import { assessAttempt } from "./assess-attempt.server";
import type { VersionForScore } from "./version-for-score.server";

/** That a score was moved after the hand-in: when it was decided, why, and what it was before (null: there was none yet). */
export type Migration = { at: number; note: string; before: ReportedScore | null };
type ReportedScore = Pick<Report, "marks" | "maxMarks" | "share">;

type ScoredAttempt = {
  attempt: Attempt;
  scoring: VersionForScore;
  /** The text meant, by its revision; the sealed answer where it is left out. */
  number?: number;
  now: number;
};

/**
 * The engine's assessment of a text of a sealed attempt that stands: the one by the version that scores it, made now where
 * the process died before or a migration has not come to it yet. Null without a rubric.
 */
export async function scoredAttempt({
  attempt,
  scoring: { version, change },
  number = attempt.sealedNumber ?? 0,
  now,
}: ScoredAttempt): Promise<{ assessment: Assessment | null; migration: Migration | null }> {
  const key = scoreKeyOf(version);
  if (key === null) return { assessment: null, migration: null };
  const isCounting = ({ rubricHash }: Assessment) => rubricHash === key;
  const list = async () =>
    (await listEngineAssessments({ attemptIds: [attempt.id] })).filter((known) => known.revisionNumber === number);
  let all = await list();
  if (!all.some(isCounting)) {
    await assessAttempt({ attemptId: attempt.id, now });
    all = await list();
  }
  // Of blanked words nothing is scored anew: what was given stays.
  const assessment = all.findLast(isCounting) ?? all.findLast(({ erasedAt }) => erasedAt !== null) ?? null;
  const migrated = change?.choice === "migrate" && attempt.sealedAt !== null && attempt.sealedAt < change.createdAt;
  if (!migrated) return { assessment, migration: null };
  const before = all.findLast((known) => !isCounting(known));
  return {
    assessment,
    migration: { at: change.createdAt, note: change.note, before: before ? reported(before) : null },
  };
}

function reported({ report: { marks, maxMarks, share } }: Assessment): ReportedScore {
  return { marks, maxMarks, share };
}
