import type { Report } from "@content/contract/report";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertAssessment, listAssessments } from "@db/queries/assessments/assessments";
import { finishSingle } from "@db/queries/marking/tasks";
import type { Assessment } from "@db/schema/rows";
import type { AnswerChoice } from "~/domain/marking/answer-choice";
import { isWaitingMark, newestOf } from "~/domain/marking/overridden/counting-assessment";
import type { GivenRound } from "~/domain/marking/double/settle";
import { newlySelected } from "~/domain/marking/newly-selected";
import type { AwardProblem } from "~/domain/marking/award-rules";
import { overriddenReport, type PointAward } from "~/domain/marking/overridden/overridden-report";
import { pointDifferences } from "~/domain/marking/comparing/point-differences";
import { closeRound } from "~/services/double-marking/close-round.server";
import { isMarkedBlind } from "~/services/double-marking/is-marked-blind.server";
import { mayMark } from "~/services/double-marking/may-mark.server";
import { openRound } from "~/services/double-marking/open-round.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { assessmentRow } from "./assessment-row";
import { markedAttempt } from "./marked-attempt.server";
import { drawnBy, photosOf, withRegions } from "./paper-awards";
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
   * May be empty for the first marks of an answer on paper and for a blind mark, which change none that were given before, and
   * where the first marks of an assigned answer confirm the engine's.
   */
  reason: string;
  /** Of double marking: which mark it is. It is given once, by whoever the round is given to. */
  round?: GivenRound | null;
  /** The answer was before its tutors to be marked: the engine's marks may be confirmed. */
  assigned?: boolean;
  by: string;
  now: number;
  /** What stands or falls with the mark, in its transaction. */
  alongside?: (assessmentId: string, tx: Tx) => Promise<void>;
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
        | "blind-open"
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
  by,
  now,
  alongside,
}: Override): Promise<{ ok: true; assessmentId: string; proposals: number } | OverrideRefusal> {
  const note = reason.trim();
  if (note.length > MAX_REASON_CHARACTERS) return { ok: false, reason: "reason-too-long" };
  const marked = await markedAttempt({ attemptId, choice, now });
  if (!marked) return { ok: false, reason: "not-found" };
  const { engine, answer, question, revisionNumber, admitted, paper } = marked;
  if (!engine) return { ok: false, reason: "no-rubric" };
  // The first marks of a paper change none that were given before: there is nothing to give a reason for.
  const isBlind = isWaitingMark({ round });
  const isFree = (paper !== null && admitted === null && after === "") || isBlind;
  const mayConfirm = assigned && after === "" && round === null;
  if (note === "" && !isFree && !mayConfirm) return { ok: false, reason: "reason-missing" };
  const { assessment, rubric, profile } = engine;
  if (assessment.erasedAt !== null) return { ok: false, reason: "erased" };
  if (assessment.id !== basis) return { ok: false, reason: "changed-meanwhile" };
  const base = assessment.report;
  const photos = photosOf(paper);
  const drawn = isBlind ? drawnBy(paper, by) : paper;
  const onPhotos = admitted === null ? withRegions(awards, drawn) : awards;
  const earlier = markBefore(marked.assessments, isBlind ? round : null);
  const standing = earlier?.rubricHash === assessment.rubricHash ? earlier.report : null;
  const made = overriddenReport({ answer, photos, rubric, profile, base, awards: onPhotos, remaining, standing });
  if (!made.ok) return { ok: false, reason: "not-valid", problems: made.problems };
  const { report } = made;
  if (note === "" && !isFree && !confirms(base, report)) return { ok: false, reason: "reason-missing" };
  if (earlier && (isBlind || earlier.id !== after)) {
    const same = earlier.byPersonId === by && (earlier.note ?? "") === note && sameMarks(earlier, report);
    // The button was pressed twice: what it asks for is kept already.
    return same ? { ok: true, assessmentId: earlier.id, proposals: 0 } : { ok: false, reason: "marked-meanwhile" };
  }
  if (round !== null && isBlind && !(await mayMark({ attemptId, personId: by })).open) {
    return { ok: false, reason: "not-found" };
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
    note: note === "" ? null : note,
    round,
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
    const latest = markBefore((await listAssessments({ attemptId }, tx)).filter(ofThisText), isBlind ? round : null);
    if (latest?.id !== earlier?.id) return { ok: false, reason: "marked-meanwhile" };
    const task = round === null ? null : await openRound({ attemptId, round, by }, tx);
    if (round !== null && !task) return { ok: false, reason: "not-found" };
    // A mark outside the rounds would count before they are settled, and be seen by those who mark blind.
    if (round === null && (await isMarkedBlind({ attemptId }, tx))) return { ok: false, reason: "blind-open" };
    await insertAssessment({ ...row, ...assessmentRow(report, assessment) }, tx);
    if (round === null) await finishSingle({ attemptId, assessmentId, personId: by, now }, tx);
    const proposed = {
      questionId: question.id,
      attemptId,
      assessmentId,
      origin: "override" as const,
      by,
      now,
      selected,
    };
    // What a blind mark rests on is nobody else's to see yet.
    const proposals = isBlind ? 0 : await proposeVariants(proposed, tx);
    if (task) await closeRound({ task, assessmentId, by, now }, tx);
    await alongside?.(assessmentId, tx);
    await recordAudit(
      { action: "answer.marked", at: now, actorId: by, subjectKind: "attempt", subjectId: attemptId, details },
      tx,
    );
    return { ok: true, assessmentId, proposals };
  });
}

/** The mark that a new one is made over: in a blind round the one given in it, else the newest that is no blind one. */
function markBefore<Known extends Assessment>(assessments: readonly Known[], round: Assessment["round"]): Known | null {
  if (round === null) return newestOf(assessments, "tutor");
  return assessments.find((one) => one.round === round) ?? null;
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
