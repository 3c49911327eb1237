import type { ReportPoint } from "@content/contract/report";
import { rubricSchema } from "@content/contract/rubric";
import { database } from "@db/client/database";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { getQuestion } from "@db/queries/content/questions";
import { insertPerson } from "@db/queries/people/people";
import { insertSitting } from "@db/queries/sittings/sittings";
import type { NewAssignment } from "@db/schema/rows";
import { addQuestion } from "../attempts/questions";
import { addAssignment, ASSIGNED_AT } from "./assignments";

const MINUTE_MS = 60_000;

/** Five points of two marks each. */
const RUBRIC = rubricSchema.parse({
  version: 1,
  title: "老街治理的问题",
  marks: 10,
  points: ["雨天积水", "报修无人理", "路灯损坏", "停车混乱", "经费不足"].map((label, at) => ({
    ...{ id: `p${at + 1}`, label, marks: 2 },
    expressions: [{ allOf: [[label]] }],
  })),
});

type ClassResults = {
  tutors: string[];
  /** How many candidates handed in, and how many of their answers a tutor marked. */
  candidates: number;
  marked: number;
} & Partial<NewAssignment>;

/**
 * An assignment of one question that a class handed in: the candidate at place `at` earned the first `at % 6` of the five points
 * by the engine in `10 + at` minutes; a tutor gave one point more, where there is one.
 */
export async function addClassResults({ tutors, candidates, marked, ...more }: ClassResults) {
  const questionId = await addQuestion({ content: { rubric: RUBRIC, materials: [] } });
  const versionId = (await getQuestion({ questionId }))?.publishedVersionId ?? "";
  return database().tx(async (tx) => {
    const people: string[] = [];
    for (let at = 0; at < candidates; at += 1) {
      const name = { userName: `${questionId.toLowerCase()}-${at}`, displayName: `学员${at + 1}` };
      people.push((await insertPerson({ ...name, role: "candidate", createdAt: 1 }, tx)).id);
    }
    const questions = [{ questionId, versionId }];
    const assignment = await addAssignment({ questions, tutors, candidates: people, ...more }, tx);
    const { classId, setId, setVersionId, id: assignmentId, mode } = assignment;
    const attemptIds: string[] = [];
    for (const [at, personId] of people.entries()) {
      const member = { classId, personId, studentNumber: `${at + 1}`, joinedBy: "hand" as const, joinedAt: 1 };
      await tx.insert(tx.tables.classMembers).values(member);
      const sealedAt = ASSIGNED_AT + (10 + at) * MINUTE_MS;
      const sealed = { personId, mode, status: "sealed" as const, startedAt: ASSIGNED_AT, sealedAt };
      const { id: sittingId } = await insertSitting({ ...sealed, setId, setVersionId, assignmentId }, tx);
      const place = { questionId, questionVersionId: versionId, sittingId, position: 1, sealedBy: "hand-in" as const };
      const { id: attemptId } = await insertAttempt({ ...sealed, ...place }, tx);
      const event = { attemptId, actorId: null };
      await insertAttemptEvent({ ...event, kind: "start", at: ASSIGNED_AT, params: { limitMs: null } }, tx);
      await insertAttemptEvent({ ...event, kind: "seal", at: sealedAt, params: {} }, tx);
      await insertAssessment(assessmentOf(attemptId, at % 6, null), tx);
      if (at < marked) await insertAssessment(assessmentOf(attemptId, Math.min(5, (at % 6) + 1), tutors[0] ?? ""), tx);
      attemptIds.push(attemptId);
    }
    return { assignment, questionId, people, attemptIds };
  });
}

function assessmentOf(attemptId: string, earned: number, tutor: string | null) {
  const points = RUBRIC.points.map(({ id }, at): ReportPoint => {
    const point = { id, max: 2, evidence: [] };
    return at < earned
      ? { ...point, awarded: 2, status: "hit" }
      : { ...point, awarded: 0, status: "missed", reason: at === 4 ? "keyword-missing" : "absent" };
  });
  const origin = { engine: "e1", profile: "p1", rubricHash: "r1" };
  const share = earned / RUBRIC.points.length;
  return {
    ...{ attemptId, source: tutor === null ? ("engine" as const) : ("tutor" as const), byPersonId: tutor, ...origin },
    report: { marks: earned * 2, maxMarks: 10, share, points, findings: [], flags: [], ...origin },
    ...{ marksHundredths: earned * 200, maxHundredths: 1000, share, createdAt: ASSIGNED_AT + (tutor === null ? 0 : 1) },
  };
}
