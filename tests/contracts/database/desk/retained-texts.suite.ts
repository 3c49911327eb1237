import { expect, it } from "vitest";
import { getHead } from "@db/queries/attempts/answer-heads";
import { sealAttempt } from "@db/queries/attempts/seal-attempt";
import { decideAppeal, insertAppeal } from "@db/queries/marking/appeals";
import { finishTask, insertTasks } from "@db/queries/marking/tasks";
import { eraseRetained, lastUse, listRetainedAttempts } from "@db/queries/people/retained-texts";
import { insertPerson } from "@db/queries/people/people";
import { insertPhoto } from "@db/queries/photos/photos";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { insertSession } from "@db/queries/sessions/sessions";
import type { Tx } from "@db/client/types";
import { addAssignment } from "../../../factories/assignments";
import { attemptOf, NOW, person, seedAttempt, storeRevision } from "../sample-rows";
import type { Suite } from "../suite";

/** Three attempts handed in one after the other: a text, photographs only, nothing at all; and a fourth that is still open. */
async function seedHandedIn(tx: Tx) {
  const { attempt, assessment, candidate, question, version } = await seedAttempt(tx);
  const place = { questionId: question.id, versionId: version.id };
  const add = async (userName: string) => {
    const { id } = await insertPerson(person({ userName }), tx);
    return (await insertAttempt(attemptOf(id, place.questionId, place.versionId), tx)).id;
  };
  const [pictured, blank, open] = [await add("pictured"), await add("blank"), await add("open")];
  await storeRevision(open, 1, tx);
  const bytes = Buffer.from([1, 2, 3]);
  const picture = { type: "image/png" as const, width: 60, height: 80, byteSize: bytes.length, bytes };
  const photo = { ...picture, position: 1, hash: "a".repeat(64), receivedAt: NOW, late: false };
  await insertPhoto({ ...photo, attemptId: pictured }, tx);
  for (const [at, attemptId] of [attempt.id, pictured, blank].entries()) {
    await sealAttempt({ attemptId, sealedAt: NOW + at, sealedBy: "hand-in", sealedNumber: null }, tx);
  }
  return { written: attempt.id, pictured, assessment, candidate, place };
}

/** The answers whose words a school no longer keeps. */
export function retainedTextSuite({ fresh }: Suite): void {
  it("lists what was handed in before a moment and still has words or photographs", async () => {
    const db = await fresh();
    const { written, pictured } = await db.tx(seedHandedIn);
    const list = async (before: number) =>
      (await listRetainedAttempts({ before, after: "", look: 9 }, db)).attemptIds.sort();
    expect(await list(NOW)).toEqual([]);
    expect(await list(NOW + 1)).toEqual([written]);
    expect(await list(NOW + 9)).toEqual([written, pictured].sort());
    const erase = (attemptIds: string[]) =>
      db.tx((tx) => eraseRetained({ attemptIds, before: NOW + 9, now: NOW + 9 }, tx));
    expect(await erase([written])).toBe(1);
    expect(await getHead({ attemptId: written }, db)).toMatchObject({ text: "", erasedAt: NOW + 9 });
    expect(await list(NOW + 9)).toEqual([pictured]);
    expect(await erase([written, pictured])).toBe(1);
    expect(await list(NOW + 9)).toEqual([]);
  });

  it("looks at so many at a time and goes on from there, blank ones counted, each of them once", async () => {
    const db = await fresh();
    const { written, pictured } = await db.tx(seedHandedIn);
    const seen: string[][] = [];
    for (let after: string | null = ""; after !== null;) {
      const page = await listRetainedAttempts({ before: NOW + 9, after, look: 1 }, db);
      seen.push(page.attemptIds);
      after = page.next;
    }
    // Four attempts, one of them blank and one still open, and the end.
    expect(seen).toHaveLength(5);
    expect(seen.flat().sort()).toEqual([written, pictured].sort());
  });

  it("leaves out what is yet to be marked or an appeal waits on, until that is done", async () => {
    const db = await fresh();
    const { written, pictured, assessment, candidate, place } = await db.tx(seedHandedIn);
    const tutor = await db.tx((tx) => insertPerson({ ...person({ userName: "li" }), role: "tutor" }, tx));
    const list = async () =>
      (await listRetainedAttempts({ before: NOW + 9, after: "", look: 9 }, db)).attemptIds.sort();
    await db.tx(async (tx) => {
      const assignment = await addAssignment({ questions: [place], tutors: [tutor.id], candidates: [] }, tx);
      const { questionId } = place;
      const task = { assignmentId: assignment.id, questionId, round: "single" as const, createdAt: NOW };
      await insertTasks([{ ...task, id: "task", attemptId: pictured }], tx);
      const appeal = { id: "appeal", attemptId: written, assessmentId: assessment.id, personId: candidate.id };
      await insertAppeal({ ...appeal, pointId: null, reason: "请复核", state: "open", createdAt: NOW }, tx);
    });
    expect(await list()).toEqual([]);
    const attemptIds = [written, pictured];
    expect(await db.tx((tx) => eraseRetained({ attemptIds, before: NOW + 9, now: NOW + 9 }, tx))).toBe(0);
    const decision = { handledBy: tutor.id, outcome: "维持", newAssessmentId: null, decidedAt: NOW + 2 };
    await db.tx((tx) => decideAppeal({ appealId: "appeal", state: "refused", ...decision }, tx));
    expect(await list()).toEqual([written]);
    const done = { taskId: "task", assessmentId: assessment.id, personId: tutor.id, now: NOW + 3 };
    await db.tx((tx) => finishTask(done, tx));
    expect(await list()).toEqual([written, pictured].sort());
  });

  it("knows when anybody last used the school, and that nobody ever did", async () => {
    const db = await fresh();
    expect(await lastUse({}, db)).toBe(0);
    await db.tx(async (tx) => {
      const { id: personId } = await insertPerson(person(), tx);
      const times = { personId, createdAt: NOW, expiresAt: NOW + 99 };
      await insertSession({ tokenHash: "one", ...times, lastSeenAt: NOW + 7 }, tx);
      await insertSession({ tokenHash: "two", ...times, lastSeenAt: NOW + 3 }, tx);
    });
    expect(await lastUse({}, db)).toBe(NOW + 7);
  });
}
