import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database, Tx } from "@db/client/types";
import { sealAttempt } from "@db/queries/attempts/seal-attempt";
import { insertTasks } from "@db/queries/marking/tasks";
import { insertPerson } from "@db/queries/people/people";
import { getSampleSource, insertSample, listSamples, removeSample } from "@db/queries/review/samples";
import { addAssignment, assignAnswers } from "../../../factories/assignments";
import { NOW, person, seedAttempt } from "../sample-rows";
import { listNamesAround } from "@db/queries/review/names";
import type { Suite } from "../suite";

/** A handed-in answer of an assignment by a member of its class, picked as a sample. */
async function seedSample(tx: Tx) {
  const { candidate, question, version, attempt } = await seedAttempt(tx);
  const tutor = await insertPerson({ ...person({ userName: "tutor" }), role: "tutor" }, tx);
  await sealAttempt({ attemptId: attempt.id, sealedAt: NOW + 5, sealedBy: "hand-in", sealedNumber: 1 }, tx);
  const questions = [{ questionId: question.id, versionId: version.id }];
  const assignment = await addAssignment({ questions, tutors: [tutor.id], candidates: [candidate.id] }, tx);
  const sittingId = await assignAnswers({ assignment, personId: candidate.id, attemptIds: [attempt.id] }, tx);
  const member = { classId: assignment.classId, personId: candidate.id, joinedBy: "hand" as const, joinedAt: NOW };
  await tx.insert(tx.tables.classMembers).values({ ...member, studentNumber: "2026001" });
  const of = { assignmentId: assignment.id, questionId: question.id };
  const row = { assignmentId: assignment.id, attemptId: attempt.id, note: "", byPersonId: tutor.id, createdAt: NOW };
  await insertSample({ ...row, id: "s1", kind: "good" }, tx);
  return { of, candidate, attemptId: attempt.id, sittingId, classId: assignment.classId, row };
}

/** What is picked for 讲评, and what of it may be shown. */
export function reviewSampleSuite({ fresh }: Suite): void {
  const seed = async (): Promise<{ db: Database } & Awaited<ReturnType<typeof seedSample>>> => {
    const db = await fresh();
    return { db, ...(await db.tx(seedSample)) };
  };

  it("lists what is picked of a question in the order it was, and nothing of another question or assignment", async () => {
    const { db, of, row } = await seed();
    const upgrade = { ...row, id: "s0", kind: "upgrade" as const, start: 0, end: 4, rewritten: "社区办食堂" };
    await db.tx((tx) => insertSample({ ...upgrade, createdAt: NOW + 1 }, tx));
    expect((await listSamples(of, db)).map(({ id }) => id)).toEqual(["s1", "s0"]);
    expect(await listSamples({ ...of, questionId: "another" }, db)).toEqual([]);
    expect(await listSamples({ ...of, assignmentId: "another" }, db)).toEqual([]);
  });

  it("takes a sample away once, and only where it is", async () => {
    const { db, of } = await seed();
    const taken = { ...of, sampleId: "s1", now: NOW + 9 };
    expect(await db.tx((tx) => removeSample({ ...taken, questionId: "another" }, tx))).toBeNull();
    expect(await db.tx((tx) => removeSample(taken, tx))).toMatchObject({ id: "s1", kind: "good" });
    expect(await db.tx((tx) => removeSample(taken, tx))).toBeNull();
    expect(await listSamples(of, db)).toEqual([]);
  });

  it("shows nothing of a writer who opts out, and shows it again when they opt in", async () => {
    const { db, of, candidate, attemptId } = await seed();
    const opt = (keptOutOfSamples: boolean) =>
      db.tx(async (tx) => {
        const { classMembers } = tx.tables;
        await tx.update(classMembers).set({ keptOutOfSamples }).where(eq(classMembers.personId, candidate.id));
      });
    await opt(true);
    expect(await listSamples(of, db)).toEqual([]);
    expect(await getSampleSource({ ...of, attemptId }, db)).toMatchObject({ keptOut: true });
    await opt(false);
    expect(await listSamples(of, db)).toHaveLength(1);
  });

  it("shows nothing of a void sitting, nor of a writer who is erased", async () => {
    const { db, of, sittingId, candidate, attemptId } = await seed();
    const setVoid = (voidedAt: number | null) =>
      db.tx(async (tx) => {
        const { sittings } = tx.tables;
        await tx.update(sittings).set({ voidedAt }).where(eq(sittings.id, sittingId));
      });
    await setVoid(NOW);
    expect(await listSamples(of, db)).toEqual([]);
    expect(await getSampleSource({ ...of, attemptId }, db)).toMatchObject({ voided: true });
    await setVoid(null);
    expect(await listSamples(of, db)).toHaveLength(1);
    await db.tx(async (tx) => {
      const { people } = tx.tables;
      await tx.update(people).set({ erasedAt: NOW }).where(eq(people.id, candidate.id));
    });
    expect(await listSamples(of, db)).toEqual([]);
    expect(await getSampleSource({ ...of, attemptId }, db)).toMatchObject({ erased: true });
  });

  it("shows nothing of a writer who has left the class", async () => {
    const { db, of, attemptId, candidate } = await seed();
    await db.tx(async (tx) => {
      const { classMembers } = tx.tables;
      await tx.update(classMembers).set({ leftAt: NOW }).where(eq(classMembers.personId, candidate.id));
    });
    expect(await listSamples(of, db)).toEqual([]);
    expect(await getSampleSource({ ...of, attemptId }, db)).toMatchObject({ left: true });
  });

  it("knows what everybody around an assignment is called, until they are erased", async () => {
    const { db, of, candidate } = await seed();
    expect(await listNamesAround(of, db)).toEqual(["Lin", "lin", "2026001"]);
    await db.tx(async (tx) => {
      const { people } = tx.tables;
      await tx.update(people).set({ erasedAt: NOW }).where(eq(people.id, candidate.id));
    });
    expect(await listNamesAround(of, db)).toEqual([]);
  });

  it("shows nothing that is still to be marked in rounds", async () => {
    const { db, of, attemptId } = await seed();
    expect(await getSampleSource({ ...of, attemptId }, db)).toEqual({
      attemptId,
      keptOut: false,
      left: false,
      erased: false,
      voided: false,
      waiting: false,
    });
    expect(await getSampleSource({ ...of, attemptId: "none" }, db)).toBeNull();
    const task = { ...of, attemptId, createdAt: NOW };
    await db.tx((tx) =>
      insertTasks(
        [
          { ...task, round: "first", doneAt: NOW },
          { ...task, round: "second" },
        ],
        tx,
      ),
    );
    expect(await listSamples(of, db)).toEqual([]);
    expect(await getSampleSource({ ...of, attemptId }, db)).toMatchObject({ waiting: true });
    await db.tx(async (tx) => {
      const { markingTasks } = tx.tables;
      await tx.update(markingTasks).set({ doneAt: NOW }).where(eq(markingTasks.attemptId, attemptId));
    });
    expect(await listSamples(of, db)).toHaveLength(1);
  });

  it("takes an answer that is to be marked in rounds for unsettled before they are opened", async () => {
    const { db, of, attemptId } = await seed();
    await db.tx(async (tx) => {
      const { assignments } = tx.tables;
      await tx.update(assignments).set({ marking: "double" }).where(eq(assignments.id, of.assignmentId));
    });
    expect(await getSampleSource({ ...of, attemptId }, db)).toMatchObject({ waiting: true });
  });
}
