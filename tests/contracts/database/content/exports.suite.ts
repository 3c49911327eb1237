import { expect, it } from "vitest";
import { findBundleRows } from "@db/queries/exports/find-bundle-rows";
import { insertBundleRows } from "@db/queries/exports/insert-bundle-rows";
import { listExportedPoints } from "@db/queries/exports/list-exported-points";
import { listExportedQuestions } from "@db/queries/exports/list-exported-questions";
import { listExportedRemarks, listExportedScripts } from "@db/queries/exports/list-exported-scripts";
import { listExportedSittings } from "@db/queries/exports/list-exported-sittings";
import { readMaterialRows, readPackRows, readQuestionRows, readSetRows } from "@db/queries/exports/read-bundle-rows";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { setHead } from "@db/queries/attempts/answer-heads";
import { eq } from "drizzle-orm";
import type { Tx } from "@db/client/types";
import { addAssignment, assignAnswers } from "../../../factories/assignments";
import { assessmentOf, content, NOW, seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

/** One sealed answer of an assignment: the engine's marks, a tutor's that count, and the pen of the tutor. */
async function seedMarked(tx: Tx) {
  const seeded = await seedAttempt(tx);
  const { candidate, question, version, attempt } = seeded;
  const questions = [{ questionId: question.id, versionId: version.id }];
  const assignment = await addAssignment({ questions, tutors: [candidate.id], candidates: [candidate.id] }, tx);
  const sittingId = await assignAnswers({ assignment, personId: candidate.id, attemptIds: [attempt.id] }, tx);
  const { attempts, answerComments } = tx.tables;
  await tx
    .update(attempts)
    .set({ status: "sealed", sealedAt: NOW, sealedNumber: 1 })
    .where(eq(attempts.id, attempt.id));
  const head = { number: 1, clientKey: "k", hash: "0".repeat(64), text: "社区食堂", charCount: 4, receivedAt: NOW };
  await setHead({ attemptId: attempt.id, ...head, sinceWhole: 0 }, tx);
  const given = { ...assessmentOf(attempt.id), source: "tutor" as const, byPersonId: candidate.id, revisionNumber: 1 };
  const counting = await insertAssessment({ ...given, id: "by-tutor", note: "改分理由", createdAt: NOW + 1 }, tx);
  const remark = { attemptId: attempt.id, pen: "wave" as const, byPersonId: candidate.id };
  for (const [at, start] of [5, 0, null].entries()) {
    const place = { start, end: start === null ? null : start + 2, text: `${at}` };
    await tx.insert(answerComments).values({ ...remark, ...place, revisionNumber: 1, createdAt: NOW + at });
  }
  await tx
    .insert(answerComments)
    .values({ ...remark, start: 0, end: 1, text: "gone", revisionNumber: 1, createdAt: NOW, removedAt: NOW });
  return { ...seeded, assignment, sittingId, counting };
}

const none = { packIds: [], slugs: [], questionIds: [], setIds: [], madeKeys: [], hashes: [] };

/** What exports read and what an import writes. */
export function exportSuite({ fresh }: Suite): void {
  it("lists an assignment's sittings with the marks that count, and leaves void ones out", async () => {
    const db = await fresh();
    const { assignment, attempt, sittingId } = await db.tx(seedMarked);
    const assignmentId = assignment.id;
    const [sitting] = await listExportedSittings({ assignmentId }, db);
    expect(sitting).toMatchObject({
      answers: [{ attemptId: attempt.id, assessmentId: "by-tutor", source: "tutor", round: null, position: 1 }],
    });
    expect(await listExportedPoints({ assessmentIds: ["by-tutor"] }, db)).toEqual([
      { assessmentId: "by-tutor", pointId: "p1", awarded: 3 },
    ]);
    expect(await listExportedQuestions({ assignmentId }, db)).toMatchObject([
      { position: 1, content: { marks: 10.5 } },
    ]);
    const { sittings } = db.tables;
    await db.tx((tx) => tx.update(sittings).set({ voidedAt: NOW }).where(eq(sittings.id, sittingId)));
    expect(await listExportedSittings({ assignmentId }, db)).toEqual([]);
  });

  it("reads scripts with their text, report and note, and the remarks that stand in the order of their places", async () => {
    const db = await fresh();
    const { attempt } = await db.tx(seedMarked);
    const wanted = [{ attemptId: attempt.id, assessmentId: "by-tutor" }];
    const scripts = await listExportedScripts({ wanted }, db);
    expect(scripts.get(attempt.id)).toMatchObject({
      text: "社区食堂",
      number: 1,
      note: "改分理由",
      report: { marks: 3 },
    });
    const remarks = await listExportedRemarks({ attemptIds: [attempt.id] }, db);
    expect(remarks.map(({ start }) => start)).toEqual([0, 5, null]);
    expect(await listExportedScripts({ wanted: [] }, db)).toEqual(new Map());
  });

  it("reads packs, questions and sets with all versions, and finds what is there by id, slug and key", async () => {
    const db = await fresh();
    const { assignment, pack, question, version } = await db.tx(seedMarked);
    expect(await readPackRows({ packId: pack.id }, db)).toMatchObject({ pack: { id: pack.id }, versions: [] });
    expect(await readQuestionRows({ packId: pack.id }, db)).toMatchObject([{ versions: [{ id: version.id }] }]);
    expect(await readQuestionRows({ questionIds: [question.id] }, db)).toHaveLength(1);
    expect(await readQuestionRows({ questionIds: [] }, db)).toEqual([]);
    expect(await readSetRows({ setId: assignment.setId }, db)).toMatchObject({ set: { title: "周测" } });
    expect([await readPackRows({ packId: "x" }, db), await readSetRows({ setId: "x" }, db)]).toEqual([null, null]);
    const known = await findBundleRows({ ...none, packIds: [pack.id], setIds: [assignment.setId, "x"] }, db);
    expect(known).toMatchObject({
      packs: [{ id: pack.id, versions: [] }],
      questions: [{ id: question.id, packId: pack.id, versions: [{ id: version.id, hash: "h1" }] }],
      sets: [{ id: assignment.setId, versions: [{}] }],
    });
    expect(await findBundleRows(none, db)).toEqual({ packs: [], questions: [], sets: [], materials: [] });
  });

  it("puts a bundle's rows in as they are", async () => {
    const db = await fresh();
    const shown = { no: 0, title: content.title, family: content.family, createdAt: 1, updatedAt: 2 };
    const rows = {
      ...{ packs: [], packVersions: [], library: [], drills: [], sets: [], setVersions: [] },
      materials: [{ hash: "m", title: "资料1", text: "积水", createdAt: 1 }],
      questions: [{ id: "q", ...shown, status: "published" as const, publishedVersionId: "v" }],
      questionVersions: [{ id: "v", questionId: "q", number: 1, hash: "h", content, publishedAt: 1 }],
    };
    await db.tx((tx) => insertBundleRows(rows, tx));
    expect(await readQuestionRows({ questionIds: ["q"] }, db)).toMatchObject([
      { question: { publishedVersionId: "v", updatedAt: 2 }, versions: [{ hash: "h", content }] },
    ]);
    expect(await readMaterialRows({ hashes: ["m", "x"] }, db)).toHaveLength(1);
    await expect(db.tx((tx) => insertBundleRows(rows, tx))).rejects.toThrow();
  });
}
