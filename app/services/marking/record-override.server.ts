import type { Report } from "@content/contract/report";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertAssessment, listAssessments } from "@db/queries/assessments/assessments";
import type { Assessment } from "@db/schema/rows";
import type { AnswerChoice } from "~/domain/marking/answer-choice";
import { newestOf } from "~/domain/marking/counting-assessment";
import { newlySelected } from "~/domain/marking/newly-selected";
import type { AwardProblem } from "~/domain/marking/award-rules";
import { overriddenReport, type PointAward } from "~/domain/marking/overridden-report";
import { pointDifferences } from "~/domain/marking/point-differences";
import { recordAudit } from "~/services/audit/record-audit.server";
import { assessmentRow } from "./assessment-row";
import { markedAttempt } from "./marked-attempt.server";
import { proposeVariants } from "./propose-variants.server";

/** A reason is a few sentences. */
export const MAX_REASON_CHARACTERS = 1000;

export type Override = {
  attemptId: string;
  /** The text that is marked; the one whose marks count where it is left out. */
  choice?: AnswerChoice;
  /** The engine's assessment the tutor was looking at: after a migration the awards would be compared with another one. */
  basis: string;
  /** The tutor's assessment that stood then, "" for none: marks that came in since are not set aside unseen. */
  after: string;
  awards: readonly PointAward[];
  /** The marks outside the points (`RemainingMarks`); null leaves them as the engine reckoned. */
  remaining: number | null;
  reason: string;
  by: string;
  now: number;
};

export type OverrideRefusal =
  | {
      ok: false;
      reason:
        | "not-found"
        | "no-rubric"
        | "erased"
        | "changed-meanwhile"
        | "marked-meanwhile"
        | "reason-missing"
        | "reason-too-long";
    }
  | { ok: false; reason: "not-valid"; problems: AwardProblem[] };

/**
 * 师评: a tutor's marks for a handed-in answer, kept beside the engine's with the reason and counting from now on. The words
 * by which points were credited that the engine missed are proposed as variants, in the same transaction.
 */
export async function recordOverride({
  attemptId,
  choice = "counting",
  basis,
  after,
  awards,
  remaining,
  reason,
  by,
  now,
}: Override): Promise<{ ok: true; assessmentId: string; proposals: number } | OverrideRefusal> {
  const note = reason.trim();
  if (note === "") return { ok: false, reason: "reason-missing" };
  if (note.length > MAX_REASON_CHARACTERS) return { ok: false, reason: "reason-too-long" };
  const marked = await markedAttempt({ attemptId, choice, now });
  if (!marked) return { ok: false, reason: "not-found" };
  const { engine, answer, question, revisionNumber, admitted } = marked;
  if (!engine) return { ok: false, reason: "no-rubric" };
  const { assessment, rubric, profile } = engine;
  if (assessment.erasedAt !== null) return { ok: false, reason: "erased" };
  if (assessment.id !== basis) return { ok: false, reason: "changed-meanwhile" };
  const base = assessment.report;
  const made = overriddenReport({ answer, rubric, profile, base, awards, remaining });
  if (!made.ok) return { ok: false, reason: "not-valid", problems: made.problems };
  const { report } = made;
  const earlier = newestOf(marked.assessments, "tutor");
  if (earlier && earlier.id !== after) {
    const same = earlier.byPersonId === by && earlier.note === note && sameMarks(earlier, report);
    // The button was pressed twice: what it asks for is kept already.
    return same ? { ok: true, assessmentId: earlier.id, proposals: 0 } : { ok: false, reason: "marked-meanwhile" };
  }
  const ofThisText = (one: Assessment) => one.revisionNumber === revisionNumber;
  const assessmentId = newId();
  // The later of two marks counts, also within the same millisecond.
  const createdAt = Math.max(now, (earlier?.createdAt ?? 0) + 1);
  const row = {
    id: assessmentId,
    attemptId,
    revisionNumber,
    admitted: admitted !== null,
    source: "tutor" as const,
    byPersonId: by,
    note,
    createdAt,
  };
  const selected = newlySelected(answer, base, awards);
  const details = {
    assessmentId,
    share: { from: base.share, to: report.share },
    marks: { from: base.marks, to: report.marks },
    points: pointDifferences(base.points, report.points),
  };
  return database().tx(async (tx) => {
    const latest = newestOf((await listAssessments({ attemptId }, tx)).filter(ofThisText), "tutor");
    if (latest?.id !== earlier?.id) return { ok: false, reason: "marked-meanwhile" };
    await insertAssessment({ ...row, ...assessmentRow(report, assessment) }, tx);
    const proposed = {
      questionId: question.id,
      attemptId,
      assessmentId,
      origin: "override" as const,
      by,
      now,
      selected,
    };
    const proposals = await proposeVariants(proposed, tx);
    await recordAudit(
      { action: "answer.marked", at: now, actorId: by, subjectKind: "attempt", subjectId: attemptId, details },
      tx,
    );
    return { ok: true, assessmentId, proposals };
  });
}

function sameMarks({ report: kept }: Assessment, report: Report): boolean {
  return kept.share === report.share && pointDifferences(kept.points, report.points).length === 0;
}
