import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertAssignment } from "@db/queries/assignments/assignments";
import { insertCandidates } from "@db/queries/assignments/candidates";
import { listTargeted, type Target } from "@db/queries/assignments/targets";
import { getClassRole } from "@db/queries/classes/tutors";
import { listClassMarkers } from "@db/queries/marking/rounds";
import { getPublishedSet, type PublishedSet } from "@db/queries/sets/sets";
import type { AssignmentRow } from "@db/schema/rows";
import { personOf, type Viewer } from "~/domain/access/viewer";
import type { ReleasePart, ReleaseRule } from "~/domain/assignments/release";
import { recordAudit } from "~/services/audit/record-audit.server";
import { taughtClass } from "~/services/classes/taught-class.server";
import { assignedNotice } from "./assigned-notice.server";
import { MAX_NOTE_CHARACTERS, MAX_TITLE_CHARACTERS, termsProblem, type TermsProblem } from "./terms-problem";

/** Two blind marks of one answer are never one person's; with one tutor the second would wait for ever. */
const FEWEST_BLIND_MARKERS = 2;

export type CreateAssignment = {
  /** The tutor who gives it. */
  by: Viewer;
  classId: string;
  setId: string;
  /** Empty: the set's own. */
  title: string;
  note: string | null;
  mode: AssignmentRow["mode"];
  opensAt: number;
  dueAt: number | null;
  limitMinutes: number | null;
  maxAttempts: number;
  latePolicy: AssignmentRow["latePolicy"];
  release: Record<ReleasePart, ReleaseRule>;
  target: Target;
  /** AI 建议 is asked for by itself once key points are released, from candidates who agreed. */
  autoAdvice?: boolean;
  marking: {
    plan: AssignmentRow["marking"];
    samplePercent: number | null;
    tolerancePercent: number | null;
    gateAgreement: number | null;
    expertId: string | null;
  };
  now: number;
};

export type AssignmentRefusal =
  | "not-found"
  /** The set is not published, is a pattern, or is not there. */
  | "set"
  | "archived"
  | "title"
  | "note"
  | "nobody"
  | "sample"
  | "tolerance"
  | "gate"
  /** Who is to decide teaches the class no more. */
  | "expert"
  /** Blind marking needs two people. */
  | "markers"
  | TermsProblem;

export type AssignmentCreated = { ok: true; assignmentId: string } | { ok: false; reason: AssignmentRefusal };

/** Gives a set to a class, groups of it or single candidates: the version is pinned, and everybody is told, in one step. */
export async function createAssignment(asked: CreateAssignment): Promise<AssignmentCreated> {
  const { by, classId, setId, target } = asked;
  return database().tx(async (tx): Promise<AssignmentCreated> => {
    const taught = await taughtClass({ classId, viewer: by }, tx);
    const actorId = personOf(by);
    if (!taught || actorId === null) return { ok: false, reason: "not-found" };
    if (taught.class.archivedAt !== null) return { ok: false, reason: "archived" };
    const published = await getPublishedSet({ setId }, tx);
    if (!published || published.set.template) return { ok: false, reason: "set" };
    const problem = problemOf(asked);
    if (problem) return { ok: false, reason: problem };
    const { expertId, plan } = asked.marking;
    if (expertId !== null && (await getClassRole({ classId, personId: expertId }, tx)) === null) {
      return { ok: false, reason: "expert" };
    }
    if (plan !== "single" && (await listClassMarkers({ classId }, tx)).length < FEWEST_BLIND_MARKERS) {
      return { ok: false, reason: "markers" };
    }
    const personIds = await listTargeted({ classId, target }, tx);
    if (personIds.length === 0 && target.kind !== "class") return { ok: false, reason: "nobody" };
    return { ok: true, assignmentId: await give(asked, { published, personIds, actorId }, tx) };
  });
}

function problemOf({ title, note, marking, ...terms }: CreateAssignment): AssignmentRefusal | null {
  if (title.trim().length > MAX_TITLE_CHARACTERS) return "title";
  if ((note ?? "").length > MAX_NOTE_CHARACTERS) return "note";
  const { plan, samplePercent, tolerancePercent, gateAgreement } = marking;
  const sampled = samplePercent !== null && isPercent(samplePercent);
  if ((plan === "sample") !== sampled) return "sample";
  if (tolerancePercent !== null && !isPercent(tolerancePercent)) return "tolerance";
  if (gateAgreement !== null && !(gateAgreement >= 0 && gateAgreement <= 1)) return "gate";
  return termsProblem(terms);
}

function isPercent(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 100;
}

type Given = { published: PublishedSet; personIds: string[]; actorId: string };

async function give(asked: CreateAssignment, { published, personIds, actorId }: Given, tx: Tx): Promise<string> {
  const {
    classId,
    setId,
    mode,
    opensAt,
    dueAt,
    limitMinutes,
    maxAttempts,
    latePolicy,
    release,
    marking,
    autoAdvice = false,
    now,
  } = asked;
  const { version } = published;
  const note = (asked.note ?? "").trim();
  const assignment = await insertAssignment(
    {
      assignment: {
        ...{ id: newId(), classId, setId, setVersionId: version.id },
        title: asked.title.trim() || version.content.title,
        note: note === "" ? null : note,
        ...{ mode, opensAt, dueAt, limitMinutes, maxAttempts, latePolicy },
        ...{ releaseScore: release.score, releasePoints: release.points, releaseReference: release.reference },
        wholeClass: asked.target.kind === "class",
        marking: marking.plan,
        samplePercent: marking.samplePercent,
        tolerancePercent: marking.tolerancePercent,
        gateAgreement: marking.gateAgreement,
        expertId: marking.expertId,
        autoAdvice,
        createdBy: actorId,
        createdAt: now,
      },
      questions: version.content.items.map(({ questionId, versionId }, index) => ({
        ...{ position: index + 1, questionId, questionVersionId: versionId },
      })),
    },
    tx,
  );
  await insertCandidates({ assignmentId: assignment.id, personIds, now }, tx);
  await assignedNotice({ assignment, personIds, now }, tx);
  const subject = { subjectKind: "assignment", subjectId: assignment.id };
  const details = { classId, setVersionId: version.id, candidates: personIds.length, autoAdvice };
  await recordAudit({ action: "assignment.created", at: now, actorId, ...subject, details }, tx);
  return assignment.id;
}
