import { expect, it } from "vitest";
import { insertAssessment, listAssessments } from "@db/queries/assessments/assessments";
import { listAnswers, listTutorMarked } from "@db/queries/assessments/list-answers";
import {
  decideProposal,
  getProposal,
  insertProposals,
  listDecidedProposals,
  listOpenProposals,
  listProposedWords,
} from "@db/queries/assessments/proposals";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { sealAttempt } from "@db/queries/attempts/seal-attempt";
import type { Suite } from "../suite";
import { assessmentOf, attemptOf, NOW, proposalOf, seedAttempt } from "../sample-rows";

export function proposalSuite({ fresh }: Suite): void {
  it("keeps proposed wordings until a tutor decides, oldest first, and each is decided once", async () => {
    const db = await fresh();
    const { question, attempt } = await db.tx(seedAttempt);
    const of = { questionId: question.id, limit: 1 };
    await db.tx((tx) =>
      insertProposals(
        [
          proposalOf(question.id, attempt.id, { words: "后写", createdAt: NOW + 2 }),
          proposalOf(question.id, attempt.id, { words: "先写", createdAt: NOW + 1 }),
        ],
        tx,
      ),
    );
    const open = await listOpenProposals(of, db);
    expect(open).toMatchObject({ total: 2, rows: [{ words: "先写", state: "open", changedAnswers: null }] });
    expect((await listOpenProposals({ ...of, offset: 1 }, db)).rows).toMatchObject([{ words: "后写" }]);
    const proposalId = open.rows[0]?.id ?? "";
    const decision = { proposalId, decidedBy: "a tutor", decidedAt: NOW + 5, changedAnswers: 3 };
    expect(await db.tx((tx) => decideProposal({ ...decision, state: "accepted" }, tx))).toBe(true);
    expect(await db.tx((tx) => decideProposal({ ...decision, state: "refused", changedAnswers: 9 }, tx))).toBe(false);
    const decided = { state: "accepted", decidedBy: "a tutor", decidedAt: NOW + 5, changedAnswers: 3 };
    expect(await getProposal({ questionId: question.id, proposalId }, db)).toMatchObject(decided);
    expect(await listDecidedProposals(of, db)).toMatchObject([{ words: "先写", ...decided }]);
    expect((await listOpenProposals(of, db)).total).toBe(1);
    expect(await getProposal({ questionId: "another", proposalId }, db)).toBeNull();
  });

  it("knows every wording proposed for a point, so that none is proposed twice", async () => {
    const db = await fresh();
    const { question, attempt } = await db.tx(seedAttempt);
    const other = { ...proposalOf(question.id, attempt.id), pointId: "p2" };
    await db.tx((tx) => insertProposals([proposalOf(question.id, attempt.id), other], tx));
    const known = (pointIds: string[]) => listProposedWords({ questionId: question.id, pointIds }, db);
    expect(await known(["p1"])).toEqual([{ pointId: "p1", words: "统一配餐" }]);
    expect(await known(["p1", "p2"])).toHaveLength(2);
    expect(await known([])).toEqual([]);
    expect(await listProposedWords({ questionId: "another", pointIds: ["p1"] }, db)).toEqual([]);
  });

  it("keeps every assessment of an answer: a tutor's second mark leaves the first as it was", async () => {
    const db = await fresh();
    const { attempt } = await db.tx(seedAttempt);
    const tutor = { ...assessmentOf(attempt.id), source: "tutor" as const, byPersonId: "a tutor" };
    await db.tx(async (tx) => {
      await insertAssessment({ ...tutor, note: "一", marksHundredths: 400, createdAt: NOW + 1 }, tx);
      await insertAssessment({ ...tutor, note: "二", marksHundredths: 500, createdAt: NOW + 2 }, tx);
      await insertAssessment({ ...tutor, source: "self", note: null, createdAt: NOW + 3 }, tx);
    });
    const kept = await listAssessments({ attemptId: attempt.id }, db);
    expect(kept.map(({ source, note, marksHundredths }) => [source, note, marksHundredths])).toEqual([
      ["engine", null, 300],
      ["tutor", "一", 400],
      ["tutor", "二", 500],
      ["self", null, 300],
    ]);
    const change = db.tx((tx) => tx.update(tx.tables.assessments).set({ note: "改" }));
    await expect(change).rejects.toThrow();
  });

  it("lists what was handed in to a question with all its scores, newest first, and never what is still being written", async () => {
    const db = await fresh();
    const { candidate, question, version, attempt, revision } = await db.tx(seedAttempt);
    const listed = (offset = 0) => listAnswers({ questionId: question.id, limit: 1, offset }, db);
    expect(await listed()).toEqual({ rows: [], total: 0 });
    const seal = { sealedBy: "hand-in" as const, sealedNumber: null };
    await db.tx(async (tx) => {
      await sealAttempt({ ...seal, attemptId: attempt.id, sealedAt: NOW + 5, sealedNumber: revision.number }, tx);
      const later = await insertAttempt(attemptOf(candidate.id, question.id, version.id), tx);
      await sealAttempt({ ...seal, attemptId: later.id, sealedAt: NOW + 9 }, tx);
      await insertAssessment({ ...assessmentOf(attempt.id), source: "tutor", createdAt: NOW + 1 }, tx);
    });
    expect(await listed()).toMatchObject({ total: 2, rows: [{ sealedAt: NOW + 9, characters: 0, scores: [] }] });
    const [first] = (await listed(1)).rows;
    expect(first).toMatchObject({ attemptId: attempt.id, displayName: "Lin", role: "candidate", characters: 9 });
    expect(first?.scores.map(({ source }) => source)).toEqual(["engine", "tutor"]);
    const marked = await listTutorMarked({ questionId: question.id, latest: 2 }, db);
    expect(marked.map(({ attemptId, source }) => [attemptId, source])).toEqual([
      [attempt.id, "engine"],
      [attempt.id, "tutor"],
    ]);
    // The later one is not marked.
    expect(await listTutorMarked({ questionId: question.id, latest: 1 }, db)).toEqual([]);
    expect(await listTutorMarked({ questionId: "another", latest: 2 }, db)).toEqual([]);
  });
}
