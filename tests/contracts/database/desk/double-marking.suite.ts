import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Tx } from "@db/client/types";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { sealAttempt } from "@db/queries/attempts/seal-attempt";
import {
  insertAnchor,
  insertTrialMark,
  listAnchorChoices,
  listAnchors,
  listTrialMarks,
  removeAnchor,
} from "@db/queries/marking/anchors";
import { decideAppeal, getAppeal, insertAppeal, listAppeals, listAppealsOf } from "@db/queries/marking/appeals";
import {
  getRoundsOf,
  giveTask,
  listClassMarkers,
  listMarkingLoads,
  listRoundMarks,
  listRoundTasks,
} from "@db/queries/marking/rounds";
import { finishTask, insertTasks, listTasksOf } from "@db/queries/marking/tasks";
import { insertPerson } from "@db/queries/people/people";
import { addAssignment, assignAnswers } from "../../../factories/assignments";
import { assessmentOf, NOW, person, report, seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

/** One handed-in answer of a mock exam, with its head tutor, a second tutor, and one of another class. */
async function seedMock(tx: Tx) {
  const seeded = await seedAttempt(tx);
  const tutorOf = (userName: string) => insertPerson({ ...person({ userName }), role: "tutor" }, tx);
  const [head, tutor, stranger] = [await tutorOf("head"), await tutorOf("tutor"), await tutorOf("stranger")];
  const { candidate, question, version, attempt } = seeded;
  await sealAttempt({ attemptId: attempt.id, sealedAt: NOW + 5, sealedBy: "hand-in", sealedNumber: 1 }, tx);
  const questions = [{ questionId: question.id, versionId: version.id }];
  const given = { questions, tutors: [head.id, tutor.id], candidates: [candidate.id], expertId: null };
  const assignment = await addAssignment({ ...given, marking: "double" }, tx);
  const sittingId = await assignAnswers({ assignment, personId: candidate.id, attemptIds: [attempt.id] }, tx);
  return { ...seeded, head, tutor, stranger, assignment, sittingId };
}

type Mock = Awaited<ReturnType<typeof seedMock>>;

const taskOf = ({ assignment, attempt, question }: Mock, round: "first" | "second") => ({
  ...{ assignmentId: assignment.id, attemptId: attempt.id, questionId: question.id, round, createdAt: NOW },
});

const appealOf = ({ attempt, candidate, assessment }: Mock, pointId: string | null, createdAt: number) => ({
  ...{ attemptId: attempt.id, assessmentId: assessment.id, pointId, personId: candidate.id },
  ...{ reason: "原文已经写明", state: "open" as const, createdAt },
});

/** Marks in rounds, anchor scripts and appeals. */
export function doubleMarkingSuite({ fresh }: Suite): void {
  const seed = async () => {
    const db = await fresh();
    return { db, mock: await db.tx(seedMock) };
  };

  it("knows the rounds of an answer with whose they are, and gives only what is not done", async () => {
    const { db, mock } = await seed();
    const { assignment, attempt, assessment, head, tutor } = mock;
    const assignmentId = assignment.id;
    await db.tx((tx) => insertTasks([taskOf(mock, "first"), taskOf(mock, "second")], tx));
    expect(await listClassMarkers({ classId: assignment.classId }, db)).toEqual([
      { personId: head.id, role: "head" },
      { personId: tutor.id, role: "tutor" },
    ]);
    const tasks = await listTasksOf({ attemptId: attempt.id }, db);
    const taskId = tasks.find(({ round }) => round === "first")?.id ?? "";
    const give = (personId: string, of = assignmentId) =>
      db.tx((tx) => giveTask({ assignmentId: of, taskId, personId }, tx));
    expect(await give(tutor.id, "another")).toBe(false);
    expect(await give(tutor.id)).toBe(true);
    expect(await listMarkingLoads({ assignmentId }, db)).toEqual(new Map([[tutor.id, 1]]));
    const done = { taskId, assessmentId: assessment.id, personId: tutor.id, now: NOW + 9 };
    await db.tx((tx) => finishTask(done, tx));
    expect(await give(head.id)).toBe(false);
    const mark = { ...assessmentOf(attempt.id), source: "tutor" as const, byPersonId: tutor.id, createdAt: NOW + 9 };
    await db.tx((tx) => insertAssessment({ ...mark, round: "first" }, tx));
    await db.tx((tx) => insertAssessment({ ...mark, createdAt: NOW + 8 }, tx));
    const rounds = await getRoundsOf({ attemptId: attempt.id }, db);
    expect(rounds?.assignment.id).toBe(assignmentId);
    expect(rounds?.tasks).toHaveLength(2);
    expect(rounds?.marks.map(({ round, byPersonId }) => [round, byPersonId])).toEqual([["first", tutor.id]]);
    expect(await listRoundMarks({ assignmentId }, db)).toMatchObject([{ round: "first", attemptId: attempt.id }]);
    expect(await listRoundTasks({ assignmentId }, db)).toHaveLength(2);
    const { sittings } = db.tables;
    await db.tx((tx) => tx.update(sittings).set({ voidedAt: NOW }).where(eq(sittings.id, mock.sittingId)));
    expect(await listRoundTasks({ assignmentId }, db)).toEqual([]);
    expect(await listRoundMarks({ assignmentId }, db)).toEqual([]);
    expect(await getRoundsOf({ attemptId: "absent" }, db)).toBeNull();
  });

  it("keeps anchor scripts with the agreed marks, and of each marker the first try", async () => {
    const { db, mock } = await seed();
    const { assignment, attempt, question, head, tutor } = mock;
    const assignmentId = assignment.id;
    const agreed = { ...assessmentOf(attempt.id), id: "agreed", source: "tutor" as const, byPersonId: head.id };
    const blind = { ...agreed, id: "blind", round: "first" as const, createdAt: NOW + 7 };
    await db.tx(async (tx) => {
      await insertAssessment(agreed, tx);
      await insertAssessment(blind, tx);
    });
    const choices = (classId: string) =>
      listAnchorChoices({ classId, questionIds: [question.id], limit: 9 }, db).then((rows) => rows.map(({ id }) => id));
    expect(await choices(assignment.classId)).toEqual(["agreed"]);
    expect(await choices("another")).toEqual([]);
    const anchor = { id: "anchor", assignmentId, attemptId: attempt.id, assessmentId: "agreed", createdBy: head.id };
    await db.tx((tx) => insertAnchor({ ...anchor, createdAt: NOW }, tx));
    expect(await listAnchors({ assignmentId }, db)).toMatchObject([
      { anchor: { id: "anchor" }, questionId: question.id, agreed: { id: "agreed" } },
    ]);
    const mark = { anchorId: "anchor", personId: tutor.id, report, share: 0.3, createdAt: NOW };
    expect(await db.tx((tx) => insertTrialMark(mark, tx))).toBe(true);
    expect(await db.tx((tx) => insertTrialMark({ ...mark, share: 0.9 }, tx))).toBe(false);
    expect(await listTrialMarks({ assignmentId }, db)).toMatchObject([{ personId: tutor.id, share: 0.3 }]);
    expect(await listTrialMarks({ assignmentId, personId: head.id }, db)).toEqual([]);
    const away = { assignmentId, anchorId: "anchor", now: NOW + 1 };
    expect(await db.tx((tx) => removeAnchor(away, tx))).toBe(true);
    expect(await db.tx((tx) => removeAnchor(away, tx))).toBe(false);
    expect(await listAnchors({ assignmentId }, db)).toEqual([]);
    await db.tx((tx) => insertAnchor({ ...anchor, id: "again", createdAt: NOW + 2 }, tx));
    expect((await listAnchors({ assignmentId }, db)).map((one) => one.anchor.id)).toEqual(["anchor"]);
  });

  it("shows appeals to the class's tutors, the named expert and admins, and decides each once", async () => {
    const { db, mock } = await seed();
    const { assignment, attempt, tutor, stranger } = mock;
    await db.tx(async (tx) => {
      await insertAppeal({ id: "late", ...appealOf(mock, null, NOW + 2) }, tx);
      await insertAppeal({ id: "early", ...appealOf(mock, "p1", NOW + 1) }, tx);
    });
    const ids = async (state: "open" | "decided", personId: string | null) => {
      const { rows, total } = await listAppeals({ state, personId, limit: 9 }, db);
      expect(total).toBe(rows.length);
      return rows.map(({ id }) => id);
    };
    expect(await ids("open", tutor.id)).toEqual(["early", "late"]);
    expect(await ids("open", null)).toEqual(["early", "late"]);
    expect(await ids("open", stranger.id)).toEqual([]);
    expect(await getAppeal({ appealId: "early", personId: stranger.id }, db)).toBeNull();
    const { assignments } = db.tables;
    await db.tx((tx) => tx.update(assignments).set({ expertId: stranger.id }).where(eq(assignments.id, assignment.id)));
    expect(await getAppeal({ appealId: "early", personId: stranger.id }, db)).toMatchObject({
      ...{ assignmentId: assignment.id, classId: assignment.classId, expertId: stranger.id },
    });
    const decision = { handledBy: tutor.id, outcome: "维持", newAssessmentId: null, decidedAt: NOW + 9 };
    const decide = () => db.tx((tx) => decideAppeal({ appealId: "early", state: "refused", ...decision }, tx));
    expect(await decide()).toBe(true);
    expect(await decide()).toBe(false);
    expect(await ids("open", tutor.id)).toEqual(["late"]);
    expect(await ids("decided", tutor.id)).toEqual(["early"]);
    const of = await listAppealsOf({ attemptId: attempt.id }, db);
    expect(of.map(({ id, state, outcome }) => [id, state, outcome])).toEqual([
      ["early", "refused", "维持"],
      ["late", "open", null],
    ]);
  });
}
