import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { newId } from "@db/client/new-id";
import type { Database, Tx } from "@db/client/types";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { sealAttempt } from "@db/queries/attempts/seal-attempt";
import { countBankUse, insertBankComment, listBankComments, removeBankComment } from "@db/queries/marking/bank";
import { insertComment, listComments, removeComment } from "@db/queries/marking/comments";
import { allowOneMore, insertMarkingEvents, listMarkingEvents } from "@db/queries/marking/events";
import { listEngineMarks, listWaitingAnswers } from "@db/queries/marking/engine-marks";
import { getLock, listLocks, removeLock, setLock } from "@db/queries/marking/locks";
import {
  getAssignmentOfAttempt,
  getMarkedAssignment,
  listMarkedQuestions,
  listQuestionsOfAll,
  listWritings,
} from "@db/queries/marking/marked-assignment";
import {
  finishSingle,
  finishTask,
  insertTasks,
  listMarkedAssignments,
  listTasks,
  listTasksOf,
  listUntasked,
  tallyTasks,
} from "@db/queries/marking/tasks";
import { insertPerson } from "@db/queries/people/people";
import { getHandedInForAssignment } from "@db/queries/sittings/handed-in-for-assignment";
import { listHandedInFor } from "@db/queries/sittings/list-handed-in-for";
import { addAssignment, assignAnswers } from "../../../factories/assignments";
import { assessmentOf, NOW, person, seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

/** One answer of an assignment, handed in, with a tutor who teaches the class and one who does not. */
async function seedDesk(tx: Tx) {
  const seeded = await seedAttempt(tx);
  const tutor = await insertPerson({ ...person({ userName: "tutor" }), role: "tutor" }, tx);
  const stranger = await insertPerson({ ...person({ userName: "stranger" }), role: "tutor" }, tx);
  const { candidate, question, version, attempt } = seeded;
  await sealAttempt({ attemptId: attempt.id, sealedAt: NOW + 5, sealedBy: "hand-in", sealedNumber: 1 }, tx);
  const questions = [{ questionId: question.id, versionId: version.id }];
  const assignment = await addAssignment({ questions, tutors: [tutor.id], candidates: [candidate.id] }, tx);
  const sittingId = await assignAnswers({ assignment, personId: candidate.id, attemptIds: [attempt.id] }, tx);
  return { ...seeded, tutor, stranger, assignment, sittingId };
}

type Desk = Awaited<ReturnType<typeof seedDesk>>;

const taskOf = ({ assignment, attempt, question }: Desk, round: "single" | "first" | "second" = "single") => ({
  assignmentId: assignment.id,
  attemptId: attempt.id,
  questionId: question.id,
  round,
  createdAt: NOW,
});

/** What tutors do on the desk beside giving marks. */
export function markingDeskSuite({ fresh }: Suite): void {
  const seed = async (): Promise<{ db: Database; desk: Desk }> => {
    const db = await fresh();
    return { db, desk: await db.tx(seedDesk) };
  };

  it("finds the answers nobody is to mark yet, once each, and none of a voided sitting", async () => {
    const { db, desk } = await seed();
    const { assignment, attempt, question, sittingId } = desk;
    const open = { attemptId: attempt.id, questionId: question.id, assignmentId: assignment.id };
    const plan = { plan: "single", percent: 0 };
    expect(await listUntasked({ assignmentId: assignment.id }, db)).toEqual([{ ...open, ...plan }]);
    expect(await listUntasked({ sittingId }, db)).toHaveLength(1);
    await db.tx((tx) => insertTasks([taskOf(desk)], tx));
    await db.tx((tx) => insertTasks([taskOf(desk)], tx));
    expect(await listTasksOf({ attemptId: attempt.id }, db)).toHaveLength(1);
    expect(await listUntasked({ sittingId }, db)).toEqual([]);
    const of = { assignmentId: assignment.id, questionId: question.id };
    expect(await listTasks(of, db)).toMatchObject([{ round: "single", sealedAt: NOW + 5, doneAt: null }]);
    await db.tx((tx) =>
      tx.update(tx.tables.sittings).set({ voidedAt: NOW }).where(eq(tx.tables.sittings.id, sittingId)),
    );
    expect(await listTasks(of, db)).toEqual([]);
    expect(await tallyTasks({ assignmentIds: [assignment.id] }, db)).toEqual([]);
  });

  it("names the questions of several assignments, each in the order of its paper", async () => {
    const { db, desk } = await seed();
    const { assignment, question, version } = desk;
    const of = { assignmentId: assignment.id, questionId: question.id, position: 1, title: version.content.title };
    expect(await listQuestionsOfAll({ assignmentIds: [assignment.id, "none"] }, db)).toEqual([of]);
    expect(await listMarkedQuestions({ assignmentId: assignment.id }, db)).toEqual([of]);
    expect(await listQuestionsOfAll({ assignmentIds: [] }, db)).toEqual([]);
  });

  it("tells when all of an assigned sitting is handed in, and who handed it in for its candidate", async () => {
    const { db, desk } = await seed();
    const { attempt, candidate, tutor, sittingId } = desk;
    const { sittings } = db.tables;
    expect(await getHandedInForAssignment({ attemptId: attempt.id }, db)).toBe(sittingId);
    const seal = { attemptId: attempt.id, kind: "seal" as const };
    const own = { ...seal, id: newId(), at: NOW, actorId: candidate.id, params: { by: "hand-in" } };
    await db.tx((tx) => insertAttemptEvent(own, tx));
    expect(await listHandedInFor({ sittingIds: [sittingId] }, db)).toEqual(new Map());
    const params = { by: "hand-in", onBehalf: true, reason: "停电" };
    await db.tx((tx) => insertAttemptEvent({ ...seal, id: newId(), at: NOW + 1, actorId: tutor.id, params }, tx));
    const told = { by: tutor.id, at: NOW + 1, reason: "停电" };
    expect(await listHandedInFor({ sittingIds: [sittingId] }, db)).toEqual(new Map([[sittingId, told]]));
    expect(await listHandedInFor({ sittingIds: [] }, db)).toEqual(new Map());
    await db.tx((tx) => tx.update(sittings).set({ voidedAt: NOW }).where(eq(sittings.id, sittingId)));
    expect(await getHandedInForAssignment({ attemptId: attempt.id }, db)).toBeNull();
  });

  it("counts what is to be marked and what is done, with the marks a task ended with", async () => {
    const { db, desk } = await seed();
    const { assignment, question, assessment, tutor } = desk;
    await db.tx((tx) => insertTasks([taskOf(desk, "first"), taskOf(desk, "second")], tx));
    const of = { assignmentId: assignment.id, questionId: question.id };
    const [first] = await listTasks(of, db);
    const done = { taskId: first?.id ?? "", assessmentId: assessment.id, personId: tutor.id, now: NOW + 9 };
    await db.tx((tx) => finishTask(done, tx));
    expect(await tallyTasks({ assignmentIds: [assignment.id] }, db)).toEqual([{ ...of, all: 2, done: 1 }]);
    const finished = { doneAt: NOW + 9, assessmentId: assessment.id, personId: tutor.id };
    expect((await listTasks(of, db)).find(({ id }) => id === first?.id)).toMatchObject(finished);
    expect(await tallyTasks({ assignmentIds: [] }, db)).toEqual([]);
  });

  it("finds what waits with its newest engine marks and the text they are of, until the answer is marked anywhere", async () => {
    const { db, desk } = await seed();
    const { assignment, attempt, question, tutor } = desk;
    const of = { assignmentId: assignment.id };
    expect(await listWaitingAnswers(of, db)).toEqual([]);
    await db.tx((tx) => insertTasks([taskOf(desk)], tx));
    const newer = { ...assessmentOf(attempt.id, { engine: "e2", createdAt: NOW + 3 }) };
    const later = await db.tx((tx) => insertAssessment(newer, tx));
    const waiting = { attemptId: attempt.id, questionId: question.id, assessmentId: later?.id };
    expect(await listWaitingAnswers(of, db)).toEqual([waiting]);
    const [mark] = await listEngineMarks({ assessmentIds: [waiting.assessmentId ?? "", "another"] }, db);
    expect(mark).toMatchObject({ assessmentId: later?.id, profile: newer.profile, text: "社区食堂统一配餐。" });
    expect(mark?.report).toEqual(newer.report);
    expect(await listWaitingAnswers({ ...of, questionId: question.id }, db)).toHaveLength(1);
    expect(await listWaitingAnswers({ ...of, questionId: "another" }, db)).toEqual([]);
    const marks = { attemptId: attempt.id, assessmentId: later?.id ?? "", personId: tutor.id, now: NOW + 9 };
    await db.tx((tx) => finishSingle(marks, tx));
    expect(await listWaitingAnswers(of, db)).toEqual([]);
    expect(await listTasksOf({ attemptId: attempt.id }, db)).toMatchObject([{ doneAt: NOW + 9, personId: tutor.id }]);
  });

  it("lists an assignment for marking to those who teach its class, and its questions in order", async () => {
    const { db, desk } = await seed();
    const { assignment, attempt, question, candidate, tutor, stranger } = desk;
    const listed = [{ id: assignment.id, title: "第一周作业", className: "周末班" }];
    expect(await listMarkedAssignments({ personId: tutor.id }, db)).toMatchObject(listed);
    expect(await listMarkedAssignments({ personId: null }, db)).toMatchObject(listed);
    expect(await listMarkedAssignments({ personId: stranger.id }, db)).toEqual([]);
    expect(await getMarkedAssignment({ assignmentId: assignment.id }, db)).toEqual(assignment);
    expect(await getMarkedAssignment({ assignmentId: "none" }, db)).toBeNull();
    expect(await listMarkedQuestions({ assignmentId: assignment.id }, db)).toMatchObject([
      { questionId: question.id, position: 1, title: "概括社区食堂的做法" },
    ]);
    const of = { assignmentId: assignment.id, classId: assignment.classId };
    expect(await getAssignmentOfAttempt({ attemptId: attempt.id }, db)).toEqual(of);
    expect(await getAssignmentOfAttempt({ attemptId: "none" }, db)).toBeNull();
    const written = { assignmentId: assignment.id, questionId: question.id, candidateId: candidate.id };
    expect(await listWritings(written, db)).toEqual([{ attemptId: attempt.id, sealedAt: NOW + 5 }]);
  });

  it("keeps one lock an answer, and a page gives up its own only", async () => {
    const { db, desk } = await seed();
    const lock = { attemptId: desk.attempt.id, personId: desk.tutor.id, page: "a", heardAt: NOW };
    await db.tx((tx) => setLock(lock, tx));
    await db.tx((tx) => removeLock({ attemptId: lock.attemptId, page: "b" }, tx));
    expect(await getLock(lock, db)).toEqual(lock);
    const next = { ...lock, personId: desk.stranger.id, page: "b", heardAt: NOW + 1 };
    await db.tx((tx) => setLock(next, tx));
    expect(await listLocks({ attemptIds: [lock.attemptId] }, db)).toEqual([next]);
    await db.tx((tx) => removeLock(next, tx));
    expect(await getLock(lock, db)).toBeNull();
    expect(await listLocks({ attemptIds: [] }, db)).toEqual([]);
  });

  it("lists remarks by their place, those on the whole last, and takes off one's own only", async () => {
    const { db, desk } = await seed();
    const row = { attemptId: desk.attempt.id, revisionNumber: 1, byPersonId: desk.tutor.id, createdAt: NOW };
    const remark = (id: string, pen: "comment" | "wave", text: string, at: { start: number; end: number } | null) => ({
      ...row,
      id,
      pen,
      text,
      start: at?.start ?? null,
      end: at?.end ?? null,
    });
    await db.tx(async (tx) => {
      await insertComment(remark("whole", "comment", "结构完整", null), tx);
      await insertComment(remark("late", "wave", "好句", { start: 5, end: 8 }), tx);
      await insertComment(remark("early", "comment", "缺主体", { start: 0, end: 4 }), tx);
    });
    const of = { attemptId: desk.attempt.id };
    expect((await listComments(of, db)).map(({ id }) => id)).toEqual(["early", "late", "whole"]);
    const remove = { commentId: "late", ...of, by: desk.stranger.id, now: NOW + 1 };
    expect(await db.tx((tx) => removeComment(remove, tx))).toBe(false);
    expect(await db.tx((tx) => removeComment({ ...remove, by: desk.tutor.id }, tx))).toBe(true);
    expect(await db.tx((tx) => removeComment({ ...remove, by: desk.tutor.id }, tx))).toBe(false);
    expect((await listComments(of, db)).map(({ id }) => id)).toEqual(["early", "whole"]);
  });

  it("keeps each tutor's own remarks for use again, the most used first", async () => {
    const { db, desk } = await seed();
    const personId = desk.tutor.id;
    const row = { personId, reasonCode: "absent", createdAt: NOW };
    await db.tx(async (tx) => {
      await insertBankComment({ ...row, id: "rare", text: "漏写主体" }, tx);
      await insertBankComment({ ...row, id: "usual", text: "对策空泛" }, tx);
      await countBankUse({ id: "usual", personId }, tx);
      await countBankUse({ id: "rare", personId: desk.stranger.id }, tx);
    });
    expect(await listBankComments({ personId }, db)).toMatchObject([
      { id: "usual", uses: 1 },
      { id: "rare", uses: 0 },
    ]);
    expect(await listBankComments({ personId: desk.stranger.id }, db)).toEqual([]);
    await db.tx((tx) => removeBankComment({ id: "usual", personId: desk.stranger.id, now: NOW }, tx));
    await db.tx((tx) => removeBankComment({ id: "rare", personId, now: NOW }, tx));
    expect((await listBankComments({ personId }, db)).map(({ id }) => id)).toEqual(["usual"]);
  });

  it("keeps what happened to an answer, and lets a candidate sit once more than all others", async () => {
    const { db, desk } = await seed();
    const { assignment, candidate, tutor } = desk;
    const of = { attemptId: desk.attempt.id };
    const event = { ...of, byPersonId: tutor.id };
    await db.tx((tx) =>
      insertMarkingEvents(
        [
          { ...event, kind: "consulted", note: "已面谈", at: NOW + 2 },
          { ...event, kind: "returned", note: "请重写", at: NOW + 1 },
        ],
        tx,
      ),
    );
    expect((await listMarkingEvents(of, db)).map(({ note }) => note)).toEqual(["请重写", "已面谈"]);
    expect(await listMarkingEvents({ ...of, kinds: ["consulted"] }, db)).toMatchObject([{ note: "已面谈" }]);
    const more = { assignmentId: assignment.id, personId: candidate.id };
    expect(await db.tx((tx) => allowOneMore(more, tx))).toBe(true);
    expect(await db.tx((tx) => allowOneMore(more, tx))).toBe(true);
    expect(await db.tx((tx) => allowOneMore({ ...more, personId: tutor.id }, tx))).toBe(false);
    expect(await db.tx((tx) => allowOneMore({ ...more, assignmentId: "none" }, tx))).toBe(false);
    const { assignmentCandidates } = db.tables;
    const [row] = await db.select().from(assignmentCandidates);
    expect(row?.maxAttempts).toBe(3);
  });
}
