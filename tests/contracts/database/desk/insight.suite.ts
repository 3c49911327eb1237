import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { listAssignmentSizes, listClassMarks } from "@db/queries/insight/class-marks";
import { listMarkedByBoth } from "@db/queries/insight/marked-twice";
import { listPointsOf, listQuestionMarks, listQuestionPoints } from "@db/queries/insight/question-marks";
import { listSittingEvents } from "@db/queries/insight/sitting-times";
import { listStudentAssignments, listStudentClasses, listStudentEvents } from "@db/queries/insight/student";
import { insertMarkingEvents } from "@db/queries/marking/events";
import { insertPerson } from "@db/queries/people/people";
import { mark, seedMarkedClass, sit } from "./insight-rows";
import { NOW, person } from "../sample-rows";
import type { Suite } from "../suite";

/** What is counted of a class: one answer a candidate, with the marks that stand. */
export function insightSuite({ fresh }: Suite): void {
  it("of a candidate's sittings the one handed in last counts, with the marks that stand, never a blind one", async () => {
    const db = await fresh();
    const seeded = await seedMarkedClass(db);
    const { candidate, other, question, tutor } = seeded;
    const first = await sit(db, seeded, { id: "s1", personId: candidate.id, sealedAt: NOW + 10 });
    const last = await sit(db, seeded, { id: "s2", personId: candidate.id, sealedAt: NOW + 20 });
    const voided = { id: "s3", personId: candidate.id, sealedAt: NOW + 30, voidedAt: NOW + 40 };
    const { id: voidId } = await sit(db, seeded, voided);
    const theirs = await sit(db, seeded, { id: "s4", personId: other.id, sealedAt: NOW + 15 });
    await mark(db, first.id, 10);
    await mark(db, voidId, 10);
    await mark(db, last.id, 5);
    const engine = await mark(db, theirs.id, 3);
    const byTutor = { source: "tutor" as const, byPersonId: tutor.id };
    const standing = await mark(db, last.id, 7, byTutor);
    await mark(db, theirs.id, 9, { ...byTutor, round: "first", createdAt: NOW + 1 });
    await mark(db, theirs.id, 8, { source: "self", byPersonId: other.id, createdAt: NOW + 2 });
    const which = { assignmentId: "a", questionId: question.id };
    const expected = [
      {
        ...{
          questionId: question.id,
          personId: other.id,
          attemptId: theirs.id,
          assessmentId: engine,
          source: "engine",
        },
        ...{ share: 0.3, marksHundredths: 300, maxHundredths: 1000, startedAt: NOW, sealedAt: NOW + 15 },
      },
      {
        ...{ questionId: question.id, personId: candidate.id, attemptId: last.id, assessmentId: standing },
        ...{ source: "tutor", share: 0.7, marksHundredths: 700, maxHundredths: 1000 },
        ...{ startedAt: NOW, sealedAt: NOW + 20 },
      },
    ];
    expect(await listQuestionMarks(which, db)).toEqual(expected);
    expect(await listQuestionMarks({ assignmentId: "a" }, db)).toEqual(expected);
    expect(await listQuestionMarks({ assignmentId: "a", questionId: "none" }, db)).toEqual([]);
    expect(await listQuestionMarks({ assignmentId: "none" }, db)).toEqual([]);
    const points = [
      { attemptId: theirs.id, pointId: "p1", status: "partial", reason: "absent", awarded: 3, max: 10 },
      { attemptId: last.id, pointId: "p1", status: "partial", reason: "absent", awarded: 7, max: 10 },
    ];
    expect(await listQuestionPoints(which, db)).toMatchObject(points);
    expect(await listPointsOf(await listQuestionMarks(which, db), db)).toMatchObject(points);
  });

  it("an answer without marks, one still being written, and whoever was taken off are left out", async () => {
    const db = await fresh();
    const seeded = await seedMarkedClass(db);
    const { candidate, other } = seeded;
    await sit(db, seeded, { id: "s1", personId: candidate.id, sealedAt: NOW + 10 });
    const theirs = await sit(db, seeded, { id: "s2", personId: other.id, sealedAt: NOW + 10 });
    await mark(db, theirs.id, 4);
    const persons = async () => (await listQuestionMarks({ assignmentId: "a" }, db)).map(({ personId }) => personId);
    expect(await persons()).toEqual([other.id]);
    await db.tx((tx) => tx.update(tx.tables.assignmentCandidates).set({ removedAt: NOW + 20 }));
    expect(await persons()).toEqual([]);
  });

  it("engine and tutor are compared on the same text, and a mark confirmed in a batch is no second opinion", async () => {
    const db = await fresh();
    const seeded = await seedMarkedClass(db);
    const { candidate, other, question, tutor } = seeded;
    const own = await sit(db, seeded, { id: "s1", personId: candidate.id, sealedAt: NOW + 10 });
    const theirs = await sit(db, seeded, { id: "s2", personId: other.id, sealedAt: NOW + 20 });
    const byTutor = { source: "tutor" as const, byPersonId: tutor.id };
    await mark(db, own.id, 2);
    await mark(db, own.id, 4, { rubricHash: "r2", createdAt: NOW + 1 });
    await mark(db, own.id, 9, { revisionNumber: 7, createdAt: NOW + 2 });
    await mark(db, own.id, 5, { ...byTutor, createdAt: NOW + 3 });
    await mark(db, theirs.id, 6);
    const which = { assignmentId: "a", questionId: question.id };
    const pairs = async () => listMarkedByBoth({ ...which, marks: await listQuestionMarks(which, db) }, db);
    const expected = [{ attemptId: own.id, human: 0.5, engine: 0.4 }];
    expect(await pairs()).toEqual(expected);
    await mark(db, theirs.id, 6, { ...byTutor, createdAt: NOW + 4 });
    expect(await pairs()).toHaveLength(2);
    const event = { id: "e", attemptId: theirs.id, kind: "batch-accepted" as const, note: "90" };
    await db.tx((tx) => insertMarkingEvents([{ ...event, byPersonId: tutor.id, at: NOW + 5 }], tx));
    expect(await pairs()).toEqual(expected);
  });

  it("a class's sittings are added up as they are counted one by one", async () => {
    const db = await fresh();
    const seeded = await seedMarkedClass(db);
    const { candidate, other, tutor } = seeded;
    const first = await sit(db, seeded, { id: "s1", personId: candidate.id, sealedAt: NOW + 10 });
    const last = await sit(db, seeded, { id: "s2", personId: candidate.id, sealedAt: NOW + 20 });
    const theirs = await sit(db, seeded, { id: "s3", personId: other.id, sealedAt: NOW + 5 });
    await mark(db, first.id, 10);
    await mark(db, last.id, 3);
    await mark(db, last.id, 6, { source: "tutor", byPersonId: tutor.id, createdAt: NOW - 1 });
    await mark(db, last.id, 1, { source: "tutor", byPersonId: tutor.id, round: "second", createdAt: NOW + 9 });
    await mark(db, theirs.id, 4, { marksHundredths: null, maxHundredths: null });
    const sum = { assignmentId: "a", answers: 1 };
    const sums = await listClassMarks({ assignmentIds: ["a"] }, db);
    expect(sums).toEqual([
      { ...sum, personId: other.id, shares: 0.4, marks: null, max: null },
      { ...sum, personId: candidate.id, shares: 0.6, marks: 600, max: 1000 },
    ]);
    const single = await listQuestionMarks({ assignmentId: "a" }, db);
    expect(single.map(({ personId, share }) => [personId, share])).toEqual(
      sums.map(({ personId, shares }) => [personId, shares]),
    );
    expect(await listClassMarks({ assignmentIds: [] }, db)).toEqual([]);
    expect(await listAssignmentSizes({ classId: "c" }, db)).toEqual([
      { assignmentId: "a", candidates: 2, questions: 1 },
    ]);
  });

  it("the clock of a typed sitting is given once, with what came to the front; paper and void sittings are left out", async () => {
    const db = await fresh();
    const seeded = await seedMarkedClass(db);
    const { candidate, other } = seeded;
    const typed = await sit(db, seeded, { id: "s1", personId: candidate.id, sealedAt: NOW + 10 });
    const voided = { id: "s2", personId: candidate.id, sealedAt: NOW + 20, voidedAt: NOW + 30 };
    const { id: voidId } = await sit(db, seeded, voided);
    const paper = await sit(db, seeded, { id: "s3", personId: other.id, sealedAt: NOW + 10 });
    await db.tx(async (tx) => {
      await tx.update(tx.tables.sittings).set({ medium: "paper" }).where(eq(tx.tables.sittings.id, "s3"));
      for (const attemptId of [typed.id, voidId, paper.id]) {
        const event = { attemptId, actorId: null, params: {} };
        await insertAttemptEvent({ ...event, at: NOW, kind: "start", params: { limitMs: null } }, tx);
        await insertAttemptEvent({ ...event, at: NOW + 1, kind: "paste" }, tx);
        await insertAttemptEvent({ ...event, at: NOW + 2, kind: "front" }, tx);
        await insertAttemptEvent({ ...event, at: NOW + 9, kind: "seal" }, tx);
      }
    });
    const events = await listSittingEvents({ assignmentId: "a" }, db);
    expect(events.map(({ kind }) => kind)).toEqual(["start", "seal", "front"]);
    expect(events[0]).toMatchObject({ sittingId: "s1", personId: candidate.id, position: 1, sealedAt: NOW + 10 });
  });

  it("a candidate's record holds what classes of this tutor gave them, with talks and returned answers", async () => {
    const db = await fresh();
    const seeded = await seedMarkedClass(db);
    const { candidate, question, tutor } = seeded;
    const { id: stranger } = await db.tx((tx) => insertPerson({ ...person({ userName: "zhao" }), role: "tutor" }, tx));
    const classesOf = (tutorId: string | null) => listStudentClasses({ personId: candidate.id, tutorId }, db);
    expect(await classesOf(tutor.id)).toEqual([{ id: "c", name: "冲刺班", studentNumber: "01", left: false }]);
    expect([await classesOf(stranger), (await classesOf(null)).length]).toEqual([[], 1]);
    await sit(db, seeded, { id: "s1", personId: candidate.id, sealedAt: NOW + 10 });
    const last = await sit(db, seeded, { id: "s2", personId: candidate.id, sealedAt: NOW + 20 });
    const engine = await mark(db, last.id, 3);
    const of = { personId: candidate.id, classIds: ["c"], limit: 9 };
    expect(await listStudentAssignments(of, db)).toMatchObject([
      {
        ...{ id: "a", title: "作业", classId: "c", sittings: [{ id: "s1" }, { id: "s2" }] },
        answers: [
          {
            ...{ attemptId: last.id, questionId: question.id, position: 1, assessmentId: engine, source: "engine" },
            ...{ share: 0.3, marksHundredths: 300, maxHundredths: 1000 },
          },
        ],
      },
    ]);
    const event = { attemptId: last.id, note: "结构松散，当面讲过。", byPersonId: tutor.id };
    await db.tx((tx) =>
      insertMarkingEvents(
        [
          { ...event, id: "e1", kind: "consulted", at: NOW + 30 },
          { ...event, id: "e2", kind: "batch-accepted", at: NOW + 31 },
          { ...event, id: "e3", kind: "returned", at: NOW + 32 },
        ],
        tx,
      ),
    );
    expect(await listStudentEvents(of, db)).toMatchObject([
      { id: "e3", kind: "returned", title: question.title, byName: "Lin" },
      { id: "e1", kind: "consulted", note: event.note },
    ]);
    const elsewhere = { ...of, classIds: [] };
    expect([await listStudentAssignments(elsewhere, db), await listStudentEvents(elsewhere, db)]).toEqual([[], []]);
  });
}
