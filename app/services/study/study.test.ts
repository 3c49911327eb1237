import { beforeEach, describe, expect, it } from "vitest";
import { rubricSchema } from "@content/contract/rubric";
import { listAllReviews, listCards } from "@db/queries/study/cards";
import { listOpenRedos } from "@db/queries/study/redos";
import type { StudyClock } from "~/domain/study/scheduling/study-day";
import { createAssignment } from "~/services/assignments/create-assignment.server";
import { retireQuestion } from "~/services/content/by-hand/retire-question.server";
import { releaseParts } from "~/services/assignments/release-parts.server";
import { handedIn } from "../../../tests/attempts/handed-in";
import { addQuestion } from "../../../tests/attempts/questions";
import {
  addClass,
  addSet,
  addViewer,
  begin,
  DAY,
  handIn,
  NOW,
  plainAssignment,
} from "../../../tests/assignments/assigned-class";
import { openTestSchool } from "../../../tests/factories/school";
import { bringBack } from "./bring-back.server";
import { answerOwnCard } from "./cards/answer-own-card.server";
import { discardCard } from "./cards/discard-card.server";
import { keepCard } from "./cards/keep-card.server";
import { suspendCard } from "./cards/suspend-card.server";
import { todaysReview } from "./cards/todays-review.server";
import { undoAnswer } from "./cards/undo-answer.server";
import { dueRedos } from "./due-redos.server";
import { isRedoDue } from "./is-redo-due.server";
import { todaysPractice } from "./home/todays-practice.server";
import { setPlan } from "./set-plan.server";

const rubric = rubricSchema.parse({
  version: 1,
  title: "老街治理",
  marks: 6,
  points: [
    { id: "p1", label: "沟渠淤塞", marks: 2, expressions: [{ allOf: [["淤塞", "堵塞"]] }] },
    { id: "p2", label: "管护权责不清", marks: 2, expressions: [{ allOf: [["权责不清", "没人管"]] }] },
    {
      id: "p3",
      label: "经费不足",
      marks: 2,
      expressions: [
        {
          allOf: [
            ["经费", "没钱"],
            ["不足", "短缺"],
          ],
        },
      ],
    },
  ],
});
const ANSWER = "老街的排水沟堵塞多年。";

/** The clock of a school in UTC, `days` after the hand-in. */
function clockAt(days: number): StudyClock {
  return clockOf(NOW + days * DAY);
}

function clockOf(now: number): StudyClock {
  const startsAt = Math.floor(now / DAY) * DAY;
  const date = new Date(startsAt).toISOString().slice(0, 10);
  return { now, day: { date, startsAt, endsAt: startsAt + DAY }, startOf: (day) => Date.parse(`${day}T00:00:00Z`) };
}

async function learner() {
  const { person, viewer } = await addViewer();
  return { viewer, personId: person.id };
}

const backsOf = async (personId: string) => {
  const { rows } = await listCards({ personId, limit: 99, offset: 0 });
  return rows.map(({ back }) => back).sort();
};
const KEY = "a-key-of-one-answer";

beforeEach(async () => {
  await openTestSchool();
});

