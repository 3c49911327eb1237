import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertAssessment, listAssessments } from "@db/queries/assessments/assessments";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import type { Assessment } from "@db/schema/rows";
import { contentHash } from "~/domain/text/hashing/content-hash";
import { visibleParts } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import type { AnswerChoice } from "~/domain/marking/answer-choice";
import type { AwardProblem } from "~/domain/marking/award-rules";
import { canSelfMark, selfMarkedReport, type SelfAward } from "~/domain/marking/self/self-marked-report";
import { newestSelfMark } from "~/domain/marking/self/self-marks";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { assessmentRow } from "./assessment-row";
import { markedAttempt } from "./marked-attempt.server";

/** A reflection is a few sentences. */
export const MAX_REFLECTION_CHARACTERS = 1000;

export type SelfMark = {
  attemptId: string;
  candidateId: string;
  viewer: Viewer;
  /** The text that is marked. */
  choice: AnswerChoice;
  /** The engine's assessment under which the points were shown: after a migration they may be others. */
  basis: string;
  awards: readonly SelfAward[];
  /** What the writer makes of it; may be empty. */
  note: string;
  now: number;
};

export type SelfMarkRefusal =
  | { ok: false; reason: "not-found" | "no-points" | "erased" | "changed-meanwhile" | "note-too-long" }
  | { ok: false; reason: "not-valid"; problems: AwardProblem[] };

/**
 * 自评: the writer's own marks for every key point of an answer that is handed in, once its points may be seen. Kept beside
 * the engine's and the tutor's, as often as one likes; it never counts.
 */
export async function recordSelfMark({
  attemptId,
  candidateId,
  viewer,
  choice,
  basis,
  awards,
  note: typed,
  now,
}: SelfMark): Promise<{ ok: true; assessmentId: string } | SelfMarkRefusal> {
  const own = await getAttemptForCandidate({ attemptId, candidateId });
  const marked = own && (await markedAttempt({ attemptId, choice, now }));
  if (!marked) return { ok: false, reason: "not-found" };
  const { engine, answer, question, revisionNumber, admitted } = marked;
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds: [question.id], now });
  if (!visibleParts(viewer, question, assignmentsOf(question.id), "sealed").points) {
    return { ok: false, reason: "not-found" };
  }
  if (!engine || !canSelfMark(engine.rubric)) return { ok: false, reason: "no-points" };
  const { assessment, rubric, profile } = engine;
  if (assessment.erasedAt !== null) return { ok: false, reason: "erased" };
  if (assessment.id !== basis) return { ok: false, reason: "changed-meanwhile" };
  const note = typed.trim() === "" ? null : typed.trim();
  if (note !== null && note.length > MAX_REFLECTION_CHARACTERS) return { ok: false, reason: "note-too-long" };
  const made = selfMarkedReport({ answer, rubric, profile, base: assessment.report, awards });
  if (!made.ok) return { ok: false, reason: "not-valid", problems: made.problems };
  const row = assessmentRow(made.report, assessment);
  return database().tx(async (tx) => {
    const ofThisText = (await listAssessments({ attemptId }, tx)).filter(
      (one) => one.revisionNumber === revisionNumber,
    );
    const earlier = newestSelfMark(ofThisText);
    // The button was pressed twice: what it asks for is kept already.
    if (earlier && isSame(earlier, { ...row, note })) return { ok: true, assessmentId: earlier.id };
    const assessmentId = newId();
    const createdAt = Math.max(now, (earlier?.createdAt ?? 0) + 1);
    const mark = { id: assessmentId, attemptId, revisionNumber, admitted: admitted !== null, note, createdAt };
    await insertAssessment({ ...mark, ...row, source: "self", byPersonId: candidateId }, tx);
    return { ok: true, assessmentId };
  });
}

function isSame(kept: Assessment, made: Pick<Assessment, "rubricHash" | "report" | "note">): boolean {
  return (
    kept.rubricHash === made.rubricHash &&
    kept.note === made.note &&
    contentHash(kept.report) === contentHash(made.report)
  );
}
