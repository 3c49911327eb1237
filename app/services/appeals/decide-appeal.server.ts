import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import { listAssessments } from "@db/queries/assessments/assessments";
import { decideAppeal as keepDecision, type PlacedAppeal } from "@db/queries/marking/appeals";
import type { Viewer } from "~/domain/access/viewer";
import { changesMarks } from "~/domain/marking/appeals/appeal-change";
import { countingAssessment } from "~/domain/marking/overridden/counting-assessment";
import type { PointAward } from "~/domain/marking/overridden/overridden-report";
import { recordAudit } from "~/services/audit/record-audit.server";
import { MAX_REASON_CHARACTERS, recordOverride, type OverrideRefusal } from "~/services/marking/record-override.server";
import { notify } from "~/services/notices/notify.server";
import { handledAppeal } from "./handled-appeal.server";

type DecideAppeal = {
  appealId: string;
  viewer: Extract<Viewer, { kind: "account" }>;
  /** Shown to the candidate. */
  reason: string;
  now: number;
  /** New marks where it is upheld; null where the marks stand. */
  marks: {
    basis: string;
    after: string;
    awards: readonly PointAward[];
    remaining: number | null;
  } | null;
};

export type DecideRefusal = OverrideRefusal | { ok: false; reason: "not-yours" | "decided-before" | "marks-unchanged" };

/** Two tutors may press at the same moment: the second one's transaction is undone as a whole, new marks included. */
class DecidedBefore extends Error {}

/** The new marks are the old ones: they are not kept, for 改分 changes what was asked about. */
class MarksUnchanged extends Error {}

/**
 * The word of another tutor than those who gave the marks: 改分 with the reason, which changes the marks of what was asked about,
 * or 维持 with the reason, and the marks stand. There is nothing in between. The candidate is told. Words that earn a point anew are proposed as a variant, as with every changed mark.
 */
export async function decideAppeal({
  appealId,
  viewer,
  reason: typed,
  now,
  marks,
}: DecideAppeal): Promise<{ ok: true } | DecideRefusal> {
  const handled = await handledAppeal({ appealId, viewer });
  if (!handled || handled.appeal.erasedAt !== null) return { ok: false, reason: "not-found" };
  if (handled.appeal.state !== "open") return { ok: false, reason: "decided-before" };
  if (!handled.mayHandle) return { ok: false, reason: "not-yours" };
  const reason = typed.trim();
  if (reason === "") return { ok: false, reason: "reason-missing" };
  if (reason.length > MAX_REASON_CHARACTERS) return { ok: false, reason: "reason-too-long" };
  const { appeal } = handled;
  const by = viewer.personId;
  try {
    if (marks === null) {
      await database().tx((tx) => decide({ appeal, reason, by, now, newAssessmentId: null }, tx));
      return { ok: true };
    }
    const alongside = async (newAssessmentId: string, tx: Tx) => {
      await expectChange({ appeal, newAssessmentId }, tx);
      await decide({ appeal, reason, by, now, newAssessmentId }, tx);
    };
    const kept = await recordOverride({ ...marks, attemptId: appeal.attemptId, reason, by, now, alongside });
    return kept.ok ? { ok: true } : kept;
  } catch (error) {
    if (error instanceof DecidedBefore) return { ok: false, reason: "decided-before" };
    if (error instanceof MarksUnchanged) return { ok: false, reason: "marks-unchanged" };
    throw error;
  }
}

type Made = { appeal: PlacedAppeal; newAssessmentId: string };

async function expectChange({ appeal: { id, attemptId, pointId }, newAssessmentId }: Made, tx: Tx): Promise<void> {
  const all = await listAssessments({ attemptId }, tx);
  const made = all.find((one) => one.id === newAssessmentId);
  const standing = countingAssessment(all.filter((one) => one.id !== newAssessmentId));
  if (made && standing && !changesMarks({ before: standing.report, after: made.report, pointId })) {
    throw new MarksUnchanged(`appeal ${id} changes nothing`);
  }
}

type Decision = { appeal: PlacedAppeal; reason: string; by: string; now: number; newAssessmentId: string | null };

async function decide({ appeal, reason, by, now, newAssessmentId }: Decision, tx: Tx): Promise<void> {
  const { id: appealId, attemptId, pointId, personId, assignmentTitle } = appeal;
  const state = newAssessmentId === null ? ("refused" as const) : ("upheld" as const);
  const decision = { appealId, state, handledBy: by, outcome: reason, newAssessmentId, decidedAt: now };
  if (!(await keepDecision(decision, tx))) throw new DecidedBefore(`appeal ${appealId} is decided`);
  const subject = { subjectKind: "attempt", subjectId: attemptId, details: { appealId, pointId } };
  await recordAudit({ action: `appeal.${state}`, at: now, actorId: by, ...subject }, tx);
  const notice = { personIds: [personId], path: `/attempts/${attemptId}/appeal`, params: { title: assignmentTitle } };
  await notify({ ...notice, kind: "appeal-answered", key: `appeal-answered:${appealId}`, now }, tx);
}
