import { expect, it } from "vitest";
import type { SetContent } from "@content/contract/question-set";
import { isUniqueViolation } from "@db/client/errors";
import type { Database } from "@db/client/types";
import {
  getAssignment,
  getAssignmentForCandidate,
  insertAssignment,
  listAssignmentsOfClass,
  listQuestionsOf,
  reopen,
  setWithdrawal,
} from "@db/queries/assignments/assignments";
import { listVersions } from "@db/queries/assignments/assigned-versions";
import {
  insertCandidates,
  listCandidatesOf,
  setException,
  setNudged,
  setReleased,
} from "@db/queries/assignments/candidates";
import { listDueReleases, listDueSoon } from "@db/queries/assignments/list-due-soon";
import { listLastHeard } from "@db/queries/assignments/list-last-heard";
import { listForAccess, listPacksForAccess } from "@db/queries/assignments/list-for-access";
import { listAssignmentsForPerson } from "@db/queries/assignments/list-for-person";
import {
  listAssignedSittings,
  listOwnSittings,
  listSittingsOf,
  setVoided,
} from "@db/queries/assignments/list-sittings";
import { listTargeted, listWholeClassAssignments, type Target } from "@db/queries/assignments/targets";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { sealAttempt } from "@db/queries/attempts/seal-attempt";
import { countMoments, listMoments } from "@db/queries/board/list-moments";
import { countTaughtAssignments } from "@db/queries/board/list-taught-assignments";
import { insertPerson } from "@db/queries/people/people";
import { countUnread, insertNotices, listNotices, setRead } from "@db/queries/notices/notices";
import { insertSet, publishSetVersion } from "@db/queries/sets/sets";
import { getOpenAssignedSitting, getOpenSitting, insertSitting } from "@db/queries/sittings/sittings";
import { assessmentOf, attemptOf, NOW, person, seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

const DUE = NOW + 1_000;

/** A class with a tutor, a group and two members, and an assignment of one question to both. */
async function seedAssignment(db: Database) {
  return db.tx(async (tx) => {
    const seeded = await seedAttempt(tx);
    const { candidate, question, version } = seeded;
    const other = await insertPerson(person({ userName: "wang", displayName: "王" }), tx);
    const tutor = await insertPerson({ ...person({ userName: "li" }), role: "tutor" }, tx);
    const { classes, classTutors, classGroups, classMembers } = tx.tables;
    await tx.insert(classes).values({ id: "c", name: "冲刺班", createdBy: tutor.id, createdAt: NOW });
    const teaches = { classId: "c", personId: tutor.id, role: "tutor" as const, addedBy: tutor.id, addedAt: NOW };
    await tx.insert(classTutors).values(teaches);
    await tx.insert(classGroups).values({ id: "g", classId: "c", name: "一组", createdAt: NOW });
    const member = { classId: "c", joinedBy: "hand" as const, joinedAt: NOW };
    await tx.insert(classMembers).values({ ...member, personId: candidate.id, groupId: "g", studentNumber: "02" });
    await tx.insert(classMembers).values({ ...member, personId: other.id, studentNumber: "01" });
    const items = [{ questionId: question.id, versionId: version.id, marks: null }];
    const rest = { readingMinutes: null, readingRule: "suggested" as const, sourceNote: null };
    const draft: SetContent = { title: "题组", kind: "set", minutes: 30, ...rest, items };
    const times = { createdAt: NOW, updatedAt: NOW };
    const set = await insertSet({ title: "题组", status: "draft", draft, ...times }, tx);
    const row = { setId: set.id, hash: "h1", content: draft, publishedAt: NOW, publishedBy: null };
    const published = await publishSetVersion(row, tx);
    const release = { releaseScore: "by-hand", releasePoints: "by-hand", releaseReference: "by-hand" } as const;
    const assignment = await insertAssignment(
      {
        assignment: {
          ...{ id: "a", classId: "c", setId: set.id, setVersionId: published.id, title: "作业", mode: "timed" },
          ...{ opensAt: NOW, dueAt: DUE, latePolicy: "refuse", ...release, wholeClass: true },
          ...{ createdBy: tutor.id, createdAt: NOW },
        },
        questions: [{ position: 1, questionId: question.id, questionVersionId: version.id }],
      },
      tx,
    );
    await insertCandidates({ assignmentId: "a", personIds: [candidate.id, other.id], now: NOW }, tx);
    return { ...seeded, other, tutor, set, published, assignment };
  });
}

type Seeded = Awaited<ReturnType<typeof seedAssignment>>;

/** A sitting of the assignment by the first candidate, with one answer. */
async function beginSitting(db: Database, { candidate, question, version, set, published }: Seeded, id: string) {
  return db.tx(async (tx) => {
    const sitting = { id, personId: candidate.id, setId: set.id, setVersionId: published.id, assignmentId: "a" };
    await insertSitting({ ...sitting, mode: "timed", status: "open", startedAt: NOW }, tx);
    const row = { ...attemptOf(candidate.id, question.id, version.id), sittingId: id, position: 1 };
    return insertAttempt(row, tx);
  });
}

export function assignmentSuite({ fresh }: Suite) {
  it("an assignment is read by its class, by its candidates and with its questions, and is withdrawn once", async () => {
    const db = await fresh();
    const { candidate, other, tutor, question, version } = await seedAssignment(db);
    expect((await listAssignmentsOfClass({ classId: "c" }, db)).map(({ id }) => id)).toEqual(["a"]);
    expect(await countTaughtAssignments({ classIds: ["c"] }, db)).toBe(1);
    expect(await listQuestionsOf({ assignmentId: "a" }, db)).toMatchObject([{ questionId: question.id }]);
    expect((await listVersions({ versionIds: [version.id] }, db)).get(version.id)?.title).toBe(version.content.title);
    expect(await getAssignmentForCandidate({ assignmentId: "a", candidateId: tutor.id }, db)).toBeNull();
    const given = await listAssignmentsForPerson({ personId: candidate.id, limit: 9 }, db);
    expect(given).toMatchObject([{ className: "冲刺班", assignment: { id: "a" } }]);
    expect((await listCandidatesOf({ assignmentId: "a" }, db)).map(({ personId }) => personId)).toEqual([
      other.id,
      candidate.id,
    ]);
    const withdraw = () => db.tx((tx) => setWithdrawal({ assignmentId: "a", withdrawnAt: NOW, reason: "有误" }, tx));
    expect([await withdraw(), await withdraw()]).toEqual([true, false]);
    expect(await listWholeClassAssignments({ classId: "c" }, db)).toEqual([]);
    await db.tx((tx) => reopen({ assignmentId: "a", dueAt: DUE + 1 }, tx));
    expect(await getAssignment({ assignmentId: "a" }, db)).toMatchObject({ withdrawnAt: null, dueAt: DUE + 1 });
    expect(await listWholeClassAssignments({ classId: "c" }, db)).toHaveLength(1);
  });

  it("the calendar of a class has what opens and what is due from a time on, in pages, and nothing withdrawn", async () => {
    const db = await fresh();
    const { assignment } = await seedAssignment(db);
    await db.tx(async (tx) => {
      const { assignments } = tx.tables;
      await tx.insert(assignments).values({ ...assignment, id: "b", opensAt: NOW + 500, dueAt: null });
      await tx.insert(assignments).values({ ...assignment, id: "gone", withdrawnAt: NOW });
    });
    const moments = async (from: number, page: { limit: number; offset: number }) =>
      (await listMoments({ classIds: ["c"], from, ...page }, db)).map(({ id, what, at }) => [id, what, at]);
    const rest = [
      ["b", "opens", NOW + 500],
      ["a", "due", DUE],
    ];
    expect(await moments(NOW, { limit: 9, offset: 0 })).toEqual([["a", "opens", NOW], ...rest]);
    expect(await moments(NOW + 1, { limit: 9, offset: 0 })).toEqual(rest);
    expect(await moments(NOW, { limit: 1, offset: 1 })).toEqual([rest[0]]);
    expect(await countMoments({ classIds: ["c"], from: NOW }, db)).toBe(3);
    expect(await countMoments({ classIds: ["c"], from: DUE + 1 }, db)).toBe(0);
    expect(await listMoments({ classIds: ["c"], from: DUE, limit: 1, offset: 0 }, db)).toMatchObject([
      { title: "作业", className: "冲刺班" },
    ]);
    expect(await listMoments({ classIds: [], from: NOW, limit: 9, offset: 0 }, db)).toEqual([]);
  });

  it("a target means members of the class only: all of it, its groups, or some of its people", async () => {
    const db = await fresh();
    const { candidate, other, tutor } = await seedAssignment(db);
    const targeted = (target: Target) => listTargeted({ classId: "c", target }, db);
    expect((await targeted({ kind: "class" })).sort()).toEqual([candidate.id, other.id].sort());
    expect(await targeted({ kind: "groups", groupIds: ["g"] })).toEqual([candidate.id]);
    expect(await targeted({ kind: "groups", groupIds: [] })).toEqual([]);
    expect(await targeted({ kind: "people", personIds: [other.id, tutor.id] })).toEqual([other.id]);
  });

  it("an exception, a release and a reminder are kept for the candidates they name", async () => {
    const db = await fresh();
    const { candidate, other, tutor } = await seedAssignment(db);
    const terms = { opensAt: null, dueAt: DUE + 9, limitMinutes: null, maxAttempts: 2 };
    const exception = { assignmentId: "a", terms, reason: "生病", by: tutor.id, now: NOW };
    expect(await db.tx((tx) => setException({ ...exception, personId: candidate.id }, tx))).toBe(true);
    expect(await db.tx((tx) => setException({ ...exception, personId: tutor.id }, tx))).toBe(false);
    const release = { assignmentId: "a", personIds: [candidate.id], part: "scoreReleasedAt" as const, now: NOW };
    expect(await db.tx((tx) => setReleased(release, tx))).toEqual([candidate.id]);
    expect(await db.tx((tx) => setReleased({ ...release, now: NOW + 1 }, tx))).toEqual([]);
    await db.tx((tx) => setNudged({ assignmentId: "a", personIds: [other.id], now: NOW }, tx));
    // Whoever has it already keeps what they have.
    await db.tx((tx) => insertCandidates({ assignmentId: "a", personIds: [candidate.id], now: NOW + 5 }, tx));
    expect(await listCandidatesOf({ assignmentId: "a" }, db)).toMatchObject([
      { personId: other.id, dueAt: null, scoreReleasedAt: null, nudgedAt: NOW, left: false },
      { personId: candidate.id, addedAt: NOW, dueAt: DUE + 9, exceptionReason: "生病", scoreReleasedAt: NOW },
    ]);
  });

  it("a sitting for an assignment is apart from practice, one is open at a time, and it is void once", async () => {
    const db = await fresh();
    const seeded = await seedAssignment(db);
    const { candidate, other, tutor, set, question } = seeded;
    const attempt = await beginSitting(db, seeded, "s");
    await expect(beginSitting(db, seeded, "again").catch((error: unknown) => isUniqueViolation(error))).resolves.toBe(
      true,
    );
    const own = { candidateId: candidate.id };
    expect(await getOpenSitting({ ...own, setId: set.id }, db)).toBeNull();
    expect(await getOpenAssignedSitting({ ...own, assignmentId: "a" }, db)).toMatchObject({ id: "s" });
    await db.tx(async (tx) => {
      await sealAttempt({ attemptId: attempt.id, sealedAt: NOW + 7, sealedBy: "hand-in", sealedNumber: null }, tx);
      await insertAssessment({ ...assessmentOf(attempt.id), source: "tutor", byPersonId: tutor.id }, tx);
    });
    const sitting = { id: "s", status: "sealed", attempts: [{ attemptId: attempt.id, marked: true, position: 1 }] };
    expect(await listSittingsOf({ assignmentId: "a" }, db)).toMatchObject([sitting]);
    expect(await listOwnSittings({ ...own, assignmentId: "a" }, db)).toMatchObject([sitting]);
    expect(await listAssignedSittings(own, db)).toMatchObject([sitting]);
    expect(await listAssignedSittings({ candidateId: other.id }, db)).toEqual([]);
    const access = async () => (await listForAccess({ personId: candidate.id, questionIds: [question.id] }, db))[0];
    expect(await access()).toMatchObject({ begun: true, handedIn: true });
    const asked = { sittingId: "s", assignmentId: "a", reason: "故障", by: tutor.id, now: NOW + 9 };
    expect(await db.tx((tx) => setVoided({ ...asked, assignmentId: "b" }, tx))).toBeNull();
    expect(await db.tx((tx) => setVoided(asked, tx))).toMatchObject({ personId: candidate.id });
    expect(await db.tx((tx) => setVoided(asked, tx))).toBeNull();
    expect(await access()).toMatchObject({ begun: true, handedIn: false });
  });

  it("what hides a question is found by the question and by its pack; withdrawn, where it was begun", async () => {
    const db = await fresh();
    const seeded = await seedAssignment(db);
    const { candidate, other, question, pack } = seeded;
    await beginSitting(db, seeded, "s");
    await db.tx((tx) => setWithdrawal({ assignmentId: "a", withdrawnAt: NOW, reason: "有误" }, tx));
    const found = (personId: string) => listForAccess({ personId, questionIds: [question.id, "none"] }, db);
    expect(await found(candidate.id)).toMatchObject([{ questionId: question.id, begun: true, handedIn: false }]);
    expect(await found(other.id)).toEqual([]);
    expect(await listPacksForAccess({ personId: candidate.id }, db)).toMatchObject([{ packId: pack.id }]);
    expect(await listPacksForAccess({ personId: other.id }, db)).toEqual([]);
  });

  it("who is to be reminded is told by their own due time, once for each, and not after the hand-in", async () => {
    const db = await fresh();
    const seeded = await seedAssignment(db);
    const { candidate, other, tutor } = seeded;
    const due = async () =>
      (await listDueSoon({ now: NOW + 1, until: DUE + 20, limit: 9 }, db)).map(({ personId, dueAt }) => [
        personId,
        dueAt,
      ]);
    const terms = { opensAt: null, dueAt: DUE + 9, limitMinutes: null, maxAttempts: null };
    const exception = { assignmentId: "a", personId: other.id, terms, reason: "调课", by: tutor.id, now: NOW };
    await db.tx((tx) => setException(exception, tx));
    expect(await due()).toEqual([
      [candidate.id, DUE],
      [other.id, DUE + 9],
    ]);
    const notice = { kind: "due-soon" as const, path: "/assignments/a", params: { title: "作业" }, createdAt: NOW };
    const told = { ...notice, id: "n", personId: other.id, key: `due-soon:a:${DUE + 9}` };
    await db.tx((tx) => insertNotices([told], tx));
    const attempt = await beginSitting(db, seeded, "s");
    expect(await due()).toEqual([[candidate.id, DUE]]);
    const seal = { attemptId: attempt.id, sealedAt: NOW, sealedBy: "hand-in" as const, sealedNumber: null };
    await db.tx((tx) => sealAttempt(seal, tx));
    expect(await due()).toEqual([]);
    // Its parts are released by hand: the due time opens none.
    expect(await listDueReleases({ now: DUE, since: NOW, limit: 9 }, db)).toEqual([]);
    await db.tx((tx) => tx.update(tx.tables.assignments).set({ releaseScore: "at-due" }));
    const opened = () => listDueReleases({ now: DUE, since: NOW, limit: 9 }, db);
    expect(await opened()).toEqual([{ assignmentId: "a", title: "作业", personId: candidate.id, dueAt: DUE }]);
    const news = { ...notice, kind: "released" as const, id: "r", personId: candidate.id };
    await db.tx((tx) => insertNotices([{ ...news, key: `released-at-due:a:${DUE}` }], tx));
    expect(await opened()).toEqual([]);
  });

  it("who was last heard when is told by what they began, saved and handed in", async () => {
    const db = await fresh();
    const seeded = await seedAssignment(db);
    const { candidate, other, attempt, revision } = seeded;
    const heard = () => listLastHeard({ personIds: [candidate.id, other.id] }, db);
    expect(await heard()).toEqual(new Map([[candidate.id, revision.receivedAt]]));
    const seal = { attemptId: attempt.id, sealedAt: NOW + 99, sealedBy: "hand-in" as const, sealedNumber: 1 };
    await db.tx((tx) => sealAttempt(seal, tx));
    expect(await heard()).toEqual(new Map([[candidate.id, NOW + 99]]));
  });

  it("a person has one notice of a key, reads their own, and nobody else's", async () => {
    const db = await fresh();
    const { candidate, other } = await seedAssignment(db);
    const notice = { kind: "assigned" as const, path: "/assignments/a", params: { title: "作业" }, key: "k" };
    const rows = [
      { ...notice, id: "n1", personId: candidate.id, createdAt: NOW },
      { ...notice, id: "n2", personId: candidate.id, createdAt: NOW + 1 },
      { ...notice, id: "n3", personId: candidate.id, key: "l", createdAt: NOW + 2 },
      { ...notice, id: "n4", personId: other.id, createdAt: NOW },
    ];
    await db.tx((tx) => insertNotices(rows, tx));
    const ids = async () => (await listNotices({ personId: candidate.id, limit: 9 }, db)).map(({ id }) => id);
    expect(await ids()).toEqual(["n3", "n1"]);
    const read = (what: string[] | "all") =>
      db.tx((tx) => setRead({ personId: candidate.id, ids: what, now: NOW + 3 }, tx));
    await read(["n3", "n4"]);
    expect(await countUnread({ personId: candidate.id }, db)).toBe(1);
    expect(await countUnread({ personId: other.id }, db)).toBe(1);
    await read("all");
    expect(await countUnread({ personId: candidate.id }, db)).toBe(0);
  });
}