describe("what an answer brings back", () => {
  it("is its question a week or two later, another of its kind, and the terms it missed; once, however often one looks", async () => {
    const questionId = await addQuestion({ content: { rubric } });
    const kin = await addQuestion({ content: { rubric, title: "概括新街的问题" } });
    const me = await learner();
    await handedIn(questionId, ANSWER, { personId: me.personId, begunAt: NOW - 60_000, at: NOW });
    for (let look = 0; look < 2; look += 1) await bringBack({ ...me, clock: clockOf(NOW + 1) });
    const redos = await listOpenRedos({ personId: me.personId });
    expect(redos.map(({ kind, questionId: of, reasonCode }) => [kind, of, reasonCode])).toEqual([
      ["kin", kin, "absent"],
      ["same", questionId, null],
    ]);
    expect((redos[1]!.dueAt - NOW) / DAY).toBeGreaterThanOrEqual(7);
    expect(await backsOf(me.personId)).toEqual(["权责不清", "资金短缺"].sort());
    expect(await dueRedos({ ...me, clock: clockAt(1) })).toEqual({ redos: [], waiting: 0 });
    expect((await dueRedos({ ...me, clock: clockAt(2) })).redos).toMatchObject([{ kind: "kin", questionId: kin }]);
    expect((await dueRedos({ ...me, clock: clockAt(14) })).redos).toHaveLength(2);
  });

  it("is done when the question is handed in again", async () => {
    const questionId = await addQuestion({ content: { rubric } });
    const me = await learner();
    await handedIn(questionId, ANSWER, { personId: me.personId, begunAt: NOW - 60_000, at: NOW });
    await bringBack({ ...me, clock: clockOf(NOW + 1) });
    const later = NOW + 9 * DAY;
    await handedIn(questionId, `${ANSWER}权责不清，经费不足。`, {
      personId: me.personId,
      begunAt: later,
      at: later + 60_000,
    });
    await bringBack({ ...me, clock: clockOf(later + 70_000) });
    expect(await listOpenRedos({ personId: me.personId })).toEqual([]);
  });

  it("is not done by a rewrite before its day: it is counted from that one, perfect as it may be, however often one looks", async () => {
    const questionId = await addQuestion({ content: { rubric } });
    const me = await learner();
    await handedIn(questionId, ANSWER, { personId: me.personId, begunAt: NOW - 60_000, at: NOW });
    await bringBack({ ...me, clock: clockOf(NOW + 1) });
    const [planned] = await listOpenRedos({ personId: me.personId });
    const again = async (at: number) => {
      await handedIn(questionId, `${ANSWER}权责不清，经费不足。`, { personId: me.personId, begunAt: at - 60_000, at });
      for (let look = 0; look < 2; look += 1) await bringBack({ ...me, clock: clockOf(at + 1) });
      return (await listOpenRedos({ personId: me.personId })).map(({ id, dueAt }) => [id, dueAt]);
    };
    const early = 2 * DAY;
    expect(await again(NOW + early)).toEqual([[planned!.id, planned!.dueAt + early]]);
    expect(await again(planned!.dueAt + early)).toEqual([]);
  });

  it("comes before the exam, and is due after none", async () => {
    const questionId = await addQuestion({ content: { rubric } });
    const me = await learner();
    await handedIn(questionId, ANSWER, { personId: me.personId, begunAt: NOW - 60_000, at: NOW });
    await bringBack({ ...me, clock: clockOf(NOW + 1) });
    const dueOn = async (days: number) => {
      const clock = clockAt(days);
      const folded = await isRedoDue({ personId: me.personId, questionId, clock });
      const { redos } = await dueRedos({ ...me, clock });
      return [redos.length, folded];
    };
    expect(await dueOn(4)).toEqual([0, false]);
    const examDate = clockAt(6).day.date;
    await setPlan({ personId: me.personId, examDate, dailyCards: 20, dailyMinutes: 30, now: NOW });
    expect(await dueOn(1)).toEqual([0, false]);
    expect(await dueOn(4)).toEqual([1, true]);
    // After the exam nothing is, which without one would be.
    expect(await dueOn(7)).toEqual([0, false]);
    expect(await dueOn(40)).toEqual([0, false]);
    await setPlan({ personId: me.personId, examDate: null, dailyCards: 20, dailyMinutes: 30, now: NOW });
    expect(await dueOn(40)).toEqual([1, true]);
  });

  it("is another of its kind again once the one that was planned is withdrawn", async () => {
    const questionId = await addQuestion({ content: { rubric } });
    const kin = await addQuestion({ content: { rubric, title: "概括新街的问题" } });
    const me = await learner();
    await handedIn(questionId, ANSWER, { personId: me.personId, begunAt: NOW - 60_000, at: NOW });
    await bringBack({ ...me, clock: clockOf(NOW + 1) });
    await retireQuestion({ questionId: kin, by: me.personId, now: NOW + DAY });
    const third = await addQuestion({ content: { rubric, title: "概括河街的问题" } });
    const later = NOW + 2 * DAY;
    await handedIn(questionId, ANSWER, { personId: me.personId, begunAt: later - 60_000, at: later });
    await bringBack({ ...me, clock: clockOf(later + 1) });
    expect((await dueRedos({ ...me, clock: clockAt(5) })).redos).toMatchObject([{ kind: "kin", questionId: third }]);
  });

  it("is nothing while an assignment withholds the points, not even through the day's question, and all of it once released", async () => {
    const tutor = await addViewer("tutor");
    const me = await learner();
    const questionId = await addQuestion({ content: { rubric } });
    await addQuestion({ content: { rubric, title: "概括新街的问题" } });
    const setId = await addSet([questionId]);
    const classId = await addClass({ tutorId: tutor.person.id, memberIds: [me.personId] });
    const created = await createAssignment(plainAssignment({ by: tutor.viewer, classId, setId }));
    if (!created.ok) throw new Error(created.reason);
    const { assignmentId } = created;
    await handIn(await begin(assignmentId, me.personId), me.personId, ANSWER);
    await bringBack({ ...me, clock: clockOf(NOW + DAY) });
    const before = await todaysPractice({ ...me, clock: clockAt(1), without: [] });
    expect(before.next).toBeNull();
    expect(before.daily?.questionId).not.toBe(questionId);
    expect([await backsOf(me.personId), await listOpenRedos({ personId: me.personId })]).toEqual([[], []]);
    const parts = ["score", "points", "reference"] as const;
    await releaseParts({ assignmentId, personIds: [me.personId], by: tutor.viewer, parts, now: NOW + DAY });
    await bringBack({ ...me, clock: clockOf(NOW + DAY + 1) });
    expect(await backsOf(me.personId)).toHaveLength(2);
    expect(await listOpenRedos({ personId: me.personId })).toHaveLength(2);
    const after = await todaysPractice({ ...me, clock: clockAt(1.1), without: [] });
    expect(after.next).toMatchObject({ family: "gist", reason: "absent", points: 2, title: "概括新街的问题" });
  });
});

