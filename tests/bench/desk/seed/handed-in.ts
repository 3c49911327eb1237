import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { inChunks } from "@db/queries/in-chunks";
import { insertTasks } from "@db/queries/marking/tasks";
import type {
  AssignmentQuestionRow,
  AssignmentRow,
  NewAssessment,
  NewAttempt,
  NewAttemptEvent,
  NewMarkingTask,
  NewSitting,
  NewStoredRevision,
} from "@db/schema/rows";
import type { NewHead } from "@db/queries/attempts/answer-heads";
import type { TaskRound } from "~/domain/marking/queue/script-queue";
import { saveKey } from "~/domain/saving/protocol";
import { keepText } from "~/domain/saving/text-chain";
import { assessmentRow } from "~/services/marking/assessment-row";
import type { PooledAnswer } from "./answer-pool";
import { oneOf, type Chance } from "./chance";
import type { Seeded } from "./people";

const MINUTE_MS = 60_000;
/** A candidate begins some time in the first day and takes up to an hour. */
const BEGUN_WITHIN = 24 * 60;

export type PooledQuestion = AssignmentQuestionRow & { rubricHash: string; pool: PooledAnswer[] };

export type HandedIn = {
  assignment: AssignmentRow;
  questions: PooledQuestion[];
  candidates: readonly Seeded[];
  tutors: readonly Seeded[];
  /** Of the answers, how many tutors have marked, 0..1. */
  markedShare: number;
  chance: Chance;
};

type Rows = {
  sittings: NewSitting[];
  attempts: NewAttempt[];
  events: NewAttemptEvent[];
  revisions: NewStoredRevision[];
  heads: NewHead[];
  assessments: NewAssessment[];
  tasks: NewMarkingTask[];
};

/** One handed-in sitting of the assignment for each candidate, scored, with its markings, as the services would leave them. */
export async function addHandedIn(given: HandedIn, tx: Tx): Promise<void> {
  const rows: Rows = { sittings: [], attempts: [], events: [], revisions: [], heads: [], assessments: [], tasks: [] };
  for (const candidate of given.candidates) addSitting(rows, given, candidate);
  const { sittings, attempts, attemptEvents, revisions, answerHeads } = tx.tables;
  await inChunks(rows.sittings, (chunk) => tx.insert(sittings).values(chunk));
  await inChunks(rows.attempts, (chunk) => tx.insert(attempts).values(chunk));
  await inChunks(rows.events, (chunk) => tx.insert(attemptEvents).values(chunk));
  await inChunks(rows.revisions, (chunk) => tx.insert(revisions).values(chunk));
  await inChunks(rows.heads, (chunk) => tx.insert(answerHeads).values(chunk));
  await addAssessments(rows.assessments, tx);
  await insertTasks(rows.tasks, tx);
}

async function addAssessments(rows: NewAssessment[], tx: Tx): Promise<void> {
  const { assessments, assessmentPoints } = tx.tables;
  await inChunks(rows, (chunk) => tx.insert(assessments).values(chunk));
  const points = rows.flatMap(({ id, report }) =>
    report.points.map(({ id: pointId, status, reason, awarded, max }) => ({
      ...{ assessmentId: id ?? "", pointId, status, awarded, max },
      reason: reason ?? null,
    })),
  );
  await inChunks(points, (chunk) => tx.insert(assessmentPoints).values(chunk));
}

function addSitting(rows: Rows, { assignment, questions, tutors, markedShare, chance }: HandedIn, candidate: Seeded) {
  const { personId } = candidate;
  const { id: assignmentId, setId, setVersionId, mode, marking } = assignment;
  const startedAt = assignment.opensAt + Math.floor(chance() * BEGUN_WITHIN) * MINUTE_MS;
  const sealedAt = startedAt + (15 + Math.floor(chance() * 45)) * MINUTE_MS;
  const sittingId = newId();
  const state = { status: "sealed" as const, startedAt, sealedAt };
  rows.sittings.push({ id: sittingId, personId, setId, setVersionId, assignmentId, mode, ...state });
  for (const { position, questionId, questionVersionId, rubricHash, pool } of questions) {
    const attemptId = newId();
    const { prepared, engine, tutor, changed } = oneOf(pool, chance);
    const { text, hash, charCount } = prepared;
    const place = { personId, questionId, questionVersionId, sittingId, position, mode };
    rows.attempts.push({ id: attemptId, ...place, ...state, sealedBy: "hand-in", sealedNumber: 1 });
    const event = { attemptId, actorId: personId };
    rows.events.push({ id: newId(), ...event, at: startedAt, kind: "start", params: { limitMs: null } });
    rows.events.push({ id: newId(), ...event, at: sealedAt, kind: "seal", params: { by: "hand-in" } });
    const request = { parent: 0, turn: 1, hash };
    const stored = { attemptId, number: 1, hash, charCount, receivedAt: sealedAt };
    rows.revisions.push({
      ...{ ...stored, parentNumber: 0, turn: 1, chain: "head", ...keepText(text, null) },
      ...{ late: false, source: "hand-in", writtenAt: null },
    });
    rows.heads.push({ ...stored, clientKey: saveKey(request), text, sinceWhole: 0 });
    const scored = { attemptId, revisionNumber: 1, createdAt: sealedAt };
    rows.assessments.push({ id: newId(), ...scored, source: "engine", ...assessmentRow(engine, { rubricHash }) });
    const isMarked = chance() < markedShare;
    const task = { attemptId, assignmentId, questionId, createdAt: sealedAt };
    const twice: TaskRound[] = ["first", "second"];
    for (const [index, round] of (marking === "single" ? (["single"] as const) : twice).entries()) {
      const by = tutors[(Math.floor(chance() * tutors.length) + index) % tutors.length]?.personId ?? "";
      const marks = { id: newId(), ...scored, createdAt: sealedAt + (index + 1) * BEGUN_WITHIN * MINUTE_MS };
      const done = { personId: by, doneAt: marks.createdAt, assessmentId: marks.id };
      const blind = { personId: round === "single" ? null : by };
      rows.tasks.push({ id: newId(), ...task, round, ...(isMarked ? done : blind) });
      if (!isMarked) continue;
      const note = changed ? "该要点没有写到，按细则不给分。" : null;
      const source = { source: "tutor" as const, byPersonId: by, note, round: round === "single" ? null : round };
      rows.assessments.push({ ...marks, ...source, ...assessmentRow(tutor, { rubricHash }) });
      if (round !== "second") continue;
      const final = { id: newId(), createdAt: marks.createdAt + 1, round: "final" as const, note: null };
      rows.assessments.push({ ...marks, ...source, ...assessmentRow(tutor, { rubricHash }), ...final });
    }
  }
}
