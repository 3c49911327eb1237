import { expect, it } from "vitest";
import { isUniqueViolation } from "@db/client/errors";
import { getEngineAssessment, insertAssessment } from "@db/queries/assessments/assessments";
import { insertAttemptEvent, listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { countAttempts, listAttemptsOfQuestion, listRecentAttempts } from "@db/queries/attempts/attempt-history";
import {
  getAttempt,
  getAttemptForCandidate,
  getOpenAttempt,
  insertAttempt,
  listOpenAttempts,
} from "@db/queries/attempts/attempts";
import { getHead, getLease, setLease } from "@db/queries/attempts/answer-heads";
import {
  getRevisionByRequest,
  insertRevision,
  listStoredRevisions,
  nextRevisionNumber,
} from "@db/queries/attempts/revisions";
import { listDueAttempts, sealAttempt, setAttemptDeadline } from "@db/queries/attempts/seal-attempt";
import { insertPerson } from "@db/queries/people/people";
import type { Suite } from "../suite";
import { assessmentOf, attemptOf, content, NOW, person, revisionOf, seedAttempt, storeRevision } from "../sample-rows";

export function attemptSuite({ fresh }: Suite): void {
  it("refuses a second open attempt on a question, until the first is sealed", async () => {
    const db = await fresh();
    const { candidate, question, version, attempt } = await db.tx(seedAttempt);
    const again = () => db.tx((tx) => insertAttempt(attemptOf(candidate.id, question.id, version.id), tx));
    expect(isUniqueViolation(await again().catch((error: unknown) => error))).toBe(true);
    const seal = { attemptId: attempt.id, sealedAt: NOW + 5, sealedBy: "hand-in" as const, sealedNumber: null };
    expect(await db.tx((tx) => sealAttempt(seal, tx))).toBe(true);
    expect(await db.tx((tx) => sealAttempt({ ...seal, sealedAt: NOW + 6, sealedBy: "deadline" }, tx))).toBe(false);
    expect(await getAttempt({ attemptId: attempt.id }, db)).toMatchObject({
      status: "sealed",
      sealedAt: NOW + 5,
      sealedBy: "hand-in",
    });
    expect((await again()).status).toBe("open");
  });

  it("shows a candidate's attempts to nobody else", async () => {
    const db = await fresh();
    const { candidate, question, attempt } = await db.tx(seedAttempt);
    const other = await db.tx((tx) => insertPerson(person({ userName: "other" }), tx));
    const of = (candidateId: string) => ({ candidateId, attemptId: attempt.id, questionId: question.id, limit: 5 });
    expect(await getAttemptForCandidate(of(candidate.id), db)).toEqual(attempt);
    expect(await getOpenAttempt(of(candidate.id), db)).toEqual(attempt);
    expect(await listOpenAttempts(of(candidate.id), db)).toEqual([{ ...attempt, questionTitle: content.title }]);
    expect(await getAttemptForCandidate(of(other.id), db)).toBeNull();
    expect(await getOpenAttempt(of(other.id), db)).toBeNull();
    expect(await listOpenAttempts(of(other.id), db)).toEqual([]);
    expect(await listRecentAttempts(of(other.id), db)).toEqual([]);
    expect(await listRecentAttempts({ ...of(candidate.id), offset: 1 }, db)).toEqual([]);
    expect([await countAttempts(of(candidate.id), db), await countAttempts(of(other.id), db)]).toEqual([1, 0]);
    expect(await listAttemptsOfQuestion(of(other.id), db)).toEqual([]);
  });

  it("shows each attempt with the engine's latest marks, and with a tutor's once there are any", async () => {
    const db = await fresh();
    const { candidate, question, attempt } = await db.tx(seedAttempt);
    await db.tx(async (tx) => {
      expect(await insertAssessment(assessmentOf(attempt.id), tx)).toBeNull();
      const newer = { ...assessmentOf(attempt.id, { engine: "e2", createdAt: NOW + 9 }), marksHundredths: 450 };
      await insertAssessment(newer, tx);
    });
    const outcome = { marksHundredths: 450, maxHundredths: 1000, share: 0.3 };
    const asked = { candidateId: candidate.id, questionId: question.id, limit: 5 };
    expect(await listAttemptsOfQuestion(asked, db)).toMatchObject([{ id: attempt.id, outcome }]);
    expect(await listRecentAttempts(asked, db)).toMatchObject([{ questionTitle: content.title, outcome }]);
    const tutors = {
      ...assessmentOf(attempt.id, { createdAt: NOW + 8 }),
      source: "tutor" as const,
      marksHundredths: 900,
    };
    await db.tx((tx) => insertAssessment(tutors, tx));
    expect(await listRecentAttempts(asked, db)).toMatchObject([{ outcome: { marksHundredths: 900 } }]);
    expect((await getEngineAssessment({ attemptId: attempt.id }, db))?.engine).toBe("e2");
  });

  it("lists attempts as due when deadline and grace are over, never those without a deadline", async () => {
    const db = await fresh();
    const { attempt } = await db.tx(seedAttempt);
    const due = (now: number) => listDueAttempts({ now, limit: 5 }, db);
    expect(await due(NOW + 69_999)).toEqual([]);
    expect(await due(NOW + 70_000)).toMatchObject([{ id: attempt.id }]);
    await db.tx((tx) => setAttemptDeadline({ attemptId: attempt.id, deadlineAt: null }, tx));
    expect(await due(NOW + 999_000)).toEqual([]);
  });

  it("keeps the head whole beside the numbered revisions, and finds a request that was stored before", async () => {
    const db = await fresh();
    const { attempt, revision } = await db.tx(seedAttempt);
    const attemptId = attempt.id;
    const next = await db.tx(async (tx) => {
      const second = await storeRevision(attemptId, await nextRevisionNumber({ attemptId }, tx), tx);
      const number = await nextRevisionNumber({ attemptId }, tx);
      const change = { base: 2, prefix: 4, suffix: 1, body: "推行", parentNumber: 1 };
      await insertRevision({ ...revisionOf(attemptId, number, "side"), ...change }, tx);
      return second;
    });
    const { number, hash, body } = next;
    expect(await getHead({ attemptId }, db)).toMatchObject({ number, hash, text: body });
    expect(await getHead({ attemptId: "other" }, db)).toBeNull();
    const rows = await listStoredRevisions({ attemptId }, db);
    expect(rows.map((row) => [row.number, row.base, row.body])).toEqual([
      [1, null, body],
      [2, null, body],
      [3, 2, "推行"],
    ]);
    const request = { attemptId, parent: 0, turn: 1, hash: revision.hash };
    expect(await getRevisionByRequest(request, db)).toEqual(revision);
    expect(await getRevisionByRequest({ ...request, turn: 2 }, db)).toBeNull();
    expect(await getRevisionByRequest({ ...request, attemptId: "other" }, db)).toBeNull();
    const repeated = db.tx((tx) => insertRevision(revisionOf(attemptId, 3), tx));
    expect(isUniqueViolation(await repeated.catch((error: unknown) => error))).toBe(true);
  });

  it("gives the lease to the page that asked last, and leaves it alone when the head moves", async () => {
    const db = await fresh();
    const { attempt } = await db.tx(seedAttempt);
    const attemptId = attempt.id;
    expect(await getLease({ attemptId }, db)).toBeNull();
    await db.tx((tx) => setLease({ attemptId, page: "first", at: NOW }, tx));
    await db.tx((tx) => setLease({ attemptId, page: "second", at: NOW + 5 }, tx));
    await db.tx((tx) => storeRevision(attemptId, 2, tx));
    expect(await getLease({ attemptId }, db)).toEqual({ page: "second", at: NOW + 5 });
    expect((await getHead({ attemptId }, db))?.number).toBe(2);
  });

  it("hands the clock's events back oldest first", async () => {
    const db = await fresh();
    const { attempt } = await db.tx(seedAttempt);
    await db.tx(async (tx) => {
      await insertAttemptEvent({ attemptId: attempt.id, at: NOW + 5, kind: "extend", params: { byMs: 60_000 } }, tx);
      await insertAttemptEvent({ attemptId: attempt.id, at: NOW, kind: "start", params: {} }, tx);
    });
    const events = await listAttemptEvents({ attemptId: attempt.id }, db);
    expect(events).toMatchObject([{ kind: "start" }, { kind: "extend", params: { byMs: 60_000 } }]);
  });
}
