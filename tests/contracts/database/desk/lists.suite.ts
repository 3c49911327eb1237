import { expect, it } from "vitest";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { listReportsOfQuestion } from "@db/queries/assessments/list-reports-of-question";
import { insertAttempt, listOpenAttempts } from "@db/queries/attempts/attempts";
import { listHandIns } from "@db/queries/attempts/lists/list-hand-ins";
import { listStandings } from "@db/queries/attempts/lists/list-standings";
import { listAttemptsInTheWay, moveAttempts } from "@db/queries/attempts/move-attempts";
import { sealAttempt } from "@db/queries/attempts/seal-attempt";
import { insertInviteCode, insertResetCode, takeInviteCode } from "@db/queries/codes/codes";
import {
  expireInviteCode,
  expireResetCodesOf,
  getOpenInviteCode,
  getOpenResetCode,
  listInviteCodes,
} from "@db/queries/codes/find-codes";
import { isUniqueViolation } from "@db/client/errors";
import { listPacksWithCounts } from "@db/queries/content/list-packs-with-counts";
import { getPack, listPacksInBank } from "@db/queries/content/packs";
import { insertQuestion, setQuestionStatus } from "@db/queries/content/questions";
import { getHits } from "@db/queries/operations/get-hits";
import { countHit } from "@db/queries/operations/rate-limits";
import { countDemo, countRealAdmins, listDemoPersonIds } from "@db/queries/people/demo-people";
import { listAdmins, listLastSeen, listPersonNames } from "@db/queries/people/find-people";
import { listAccounts } from "@db/queries/people/list-accounts";
import { insertPerson } from "@db/queries/people/people";
import { insertSession } from "@db/queries/sessions/sessions";
import { assessmentOf, attemptOf, NOW, person, revisionOf, seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

/** Counting, grouping and joining: where the two databases differ in what they hand back. */
export function listSuite({ fresh }: Suite): void {
  it("says where a candidate stands with each question, in numbers", async () => {
    const db = await fresh();
    const { candidate, question, version, attempt, revision } = await db.tx(seedAttempt);
    const asked = { candidateId: candidate.id, questionIds: [question.id, "none"] };
    expect(await listStandings(asked, db)).toEqual([
      { questionId: question.id, handedIn: 0, bestShare: 0.3, bestHundredths: 300, openAttemptId: attempt.id },
    ]);
    await db.tx(async (tx) => {
      await sealAttempt(
        { attemptId: attempt.id, sealedAt: NOW + 9, sealedBy: "hand-in", sealedNumber: revision.number },
        tx,
      );
      const again = await insertAttempt(attemptOf(candidate.id, question.id, version.id), tx);
      await sealAttempt({ attemptId: again.id, sealedAt: NOW + 20, sealedBy: "deadline", sealedNumber: null }, tx);
      await insertAssessment({ ...assessmentOf(again.id), marksHundredths: 750, share: 0.75 }, tx);
    });
    expect(await listStandings(asked, db)).toEqual([
      { questionId: question.id, handedIn: 2, bestShare: 0.75, bestHundredths: 750, openAttemptId: null },
    ]);
    expect(await listHandIns({ candidateId: candidate.id, questionId: question.id }, db)).toMatchObject([
      { no: 1, characters: revisionOf("", 1).charCount, marksHundredths: 300, maxHundredths: 1000 },
      { no: 2, sittingId: null, characters: 0, marksHundredths: 750, share: 0.75 },
    ]);
  });

  it("hands back the newest reports on handed-in answers to a question, claims and erased ones left out", async () => {
    const db = await fresh();
    const { candidate, question, version, attempt, revision } = await db.tx(seedAttempt);
    const asked = { questionId: question.id, limit: 2 };
    expect(await listReportsOfQuestion(asked, db)).toEqual([]);
    const marked = (marks: number) => ({ ...assessmentOf(attempt.id).report, marks });
    await db.tx(async (tx) => {
      const seal = { sealedAt: NOW + 9, sealedBy: "hand-in" as const, sealedNumber: revision.number };
      await sealAttempt({ attemptId: attempt.id, ...seal }, tx);
      const of = { ...assessmentOf(attempt.id), source: "tutor" as const };
      await insertAssessment({ ...of, report: marked(7), createdAt: NOW + 20 }, tx);
      await insertAssessment({ ...of, source: "self", report: marked(5), createdAt: NOW + 10 }, tx);
      await insertAssessment({ ...of, report: marked(9), createdAt: NOW + 30, erasedAt: NOW + 31 }, tx);
      const open = await insertAttempt(attemptOf(candidate.id, question.id, version.id), tx);
      await insertAssessment({ ...assessmentOf(open.id), report: marked(1), createdAt: NOW + 40 }, tx);
    });
    expect((await listReportsOfQuestion(asked, db)).map(({ marks }) => marks)).toEqual([7, 3]);
    expect((await listReportsOfQuestion({ ...asked, limit: 9 }, db)).map(({ marks }) => marks)).toEqual([7, 3]);
    expect(await listReportsOfQuestion({ questionId: "none", limit: 9 }, db)).toEqual([]);
  });

  it("shows a tutor's marks before the engine's, and a claim nowhere", async () => {
    const db = await fresh();
    const { candidate, question, attempt, revision } = await db.tx(seedAttempt);
    const own = { candidateId: candidate.id, questionId: question.id };
    await db.tx(async (tx) => {
      const seal = { sealedAt: NOW + 9, sealedBy: "hand-in" as const, sealedNumber: revision.number };
      await sealAttempt({ attemptId: attempt.id, ...seal }, tx);
      const of = (source: "tutor" | "self" | "engine", marksHundredths: number, createdAt: number) =>
        insertAssessment(
          {
            ...assessmentOf(attempt.id),
            source,
            engine: `${createdAt}`,
            marksHundredths,
            share: marksHundredths / 1000,
            createdAt,
          },
          tx,
        );
      await of("tutor", 650, NOW + 20);
      await of("engine", 400, NOW + 30);
      await of("self", 900, NOW + 40);
    });
    expect(await listHandIns(own, db)).toMatchObject([{ marksHundredths: 650 }]);
    const standings = await listStandings({ candidateId: candidate.id, questionIds: [question.id] }, db);
    expect(standings).toMatchObject([{ bestHundredths: 650, bestShare: 0.65 }]);
  });

  it("names a pack to everybody only once something of it is in the bank", async () => {
    const db = await fresh();
    const { question } = await db.tx(seedAttempt);
    await db.tx((tx) => setQuestionStatus({ questionId: question.id, status: "published", now: NOW }, tx));
    const { id, title } = (await getPack({ packId: question.packId ?? "" }, db)) ?? {};
    expect(await listPacksInBank({}, db)).toMatchObject([{ id, title }]);
    await db.tx((tx) => setQuestionStatus({ questionId: question.id, status: "draft", now: NOW }, tx));
    expect(await listPacksInBank({}, db)).toEqual([]);
  });

  it("gives all of a visitor's attempts to an account once none is open in both", async () => {
    const db = await fresh();
    const { candidate, question, version } = await db.tx(seedAttempt);
    const { visitor, open } = await db.tx(async (tx) => {
      const { id } = await insertPerson(person({ userName: null }), tx);
      const open = await insertAttempt(attemptOf(id, question.id, version.id), tx);
      const done = { ...attemptOf(id, question.id, version.id), status: "sealed" as const };
      await insertAttempt(done, tx);
      return { visitor: id, open };
    });
    const fromTo = { fromPersonId: visitor, toPersonId: candidate.id };
    const inTheWay = () => db.tx((tx) => listAttemptsInTheWay(fromTo, tx));
    expect(await inTheWay()).toEqual([open]);
    const moving = db.tx((tx) => moveAttempts(fromTo, tx));
    expect(await moving.catch(isUniqueViolation)).toBe(true);
    await db.tx((tx) =>
      sealAttempt({ attemptId: open.id, sealedAt: NOW + 9, sealedBy: "hand-in", sealedNumber: null }, tx),
    );
    expect(await inTheWay()).toEqual([]);
    expect(await db.tx((tx) => moveAttempts(fromTo, tx))).toBe(2);
    expect(await listOpenAttempts({ candidateId: visitor }, db)).toHaveLength(0);
    expect(await listHandIns({ candidateId: candidate.id, questionId: question.id }, db)).toHaveLength(1);
  });

  it("moves nothing of a visitor who has become that very account", async () => {
    const db = await fresh();
    const { candidate } = await db.tx(seedAttempt);
    const fromTo = { fromPersonId: candidate.id, toPersonId: candidate.id };
    expect(await db.tx((tx) => listAttemptsInTheWay(fromTo, tx))).toEqual([]);
    expect(await db.tx((tx) => moveAttempts(fromTo, tx))).toBe(0);
  });

  it("counts a pack's questions by their state, none where there are none", async () => {
    const db = await fresh();
    await db.tx(async (tx) => {
      const { pack } = await seedAttempt(tx);
      const common = { packId: pack.id, title: "t", family: "gist" as const, createdAt: NOW, updatedAt: NOW };
      await insertQuestion({ ...common, no: 2, status: "draft" }, tx);
      await insertQuestion({ ...common, no: 3, status: "needs-material" }, tx);
      await insertQuestion({ ...common, no: 4, status: "retired" }, tx);
    });
    expect(await listPacksWithCounts({}, db)).toMatchObject([{ questions: 4, published: 1, drafts: 1, waiting: 1 }]);
  });

  it("finds open codes without using them up, and ends them", async () => {
    const db = await fresh();
    const times = { createdAt: NOW, expiresAt: NOW + 10 };
    const { id, invite } = await db.tx(async (tx) => {
      const { id } = await insertPerson(person(), tx);
      const invite = await insertInviteCode({ codeHash: "open", role: "tutor", createdBy: id, ...times }, tx);
      await insertInviteCode({ codeHash: "used", role: "tutor", createdBy: id, ...times, createdAt: NOW + 1 }, tx);
      await takeInviteCode({ codeHash: "used", personId: id, now: NOW + 2 }, tx);
      await insertResetCode({ codeHash: "r", personId: id, ...times }, tx);
      return { id, invite };
    });
    expect((await listInviteCodes({ limit: 9 }, db)).map((code) => code.usedByName)).toEqual(["Lin", null]);
    expect(await getOpenInviteCode({ codeHash: "open", now: NOW }, db)).toMatchObject({ id: invite.id });
    expect(await getOpenInviteCode({ codeHash: "used", now: NOW }, db)).toBeNull();
    expect(await db.tx((tx) => expireInviteCode({ inviteId: invite.id, now: NOW }, tx))).toBe(true);
    expect(await getOpenInviteCode({ codeHash: "open", now: NOW }, db)).toBeNull();
    expect(await getOpenResetCode({ codeHash: "r", personId: id, now: NOW }, db)).not.toBeNull();
    await db.tx((tx) => expireResetCodesOf({ personId: id, now: NOW }, tx));
    expect(await getOpenResetCode({ codeHash: "r", personId: id, now: NOW }, db)).toBeNull();
  });

  it("lists accounts, admins, the demo and when people were here last, in numbers", async () => {
    const db = await fresh();
    const { demo, admin } = await db.tx(async (tx) => {
      const demo = await insertPerson(person({ demo: true }), tx);
      const admin = await insertPerson({ ...person({ userName: "zhao", displayName: "" }), role: "admin" }, tx);
      const session = { personId: demo.id, createdAt: NOW, expiresAt: NOW + 9 };
      await insertSession({ tokenHash: "a", ...session, lastSeenAt: NOW }, tx);
      await insertSession({ tokenHash: "b", ...session, lastSeenAt: NOW + 5 }, tx);
      await countHit({ key: "k", windowMs: 100, now: NOW }, tx);
      return { demo: demo.id, admin: admin.id };
    });
    const personIds = [demo, admin];
    expect(await listLastSeen({ personIds }, db)).toEqual(new Map([[demo, NOW + 5]]));
    expect(await listPersonNames({ personIds }, db)).toEqual(
      new Map([
        [demo, "Lin"],
        [admin, "zhao"],
      ]),
    );
    expect(await listAdmins({}, db)).toEqual([{ userName: "zhao", displayName: "", demo: false }]);
    expect([await countRealAdmins({}, db), await listDemoPersonIds({}, db)]).toEqual([1, [demo]]);
    expect(await countDemo({}, db)).toEqual({ people: 1, attempts: 0 });
    const accounts = await listAccounts({ roles: ["candidate"], limit: 9, offset: 0 }, db);
    expect(accounts).toMatchObject({ total: 1, rows: [{ id: demo }] });
    expect(accounts.rows[0]).not.toHaveProperty("passwordHash");
    expect(await getHits({ key: "k", windowMs: 100, now: NOW + 99 }, db)).toEqual({ count: 1, windowStartedAt: NOW });
    expect(await getHits({ key: "k", windowMs: 100, now: NOW + 100 }, db)).toBeNull();
  });
}
