import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Tx } from "@db/client/types";
import {
  countCards,
  getCard,
  getLastReview,
  insertCardReview,
  insertCards,
  listAllReviews,
  listCardSchedules,
  listCards,
  listCardSources,
  listReviewsSince,
  removeCard,
  setCardSchedule,
  setCardSuspended,
  setReviewUndone,
} from "@db/queries/study/cards";
import { listBankToDrawFrom } from "@db/queries/study/bank";
import { getStudyPlan, saveStudyPlan } from "@db/queries/study/plan";
import { listPointsOf, listPractised, listVersions } from "@db/queries/study/practised";
import {
  getRedo,
  insertRedos,
  listBroughtBack,
  listOpenRedos,
  setRedoDismissed,
  setRedoDone,
} from "@db/queries/study/redos";
import { insertPerson } from "@db/queries/people/people";
import { NOW, person, seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

const memory = {
  ...{ stability: 2.3065, difficulty: 2.11810397, scheduledDays: 2, learningSteps: 0, reps: 1, lapses: 0, state: 2 },
  lastReviewAt: NOW,
};

const cardOf = (personId: string, source: string, changes: { dueAt?: number; createdAt?: number } = {}) => ({
  ...{ personId, kind: "term" as const, source, front: "几家都管", back: "多头管理", memory },
  ...{ dueAt: NOW, createdAt: NOW },
  ...changes,
});

async function twoLearners(tx: Tx) {
  const one = await insertPerson(person(), tx);
  const other = await insertPerson(person({ userName: "other" }), tx);
  return { one: one.id, other: other.id };
}

export function studySuite({ fresh }: Suite): void {
  it("keeps a card once a source, with its memory to the last digit, and shows it to nobody else", async () => {
    const db = await fresh();
    const { one, other } = await db.tx(twoLearners);
    const source = "term:多头管理";
    await db.tx((tx) =>
      insertCards([cardOf(one, source), cardOf(one, source, { dueAt: 5 }), cardOf(other, source)], tx),
    );
    const [schedule] = await listCardSchedules({ personId: one }, db);
    expect(schedule).toMatchObject({ source, dueAt: NOW, memory });
    const cardId = schedule?.id ?? "";
    expect(await getCard({ cardId, personId: one }, db)).toMatchObject({ back: "多头管理", suspendedAt: null });
    expect(await getCard({ cardId, personId: other }, db)).toBeNull();
    expect(await listCardSources({ personId: one }, db)).toEqual([source]);
    await db.tx((tx) => setCardSuspended({ cardId, personId: other, at: NOW }, tx));
    expect(await listCardSchedules({ personId: one }, db)).toHaveLength(1);
    await db.tx((tx) => setCardSuspended({ cardId, personId: one, at: NOW }, tx));
    expect(await listCardSchedules({ personId: one }, db)).toEqual([]);
    expect(await countCards({ personId: one }, db)).toEqual([{ kind: "term", cards: 1, suspended: 1 }]);
  });

  it("lists cards newest first by page and kind", async () => {
    const db = await fresh();
    const { one } = await db.tx(twoLearners);
    const rows = ["a", "b", "c"].map((name, index) => cardOf(one, `own:${name}`, { createdAt: NOW + index }));
    await db.tx((tx) => insertCards(rows, tx));
    const page = await listCards({ personId: one, limit: 2, offset: 1 }, db);
    expect(page.rows.map(({ source }) => source)).toEqual(["own:b", "own:a"]);
    expect(page.total).toBe(3);
    expect(await listCards({ personId: one, kind: "head", limit: 9, offset: 0 }, db)).toEqual({ rows: [], total: 0 });
  });

  it("keeps each answer once, finds the last that stands, and removes answers with their card", async () => {
    const db = await fresh();
    const { one } = await db.tx(twoLearners);
    const cardId = "card";
    await db.tx((tx) => insertCards([{ id: cardId, ...cardOf(one, "own:x") }], tx));
    const review = (id: string, at: number) => ({
      ...{ id, cardId, personId: one, rating: 3, dueBefore: NOW, memoryBefore: memory, at },
    });
    const added = await db.tx(async (tx) => {
      const given = [review("first", NOW + 1), review("second", NOW + 2), review("second", NOW + 3)];
      const added = [];
      for (const one of given) added.push(await insertCardReview(one, tx));
      return added;
    });
    expect(added).toEqual([true, true, false]);
    expect(await getLastReview({ personId: one, since: NOW }, db)).toMatchObject({
      id: "second",
      memoryBefore: memory,
    });
    expect(await db.tx((tx) => setReviewUndone({ reviewId: "second", at: NOW + 9 }, tx))).toBe(true);
    expect(await db.tx((tx) => setReviewUndone({ reviewId: "second", at: NOW + 9 }, tx))).toBe(false);
    expect(await getLastReview({ personId: one, since: NOW }, db)).toMatchObject({ id: "first" });
    expect(await getLastReview({ personId: one, since: NOW + 2 }, db)).toBeNull();
    expect(await listReviewsSince({ personId: one, since: NOW }, db)).toHaveLength(1);
    expect(await listAllReviews({ personId: one }, db)).toHaveLength(2);
    await db.tx((tx) => setCardSchedule({ cardId, dueAt: 7, memory: { ...memory, reps: 2 } }, tx));
    expect(await getCard({ cardId, personId: one }, db)).toMatchObject({ dueAt: 7, memory: { reps: 2 } });
    await db.tx((tx) => removeCard({ cardId, personId: "somebody" }, tx));
    expect(await listAllReviews({ personId: one }, db)).toHaveLength(2);
    await db.tx((tx) => removeCard({ cardId, personId: one }, tx));
    expect(await listAllReviews({ personId: one }, db)).toEqual([]);
  });

  it("makes one plan a person and changes it", async () => {
    const db = await fresh();
    const { one } = await db.tx(twoLearners);
    const plan = { personId: one, examDate: "2026-12-05", dailyCards: 20, dailyMinutes: 30, updatedAt: NOW };
    expect(await getStudyPlan({ personId: one }, db)).toBeNull();
    await db.tx((tx) => saveStudyPlan(plan, tx));
    await db.tx((tx) => saveStudyPlan({ ...plan, examDate: null, dailyCards: 5 }, tx));
    expect(await getStudyPlan({ personId: one }, db)).toEqual({ ...plan, examDate: null, dailyCards: 5 });
  });

  it("brings an attempt back once a kind, until it is done or put away", async () => {
    const db = await fresh();
    const { candidate, attempt, question } = await db.tx(seedAttempt);
    const personId = candidate.id;
    const redo = (id: string, kind: "same" | "kin", dueAt: number) => ({
      ...{ id, personId, kind, questionId: question.id, attemptId: attempt.id, dueAt, createdAt: NOW },
      reasonCode: kind === "kin" ? "absent" : null,
    });
    await db.tx((tx) =>
      insertRedos([redo("s", "same", NOW + 9), redo("k", "kin", NOW + 2), redo("again", "kin", 1)], tx),
    );
    const open = await listOpenRedos({ personId }, db);
    expect(open.map(({ id, title, minutes }) => [id, title, minutes])).toEqual([
      ["k", question.title, 20],
      ["s", question.title, 20],
    ]);
    const asked = { personId, attemptIds: [attempt.id, "other"] };
    expect(await listBroughtBack(asked, db)).toEqual([attempt.id]);
    expect(await getRedo({ redoId: "k", personId: "other" }, db)).toBeNull();
    await db.tx(async (tx) => {
      await setRedoDone({ redoId: "k", at: NOW + 5, attemptId: attempt.id }, tx);
      await setRedoDismissed({ redoId: "s", personId: "other", at: NOW }, tx);
    });
    expect((await listOpenRedos({ personId }, db)).map(({ id }) => id)).toEqual(["s"]);
    await db.tx((tx) => setRedoDismissed({ redoId: "s", personId, at: NOW }, tx));
    expect(await listOpenRedos({ personId }, db)).toEqual([]);
    expect(await getRedo({ redoId: "k", personId }, db)).toMatchObject({ doneAt: NOW + 5, dismissedAt: null });
  });

  it("lists handed-in answers with the points of the marks that count, and the bank they may go on with", async () => {
    const db = await fresh();
    const { candidate, attempt, question, version, assessment } = await db.tx(seedAttempt);
    const asked = { personId: candidate.id, limit: 10 };
    expect(await listPractised(asked, db)).toEqual([]);
    await db.tx(async (tx) => {
      const { attempts } = tx.tables;
      await tx
        .update(attempts)
        .set({ status: "sealed", sealedAt: NOW + 3 })
        .where(eq(attempts.id, attempt.id));
    });
    const [row] = await listPractised(asked, db);
    expect(row).toMatchObject({ attemptId: attempt.id, share: 0.3, assessmentId: assessment.id, visibility: "bank" });
    expect(await listPointsOf({ assessmentIds: [assessment.id] }, db)).toMatchObject([
      { pointId: "p1", status: "partial", awarded: 3, max: 10 },
    ]);
    expect(await listPointsOf({ assessmentIds: [] }, db)).toEqual([]);
    expect(await listBankToDrawFrom({}, db)).toMatchObject([{ questionId: question.id, versionId: version.id }]);
    expect(await listVersions({ versionIds: [version.id] }, db)).toMatchObject([{ content: { minutes: 20 } }]);
    expect(await listVersions({ versionIds: [] }, db)).toEqual([]);
  });
}
