import fc from "fast-check";
import { expect, it } from "vitest";
import { isUniqueViolation } from "@db/client/errors";
import type { Database, Tx } from "@db/client/types";
import { insertAssessment, listAssessments } from "@db/queries/assessments/assessments";
import { listAnswers } from "@db/queries/assessments/list-answers";
import { countingTexts, insertAdmittedAnswer, listAdmittedAnswers } from "@db/queries/attempts/admitted-answers";
import { listAttemptsOfQuestion } from "@db/queries/attempts/attempt-history";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { listHandIns } from "@db/queries/attempts/lists/list-hand-ins";
import { countSealedAnswers, listSealedAnswers } from "@db/queries/attempts/lists/list-sealed-answers";
import { listStandings } from "@db/queries/attempts/lists/list-standings";
import { insertRevision, listSideRevisions } from "@db/queries/attempts/revisions";
import { sealAttempt } from "@db/queries/attempts/seal-attempt";
import { erasePerson } from "@db/queries/people/erase-person";
import { countingAssessment } from "~/domain/marking/overridden/counting-assessment";
import { assessmentOf, attemptOf, hashOf, NOW, revisionOf, seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

const TEXT = "社区食堂统一配餐，老人就近用餐。";

function admissionOf(attemptId: string, number: number, changes: { as?: "late" | "transcript"; at?: number } = {}) {
  const { as = "late", at = NOW + 20 } = changes;
  const admitted = { attemptId, number, admittedAs: as, text: TEXT, charCount: 16, reason: "断网" };
  return { ...admitted, byPersonId: "a tutor", createdAt: at };
}

/** A handed-in attempt with a late text that was admitted and scored higher than the sealed one. */
async function seedAdmitted(tx: Tx) {
  const seeded = await seedAttempt(tx);
  const { attempt } = seeded;
  const seal = { attemptId: attempt.id, sealedAt: NOW + 10, sealedBy: "deadline" as const };
  await sealAttempt({ ...seal, sealedNumber: 1 }, tx);
  await insertRevision({ ...revisionOf(attempt.id, 2, "side"), late: true }, tx);
  await insertAdmittedAnswer(admissionOf(attempt.id, 2), tx);
  const marks = { revisionNumber: 2, admitted: true, marksHundredths: 800, share: 0.8 };
  await insertAssessment({ ...assessmentOf(attempt.id), ...marks }, tx);
  return seeded;
}

/** An attempt with a sealed answer, two late texts and a transcript, and these assessments of them. */
async function seedAssessed(
  of: { personId: string; questionId: string; versionId: string },
  made: Made[],
  db: Database,
) {
  return db.tx(async (tx) => {
    const attempt = await insertAttempt(attemptOf(of.personId, of.questionId, of.versionId), tx);
    await sealAttempt({ attemptId: attempt.id, sealedAt: NOW, sealedBy: "deadline", sealedNumber: null }, tx);
    await insertAdmittedAnswer(admissionOf(attempt.id, 1, { at: NOW + 3 }), tx);
    await insertAdmittedAnswer(admissionOf(attempt.id, 2, { at: NOW + 1 }), tx);
    await insertAdmittedAnswer(admissionOf(attempt.id, 3, { as: "transcript", at: NOW + 2 }), tx);
    for (const [index, { source, number, at }] of made.entries()) {
      const text = { revisionNumber: number, admitted: number > 0 };
      const row = assessmentOf(attempt.id, { engine: `e${index}`, createdAt: NOW + at });
      await insertAssessment({ ...row, ...text, source }, tx);
    }
    return attempt.id;
  });
}

type Made = { source: "engine" | "tutor" | "self"; number: number; at: number };
const assessments = fc.array(
  fc.record({
    source: fc.constantFrom("engine" as const, "tutor" as const, "self" as const),
    number: fc.integer({ min: 0, max: 3 }),
    at: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 8 },
);

export function admittedSuite({ fresh }: Suite): void {
  it("counts the same assessment as the domain does, whatever was admitted and marked", async () => {
    const db = await fresh();
    const { candidate, question, version } = await db.tx(seedAdmitted);
    const of = { personId: candidate.id, questionId: question.id, versionId: version.id };
    await fc.assert(
      fc.asyncProperty(assessments, async (made) => {
        const attemptId = await seedAssessed(of, made, db);
        const counting = countingAssessment(await listAssessments({ attemptId }, db));
        const listed = await listAttemptsOfQuestion({ candidateId: candidate.id, questionId: question.id }, db);
        const outcome = listed.find(({ id }) => id === attemptId)?.outcome;
        expect(outcome?.assessmentId).toBe(counting?.id);
      }),
      { numRuns: 12 },
    );
  });

  it("shows the marks and the length of the admitted text in every list of its attempt", async () => {
    const db = await fresh();
    const { candidate, question, attempt } = await db.tx(seedAdmitted);
    const asked = { candidateId: candidate.id, questionId: question.id };
    expect(await listHandIns(asked, db)).toMatchObject([{ marksHundredths: 800, characters: 16 }]);
    const standings = await listStandings({ candidateId: candidate.id, questionIds: [question.id] }, db);
    expect(standings).toMatchObject([{ bestHundredths: 800, bestShare: 0.8 }]);
    const { rows } = await listAnswers({ questionId: question.id, limit: 5 }, db);
    expect(rows[0]).toMatchObject({
      characters: 9,
      admitted: [{ number: 2, as: "late", at: NOW + 20, characters: 16 }],
    });
    expect(rows[0]?.scores.map(({ revisionNumber, admission }) => [revisionNumber, admission?.as ?? null])).toEqual(
      expect.arrayContaining([
        [0, null],
        [2, "late"],
      ]),
    );
    const sealed = await listSealedAnswers({ questionId: question.id, after: "", limit: 5 }, db);
    expect(sealed).toMatchObject([{ attemptId: attempt.id, revisionNumber: 2, text: TEXT }]);
    expect(await countingTexts({ attemptIds: [attempt.id, "other"] }, db)).toEqual(
      new Map([[attempt.id, { number: 2, text: TEXT }]]),
    );
  });

  it("admits a text once, changes none, and blanks them when their writer is erased", async () => {
    const db = await fresh();
    const { candidate, question, attempt } = await db.tx(seedAdmitted);
    const again = await db
      .tx((tx) => insertAdmittedAnswer(admissionOf(attempt.id, 2), tx))
      .catch((error: unknown) => error);
    expect(isUniqueViolation(again)).toBe(true);
    await expect(db.tx((tx) => tx.update(tx.tables.admittedAnswers).set({ reason: "别的" }))).rejects.toThrow();
    await db.tx((tx) => erasePerson({ personId: candidate.id, now: NOW + 30 }, tx));
    const [erased] = await listAdmittedAnswers({ attemptId: attempt.id }, db);
    expect(erased).toMatchObject({ text: "", reason: null, charCount: 16, erasedAt: NOW + 30 });
    expect(await countingTexts({ attemptIds: [attempt.id] }, db)).toEqual(new Map());
    expect(await countSealedAnswers({ questionId: question.id }, db)).toBe(0);
  });

  it("lists the texts beside the head without their words, the erased left out", async () => {
    const db = await fresh();
    const { candidate, attempt } = await db.tx(seedAdmitted);
    const side = [{ number: 2, chain: "side", hash: hashOf(2), charCount: 9 }];
    expect(await listSideRevisions({ attemptId: attempt.id }, db)).toEqual(side);
    await db.tx((tx) => erasePerson({ personId: candidate.id, now: NOW + 30 }, tx));
    expect(await listSideRevisions({ attemptId: attempt.id }, db)).toEqual([]);
  });
}
