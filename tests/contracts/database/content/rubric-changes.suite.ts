import { expect, it } from "vitest";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { listEngineAssessments } from "@db/queries/assessments/list-engine-assessments";
import { insertRubricChange, listMovingChanges, listRubricChanges } from "@db/queries/assessments/rubric-changes";
import { insertAdmittedAnswer } from "@db/queries/attempts/admitted-answers";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { countSealedAnswers, listSealedAnswers } from "@db/queries/attempts/lists/list-sealed-answers";
import { listStandings } from "@db/queries/attempts/lists/list-standings";
import { listUnmovedAttempts } from "@db/queries/attempts/lists/list-unmoved-attempts";
import { sealAttempt } from "@db/queries/attempts/seal-attempt";
import { insertQuestionVersion } from "@db/queries/content/question-versions";
import { erasePerson } from "@db/queries/people/erase-person";
import { insertPerson } from "@db/queries/people/people";
import type { Tx } from "@db/client/types";
import type { RubricChangeChoice } from "@db/schema/assessments";
import { assessmentOf, attemptOf, content, NOW, person, storeRevision, seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

/** The sample attempt handed in, and a second version of its question by which it has no score. */
async function seedChanged(tx: Tx) {
  const seeded = await seedAttempt(tx);
  const { attempt, revision, question } = seeded;
  await sealAttempt({ attemptId: attempt.id, ...sealedBy(revision.number, NOW + 10) }, tx);
  const next = { questionId: question.id, hash: "h2", rubricHash: "r2", content, publishedAt: NOW + 20 };
  return { ...seeded, next: await insertQuestionVersion(next, tx) };
}
const sealedBy = (sealedNumber: number | null, sealedAt: number) => ({
  sealedAt,
  sealedBy: "hand-in" as const,
  sealedNumber,
});

type Versions = { question: { id: string }; version: { id: string }; next: { id: string } };
function changeOf({ question, version, next }: Versions, choice: RubricChangeChoice) {
  const impact = { answers: 1, up: 1, down: 0, meanShift: 0.1234 };
  return {
    ...{ questionId: question.id, fromVersionId: version.id, toVersionId: next.id },
    ...{ choice, note: "补上考生的说法", impact, byPersonId: "tutor", createdAt: NOW + 20 },
  };
}

/** Another person's handed-in attempt on the question. */
async function anotherAnswer({ question, version }: Versions, tx: Tx) {
  const other = await insertPerson(person({ userName: "wu", displayName: "Wu" }), tx);
  const attempt = await insertAttempt(attemptOf(other.id, question.id, version.id), tx);
  const revision = await storeRevision(attempt.id, 1, tx);
  await sealAttempt({ attemptId: attempt.id, ...sealedBy(revision.number, NOW + 12) }, tx);
  return { attempt, other };
}

/** What was decided for scores, and whose answers it concerns. */
export function rubricChangeSuite({ fresh }: Suite): void {
  it("keeps a decision with its figures, beside the number of the version it published", async () => {
    const db = await fresh();
    const seeded = await db.tx(seedChanged);
    const { question, next } = seeded;
    const change = await db.tx((tx) => insertRubricChange(changeOf(seeded, "keep"), tx));
    expect(await listRubricChanges({ questionId: question.id }, db)).toEqual([
      { ...change, impact: changeOf(seeded, "keep").impact, to: { id: next.id, number: 2, rubricHash: "r2" } },
    ]);
    expect(await listRubricChanges({ questionId: "other" }, db)).toEqual([]);
  });

  it("lists all decisions of the questions in which one moves scores, and none of the others", async () => {
    const db = await fresh();
    const seeded = await db.tx(seedChanged);
    await db.tx((tx) => insertRubricChange(changeOf(seeded, "keep"), tx));
    expect(await listMovingChanges(db)).toEqual([]);
    await db.tx((tx) => insertRubricChange(changeOf(seeded, "migrate"), tx));
    expect((await listMovingChanges(db)).map(({ choice }) => choice).sort()).toEqual(["keep", "migrate"]);
  });

  it("never changes or forgets a decision", async () => {
    const db = await fresh();
    const seeded = await db.tx(seedChanged);
    await db.tx((tx) => insertRubricChange(changeOf(seeded, "keep"), tx));
    await expect(db.tx((tx) => tx.update(tx.tables.rubricChanges).set({ choice: "migrate" }))).rejects.toThrow();
    await expect(db.tx((tx) => tx.delete(tx.tables.rubricChanges))).rejects.toThrow();
    expect(await listRubricChanges({ questionId: seeded.question.id }, db)).toMatchObject([{ choice: "keep" }]);
  });

  it("finds the answers handed in to a question page by page, without the empty and the erased", async () => {
    const db = await fresh();
    const seeded = await db.tx(seedChanged);
    const { attempt, candidate, question, version } = seeded;
    const { attempt: second } = await db.tx((tx) => anotherAnswer(seeded, tx));
    await db.tx(async (tx) => {
      const empty = await insertAttempt(attemptOf(candidate.id, question.id, version.id), tx);
      await sealAttempt({ attemptId: empty.id, ...sealedBy(null, NOW + 15) }, tx);
    });
    const page = (after: string) => listSealedAnswers({ questionId: question.id, after, limit: 1 }, db);
    const [first] = await page("");
    const [last] = await page(first?.attemptId ?? "");
    expect([first?.attemptId, last?.attemptId]).toEqual([attempt.id, second.id].sort());
    expect(await page(last?.attemptId ?? "")).toEqual([]);
    expect([first, last].find((answer) => answer?.attemptId === attempt.id)).toEqual({
      ...{ attemptId: attempt.id, personId: candidate.id, displayName: "Lin", questionVersionId: version.id },
      ...{ sealedAt: NOW + 10, revisionNumber: 1, text: "社区食堂统一配餐。" },
    });
    expect(await countSealedAnswers({ questionId: question.id }, db)).toBe(2);
    await db.tx((tx) => erasePerson({ personId: candidate.id, now: NOW + 30 }, tx));
    expect(await countSealedAnswers({ questionId: question.id }, db)).toBe(1);
  });

  it("finds what a change moves and the engine has not scored by it, within the window and not of the erased", async () => {
    const db = await fresh();
    const seeded = await db.tx(seedChanged);
    const { attempt, question } = seeded;
    const all = { questionId: question.id, number: 2, rubricHash: "r2", from: null, until: null, limit: 10 };
    const list = (window: Partial<typeof all> | { from: number } | { until: number } = {}) =>
      listUnmovedAttempts({ ...all, ...window }, db);
    expect(await list()).toEqual([attempt.id]);
    expect(await list({ from: NOW + 10 })).toEqual([attempt.id]);
    expect(await list({ from: NOW + 11 })).toEqual([]);
    expect(await list({ until: NOW + 10 })).toEqual([]);
    expect(await list({ until: NOW + 11 })).toEqual([attempt.id]);
    expect(await list({ number: 1 })).toEqual([]);
    const { attempt: second, other } = await db.tx((tx) => anotherAnswer(seeded, tx));
    expect(await list()).toEqual([attempt.id, second.id]);
    expect(await list({ limit: 1 })).toEqual([attempt.id]);
    await db.tx((tx) => insertAssessment({ ...assessmentOf(attempt.id), rubricHash: "r2" }, tx));
    expect(await list()).toEqual([second.id]);
    const text = { number: 2, admittedAs: "late" as const, text: "统一配餐。", charCount: 5, reason: "断网" };
    const admitted = { attemptId: attempt.id, ...text, byPersonId: "a tutor", createdAt: NOW + 20 };
    await db.tx((tx) => insertAdmittedAnswer(admitted, tx));
    expect(await list()).toEqual([attempt.id, second.id]);
    const ofText = { ...assessmentOf(attempt.id), rubricHash: "r2", revisionNumber: 2, admitted: true };
    await db.tx((tx) => insertAssessment(ofText, tx));
    expect(await list()).toEqual([second.id]);
    await db.tx((tx) => erasePerson({ personId: other.id, now: NOW + 30 }, tx));
    expect(await list()).toEqual([]);
  });

  it("has both scores of an answer that was migrated, and the later one is where its writer stands", async () => {
    const db = await fresh();
    const { attempt, candidate, question } = await db.tx(seedChanged);
    const later = { ...assessmentOf(attempt.id, { createdAt: NOW + 40 }), rubricHash: "r2" };
    await db.tx((tx) => insertAssessment({ ...later, marksHundredths: 200, share: 0.2 }, tx));
    const found = await listEngineAssessments({ attemptIds: [attempt.id, "none"] }, db);
    expect(found.map(({ rubricHash, marksHundredths }) => [rubricHash, marksHundredths])).toEqual([
      ["r1", 300],
      ["r2", 200],
    ]);
    const standing = await listStandings({ candidateId: candidate.id, questionIds: [question.id] }, db);
    expect(standing).toMatchObject([{ bestShare: 0.2, bestHundredths: 200 }]);
  });
}
