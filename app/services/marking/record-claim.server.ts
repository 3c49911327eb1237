import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertAssessment, listAssessments } from "@db/queries/assessments/assessments";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { visibleParts } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import type { AnswerChoice } from "~/domain/marking/answer-choice";
import { awardsBetween } from "~/domain/marking/comparing/awards-between";
import { newlySelected } from "~/domain/marking/newly-selected";
import { overriddenReport, type PointAward } from "~/domain/marking/overridden/overridden-report";
import { newestClaim } from "~/domain/marking/self/self-marks";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { assessmentRow } from "./assessment-row";
import { markedAttempt, type MarkedAttempt } from "./marked-attempt.server";
import { proposeVariants } from "./propose-variants.server";

/** A claim points at the words that make the point, not at the page. */
export const MAX_CLAIM_CHARACTERS = 200;

export type Claim = {
  attemptId: string;
  candidateId: string;
  viewer: Viewer;
  /** The text that is meant; the one whose marks count where it is left out. */
  choice?: AnswerChoice;
  pointId: string;
  /** A range of the canonical answer. */
  place: { start: number; end: number };
  now: number;
};

export type ClaimRefusal =
  | "not-found"
  | "point-unknown"
  | "already-credited"
  | "already-claimed"
  | "words-too-long"
  | "not-in-answer"
  | "changed-meanwhile";

/**
 * 认领得分: the writer holds that their own words make a key point. Kept as a `self` assessment that carries every claim so
 * far and never counts, with the words proposed as a variant. Only one's own answer, once its key points may be seen.
 */
export async function recordClaim({
  attemptId,
  candidateId,
  viewer,
  choice = "counting",
  pointId,
  place,
  now,
}: Claim): Promise<{ ok: true; assessmentId: string } | { ok: false; reason: ClaimRefusal }> {
  const own = await getAttemptForCandidate({ attemptId, candidateId });
  const marked = own && (await markedAttempt({ attemptId, choice, now }));
  if (!marked || !marked.engine) return { ok: false, reason: "not-found" };
  const { question, answer, revisionNumber, admitted } = marked;
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds: [question.id], now });
  if (!visibleParts(viewer, question, assignmentsOf(question.id), "sealed").points) {
    return { ok: false, reason: "not-found" };
  }
  const { assessment, rubric, profile } = marked.engine;
  const base = assessment.report;
  const point = base.points.find(({ id }) => id === pointId);
  if (!point) return { ok: false, reason: "point-unknown" };
  if (point.status === "hit") return { ok: false, reason: "already-credited" };
  if (place.end - place.start > MAX_CLAIM_CHARACTERS) return { ok: false, reason: "words-too-long" };
  const before = claimsSoFar(marked, assessment.rubricHash);
  if (before.some((claim) => claim.pointId === pointId)) return { ok: false, reason: "already-claimed" };
  const claim: PointAward = { pointId, awarded: point.max, places: [place] };
  const awards = [...before, claim];
  const made = overriddenReport({ answer, rubric, profile, base, awards, remaining: null });
  if (!made.ok) return { ok: false, reason: "not-in-answer" };
  const earlier = newestClaim(marked.assessments);
  // Later than the claims it carries even within the same millisecond.
  const createdAt = Math.max(now, (earlier?.createdAt ?? 0) + 1);
  const assessmentId = newId();
  const row = {
    id: assessmentId,
    attemptId,
    revisionNumber,
    admitted: admitted !== null,
    source: "self" as const,
    byPersonId: candidateId,
    createdAt,
  };
  const selected = newlySelected(answer, base, [claim]);
  return database().tx(async (tx) => {
    const latest = newestClaim(
      (await listAssessments({ attemptId }, tx)).filter((one) => one.revisionNumber === revisionNumber),
    );
    // Another claim came in between: this one would not carry it.
    if (latest?.id !== earlier?.id) return { ok: false, reason: "changed-meanwhile" };
    await insertAssessment({ ...row, ...assessmentRow(made.report, assessment) }, tx);
    const questionId = question.id;
    await proposeVariants({ questionId, attemptId, assessmentId, origin: "claim", by: candidateId, now, selected }, tx);
    return { ok: true, assessmentId };
  });
}

/** What was claimed before, as awards over the engine's report of now; claims by another rubric are over with it. */
function claimsSoFar({ assessments, engine }: MarkedAttempt, rubricHash: string): PointAward[] {
  const newest = newestClaim(assessments);
  if (!engine || newest?.rubricHash !== rubricHash) return [];
  return awardsBetween(engine.assessment.report, newest.report);
}
