import { expect, it } from "vitest";
import { listPointsOf, listQuestionMarks, listQuestionPoints } from "@db/queries/insight/question-marks";
import { mark, seedMarkedClass, sit } from "./insight-rows";
import { NOW } from "./sample-rows";
import type { Suite } from "./suite";

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
}