describe("an answer to a card", () => {
  async function oneCard() {
    const me = await learner();
    await keepCard({ personId: me.personId, kind: "sentence", front: "开头", back: "民之所盼，政之所向。", now: NOW });
    const shown = (await todaysReview({ ...me, clock: clockAt(0) })).card;
    if (!shown) throw new Error("the new card is not asked");
    return { ...me, cardId: shown.id, seenReps: shown.reps };
  }
  const stateOf = async (personId: string) => {
    const { rows } = await listCards({ personId, limit: 1, offset: 0 });
    return { dueAt: rows[0]!.dueAt, memory: rows[0]!.memory };
  };

  it("is taken back after midnight too, for some hours", async () => {
    const { personId, viewer, cardId, seenReps } = await oneCard();
    const before = await stateOf(personId);
    const midnight = clockAt(1).day.startsAt;
    await answerOwnCard({ personId, cardId, seenReps, rating: 3, key: KEY, now: midnight - 60_000 });
    const nextDay = clockOf(midnight + 60_000);
    const late = clockOf(midnight + 13 * 3_600_000);
    expect((await todaysReview({ viewer, personId, clock: late })).undo).toBeNull();
    expect(await undoAnswer({ personId, reviewId: KEY, clock: late })).toEqual({ ok: false });
    expect((await todaysReview({ viewer, personId, clock: nextDay })).undo).toBe(KEY);
    expect(await undoAnswer({ personId, reviewId: KEY, clock: nextDay })).toEqual({ ok: true });
    expect(await stateOf(personId)).toEqual(before);
  });

  it("counts once when it is sent twice, and is taken back whole", async () => {
    const { personId, viewer, cardId, seenReps } = await oneCard();
    const before = await stateOf(personId);
    const answer = { personId, cardId, seenReps, rating: 4 as const, key: KEY, now: NOW };
    expect(await answerOwnCard(answer)).toEqual({ ok: true });
    const after = await stateOf(personId);
    expect(after.memory.reps).toBe(1);
    expect(await answerOwnCard(answer)).toEqual({ ok: true });
    expect([await stateOf(personId), (await listAllReviews({ personId })).length]).toEqual([after, 1]);
    expect(await undoAnswer({ personId, reviewId: KEY, clock: clockAt(0) })).toEqual({ ok: true });
    expect(await stateOf(personId)).toEqual(before);
    expect(await undoAnswer({ personId, reviewId: KEY, clock: clockAt(0) })).toEqual({ ok: false });
    expect(await todaysReview({ viewer, personId, clock: clockAt(0) })).toMatchObject({ done: 0, left: 1, undo: null });
  });

  it("is refused for somebody else's card, a card seen before another answer, one laid aside, and a bad key", async () => {
    const { personId, cardId, seenReps } = await oneCard();
    const answer = { personId, cardId, seenReps, rating: 3 as const, key: KEY, now: NOW };
    const reason = async (changes: Partial<typeof answer>) => {
      const answered = await answerOwnCard({ ...answer, ...changes });
      return answered.ok ? "" : answered.reason;
    };
    expect(await reason({ personId: (await learner()).personId })).toBe("not-found");
    expect(await reason({ seenReps: 7 })).toBe("answered-elsewhere");
    expect(await reason({ key: "<short>" })).toBe("bad-key");
    await suspendCard({ personId, cardId, suspended: true, now: NOW });
    expect(await reason({})).toBe("not-found");
    await discardCard({ personId: "somebody else", cardId });
    expect(await backsOf(personId)).toHaveLength(1);
  });

  it("leads to no day after the exam, and to its own again when the exam is called off", async () => {
    const { personId, viewer, cardId, seenReps } = await oneCard();
    const plan = { personId, dailyCards: 20, dailyMinutes: 30, now: NOW };
    const waits = async () =>
      (await todaysReview({ viewer, personId, clock: clockAt(0) })).card?.waits.map((ms) => ms / DAY) ?? [];
    const free = await waits();
    const examDate = new Date(NOW + 4 * DAY).toISOString().slice(0, 10);
    await setPlan({ ...plan, examDate });
    expect(Math.max(...(await waits()))).toBeLessThanOrEqual(2);
    expect(Math.max(...free)).toBeGreaterThan(4);
    const asked = async (days: number) => {
      const { card, left, waiting, next, examOver } = await todaysReview({ viewer, personId, clock: clockAt(days) });
      return { due: card !== null || left > 0 || waiting > 0 || next !== null, examOver };
    };
    expect(await asked(3)).toEqual({ due: true, examOver: false });
    expect(await asked(5)).toEqual({ due: false, examOver: true });
    await setPlan({ ...plan, examDate: null });
    expect(await asked(5)).toEqual({ due: true, examOver: false });
    expect(await waits()).toEqual(free);
    expect(await setPlan({ ...plan, examDate: "2026-02-30" })).toEqual({ ok: false, reason: "bad-date" });
    expect(await setPlan({ ...plan, examDate: null, dailyCards: 0 })).toEqual({ ok: false, reason: "bad-cards" });
    await answerOwnCard({ personId, cardId, seenReps, rating: 4, key: KEY, now: NOW });
  });
});

describe("每日一题", () => {
  it("stays the same all day, though it is handed in, and says that it is done", async () => {
    const me = await learner();
    for (const title of ["一", "二", "三"]) await addQuestion({ content: { rubric, title } });
    const today = () => todaysPractice({ ...me, clock: clockAt(0.3), without: [] });
    const { daily } = await today();
    expect(daily).toMatchObject({ done: false, minutes: 30 });
    const at = clockAt(0.2).now;
    await handedIn(daily!.questionId, ANSWER, { personId: me.personId, begunAt: at - 60_000, at });
    expect((await today()).daily).toMatchObject({ questionId: daily!.questionId, done: true });
    expect((await todaysPractice({ ...me, clock: clockAt(1.3), without: [] })).daily?.questionId).not.toBe(
      daily!.questionId,
    );
  });
});
