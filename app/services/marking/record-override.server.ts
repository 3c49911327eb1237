import type { Report } from "@content/contract/report";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertAssessment, listAssessments } from "@db/queries/assessments/assessments";
import { finishSingle } from "@db/queries/marking/tasks";
import type { Assessment } from "@db/schema/rows";
import type { AnswerChoice } from "~/domain/marking/answer-choice";
import { isWaitingMark, newestOf, type MarkRound } from "~/domain/marking/counting-assessment";
import { newlySelected } from "~/domain/marking/newly-selected";
import type { AwardProblem } from "~/domain/marking/award-rules";
import { overriddenReport, type PointAward } from "~/domain/marking/overridden-report";
import { pointDifferences } from "~/domain/marking/point-differences";
import { recordAudit } from "~/services/audit/record-audit.server";
import { assessmentRow } from "./assessment-row";
import { markedAttempt } from "./marked-attempt.server";
import { photosOf, withRegions } from "./paper-awards";
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
  /**
   * May be empty for the first marks of an answer on paper, for a mark of several that does not count by itself, and where
   * the first marks of an assigned answer confirm the engine's.
   */
  reason: string;
  /** Of double marking: which mark it is; null where answers are marked once. */
  round?: MarkRound | null;
  /** The answer was before its tutors to be marked: the engine's marks may be confirmed. */
  assigned?: boolean;
  /** What belongs to the marks and is kept, or not, together with them. */
  alongside?: (assessmentId: string, tx: Tx) => Promise<void>;
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
  round = null,
  assigned = false,
  alongside,
  by,
  now,
}: Override): Promise<{ ok: true; assessmentId: string; proposals: number } | OverrideRefusal> {
  const note = reason.trim();
  if (note.length > MAX_REASON_CHARACTERS) return { ok: false, reason: "reason-too-long" };
  const marked = await markedAttempt({ attemptId, choice, now });
  if (!marked) return { ok: false, reason: "not-found" };
  const { engine, answer, question, revisionNumber, admitted, paper } = marked;
  if (!engine) return { ok: false, reason: "no-rubric" };
  // The first marks of a paper change none that were given before, and one of several marks sets none aside by itself.
  const isFree = (paper !== null && admitted === null && after === "") || isWaitingMark({ round });
  if (note === "" && !isFree && !(assigned && after === "")) return { ok: false, reason: "reason-missing" };
  const { assessment, rubric, profile } = engine;
  if (assessment.erasedAt !== null) return { ok: false, reason: "erased" };
  if (assessment.id !== basis) return { ok: false, reason: "changed-meanwhile" };
  const base = assessment.report;
  const photos = photosOf(paper);
  const onPhotos = admitted === null ? withRegions(awards, paper) : awards;
  const made = overriddenReport({ answer, photos, rubric, profile, base, awards: onPhotos, remaining });
  if (!made.ok) return { ok: false, reason: "not-valid", problems: made.problems };
  const { report } = made;
  if (note === "" && !isFree && !confirms(base, report)) return { ok: false, reason: "reason-missing" };
  const earlier = earlierOf(marked.assessments, round);
  if (earlier && earlier.id !== after) {
    const same = earlier.byPersonId === by && (earlier.note ?? "") === note && sameMarks(earlier, report);
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
    round,
    note: note === "" ? null : note,
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
    const latest = earlierOf((await listAssessments({ attemptId }, tx)).filter(ofThisText), round);
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
    if (round === null) await finishSingle({ attemptId, assessmentId, personId: by, now }, tx);
    await alongside?.(assessmentId, tx);
    return { ok: true, assessmentId, proposals };
  });
}

/** The marks that these come after: of one mark of several the same one, else the newest that may count. */
function earlierOf<One extends Assessment>(assessments: readonly One[], round: MarkRound | null): One | null {
  if (isWaitingMark({ round })) return assessments.findLast((one) => one.round === round) ?? null;
  return newestOf(assessments, "tutor");
}

/** Whether a tutor's report says what the engine's says: every point and the total. */
function confirms(base: Report, report: Report): boolean {
  return base.share === report.share && pointDifferences(base.points, report.points).length === 0;
}

function sameMarks({ report: kept }: Assessment, report: Report): boolean {
  const regions = ({ points }: Report) => JSON.stringify(points.map((point) => point.regions ?? []));
  const samePoints = pointDifferences(kept.points, report.points).length === 0;
  return kept.share === report.share && samePoints && regions(kept) === regions(report);
}
