import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { listAssessments } from "@db/queries/assessments/assessments";
import { listOpenProposals } from "@db/queries/assessments/proposals";
import { listMarkingEvents } from "@db/queries/marking/events";
import { listMarkingLoads, listRoundMarks, listRoundTasks } from "@db/queries/marking/rounds";
import { listTasksOf } from "@db/queries/marking/tasks";
import { countingAssessment } from "~/domain/marking/overridden/counting-assessment";
import { addRemark } from "~/services/marking-desk/add-remark.server";
import { markedScript } from "~/services/marking-desk/marked-script.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { recordOverride } from "~/services/marking/record-override.server";
import {
  addMock,
  CREDITED,
  DOUBLE_ANSWER,
  MARKED_AT,
  markRound,
  openDoubleTasks,
  taskOf,
} from "../../../tests/factories/double-marking";
import { addPerson } from "../../../tests/attempts/questions";
import { openTestSchool } from "../../../tests/factories/school";
import { afterMark } from "./after-mark.server";
import { allocateTasks } from "./allocate-tasks.server";
import { reallocate } from "./reallocate.server";
import { visibleMarksFor } from "./visible-marks-for.server";

beforeAll(async () => {
  await openTestSchool();
});

/** A mock exam with its first two rounds given to the second and third tutor of the class. */
async function mock(more: Parameters<typeof addMock>[0] = {}) {
  const made = await addMock(more);
  const [head = "", first = "", second = "", third = ""] = made.tutors;
  await openDoubleTasks(made, { first, second });
  return { ...made, attemptId: made.attemptIds[0] ?? "", head, first, second, third };
}

const counting = async (attemptId: string) => countingAssessment(await listAssessments({ attemptId }));

describe("a double-marked answer", () => {
  it("comes to the mean of two marks within tolerance, with the evidence of both, in nobody's name", async () => {
    const { attemptId, first, second } = await mock();
    expect(await markRound({ attemptId, round: "first", by: first, points: [5, 2] })).toMatchObject({ ok: true });
    expect((await counting(attemptId))?.source).toBe("engine");
    expect(await markRound({ attemptId, round: "second", by: second, points: [5, 3.5], at: 1 })).toMatchObject({
      ok: true,
    });
    const final = await counting(attemptId);
    expect(final).toMatchObject({ round: "final", byPersonId: null, marksHundredths: 800, share: 0.8 });
    expect(final?.report.points.map(({ awarded }) => awarded)).toEqual([5, 2.75]);
    expect(final?.report.points[1]?.evidence).toEqual([
      { ...CREDITED, text: DOUBLE_ANSWER.slice(CREDITED.start, CREDITED.end) },
    ]);
    const tasks = (await listTasksOf({ attemptId })).map(({ round, doneAt }) => [round, doneAt !== null] as const);
    expect(tasks.sort()).toEqual([
      ["first", true],
      ["second", true],
    ]);
  });

  it("puts the words its markers credited before the tutors once it is settled, each wording once, and not before", async () => {
    const { attemptId, questionId, first, second } = await mock();
    const proposed = async () => (await listOpenProposals({ questionId, limit: 9 })).rows;
    await markRound({ attemptId, round: "first", by: first, points: [5, 3] });
    expect(await proposed()).toEqual([]);
    await markRound({ attemptId, round: "second", by: second, points: [5, 2], at: 1 });
    const words = DOUBLE_ANSWER.slice(CREDITED.start, CREDITED.end);
    expect(await proposed()).toMatchObject([{ pointId: "p2", words, proposedBy: first, attemptId }]);
  });

  it("beyond tolerance goes to a third of the class, and where no two agree to the head tutor, whose decision counts", async () => {
    const { attemptId, head, first, second, third, assignment } = await mock();
    await markRound({ attemptId, round: "first", by: first, points: [0, 0] });
    await markRound({ attemptId, round: "second", by: second, points: [5, 5], at: 1 });
    const asked = await taskOf(attemptId, "third");
    expect([head, third]).toContain(asked?.personId);
    const by = asked?.personId ?? "";
    expect((await counting(attemptId))?.source).toBe("engine");
    expect(await markRound({ attemptId, round: "third", by, points: [5, 0], at: 2 })).toMatchObject({ ok: true });
    expect(await taskOf(attemptId, "expert")).toMatchObject({ personId: head, doneAt: null });
    const refused = await markRound({ attemptId, round: "expert", by: head, points: [5, 1], at: 3 });
    expect(refused).toEqual({ ok: false, reason: "reason-missing" });
    const decided = {
      attemptId,
      round: "expert" as const,
      by: head,
      points: [5, 1] as const,
      reason: "细节不全",
      at: 4,
    };
    expect(await markRound(decided)).toMatchObject({ ok: true });
    expect(await counting(attemptId)).toMatchObject({ round: "expert", byPersonId: head, marksHundredths: 600 });
    const marks = await listRoundMarks({ assignmentId: assignment.id });
    expect(marks.map(({ round }) => round)).toEqual(["first", "second", "third", "expert"]);
  });

  it("settles by the third where it agrees with one of two, and by the tolerance of the assignment where it names one", async () => {
    const far = await mock();
    await markRound({ attemptId: far.attemptId, round: "first", by: far.first, points: [0, 0] });
    await markRound({ attemptId: far.attemptId, round: "second", by: far.second, points: [5, 5], at: 1 });
    const by = (await taskOf(far.attemptId, "third"))?.personId ?? "";
    await markRound({ attemptId: far.attemptId, round: "third", by, points: [5, 4], at: 2 });
    expect(await counting(far.attemptId)).toMatchObject({ round: "final", marksHundredths: 950 });
    expect(await taskOf(far.attemptId, "expert")).toBeNull();

    const strict = await mock({ tolerancePercent: 5 });
    await markRound({ attemptId: strict.attemptId, round: "first", by: strict.first, points: [5, 2] });
    await markRound({ attemptId: strict.attemptId, round: "second", by: strict.second, points: [5, 3.5], at: 1 });
    expect(await taskOf(strict.attemptId, "third")).not.toBeNull();
  });

  it("is settled once, however often what follows a mark is asked for", async () => {
    const { attemptId, first, second } = await mock();
    await markRound({ attemptId, round: "first", by: first, points: [5, 2] });
    await markRound({ attemptId, round: "second", by: second, points: [5, 3], at: 1 });
    for (let again = 0; again < 2; again += 1) {
      await database().tx((tx) => afterMark({ attemptId, now: MARKED_AT + 9_000 }, tx));
    }
    const finals = (await listAssessments({ attemptId })).filter(({ round }) => round === "final");
    expect(finals).toHaveLength(1);
  });
});

it("a mean between two steps may stay as it is when a tutor changes another point afterwards, and no other may be given", async () => {
  const { attemptId, first, second, head } = await mock();
  await markRound({ attemptId, round: "first", by: first, points: [5, 2] });
  await markRound({ attemptId, round: "second", by: second, points: [5, 3.5], at: 1 });
  const final = await counting(attemptId);
  const basis = (await markedAttempt({ attemptId, now: MARKED_AT }))?.engine?.assessment.id ?? "";
  const change = (p2: number) =>
    recordOverride({
      ...{
        attemptId,
        basis,
        after: final?.id ?? "",
        remaining: null,
        reason: "改分",
        by: head,
        now: MARKED_AT + 9_000,
      },
      awards: [
        { pointId: "p1", awarded: 4, places: [] },
        { pointId: "p2", awarded: p2, places: [CREDITED] },
      ],
    });
  expect(await change(2.25)).toMatchObject({ ok: false, problems: [{ pointId: "p2", code: "off-step" }] });
  expect(await change(2.75)).toMatchObject({ ok: true });
  expect(await counting(attemptId)).toMatchObject({ round: null, marksHundredths: 700 });
});

describe("a blind mark", () => {
  it("is given once, needs no reason, proposes nothing yet, and is taken from nobody but whose round it is", async () => {
    const { attemptId, first, second, head } = await mock();
    expect(await markRound({ attemptId, round: "first", by: head, points: [5, 0] })).toMatchObject({ ok: false });
    expect(await markRound({ attemptId, round: "second", by: first, points: [5, 0] })).toMatchObject({ ok: false });
    expect(await markRound({ attemptId, round: "third", by: head, points: [5, 0] })).toMatchObject({ ok: false });
    const kept = await markRound({ attemptId, round: "first", by: first, points: [5, 3] });
    expect(kept).toMatchObject({ ok: true, proposals: 0 });
    expect(await markRound({ attemptId, round: "first", by: first, points: [5, 3], at: 5 })).toEqual(kept);
    const changed = await markRound({ attemptId, round: "first", by: first, points: [5, 4], at: 6 });
    expect(changed).toEqual({ ok: false, reason: "marked-meanwhile" });
    expect(await markRound({ attemptId, round: "second", by: second, points: [5, 3], at: 7 })).toMatchObject({
      ok: true,
    });
  });

  it("is not overtaken: marks outside the rounds are refused until they are settled", async () => {
    const { attemptId, first, second, head } = await mock();
    const outside = async (after = "") => {
      const basis = (await markedAttempt({ attemptId, now: MARKED_AT }))?.engine?.assessment.id ?? "";
      const awards = [{ pointId: "p1", awarded: 1, places: [] }];
      const by = { reason: "改分", by: head, now: MARKED_AT + 9_000 };
      return recordOverride({ attemptId, basis, after, awards, remaining: null, ...by });
    };
    expect(await outside()).toEqual({ ok: false, reason: "blind-open" });
    await markRound({ attemptId, round: "first", by: first, points: [5, 2] });
    expect(await outside()).toEqual({ ok: false, reason: "blind-open" });
    await markRound({ attemptId, round: "second", by: second, points: [5, 3], at: 1 });
    const final = await counting(attemptId);
    expect(await outside()).toEqual({ ok: false, reason: "marked-meanwhile" });
    expect(await outside(final?.id)).toMatchObject({ ok: true });
  });

  it("is seen by nobody before their own: not by the second marker, the head or an admin", async () => {
    const { attemptId, first, second, third, head } = await mock();
    const seen = async (personId: string) => (await visibleMarksFor({ attemptId, personId })).map(({ round }) => round);
    await markRound({ attemptId, round: "first", by: first, points: [0, 0], reason: "只有第一人知道" });
    expect(await seen(first)).toEqual([null, "first"]);
    for (const person of [second, third, head, await addPerson("tutor")]) expect(await seen(person)).toEqual([null]);
    await markRound({ attemptId, round: "second", by: second, points: [5, 5], at: 1 });
    expect(await seen(first)).toEqual([null, "first", "second"]);
    for (const person of [third, head]) expect(await seen(person)).toEqual([null]);
  });
});

describe("what a candidate sees of the rounds", () => {
  it("is what they came to and never a single mark; remarks of a round once it is settled", async () => {
    const { attemptId, first, second } = await mock();
    const seen = async () => {
      const marked = await markedAttempt({ attemptId, now: MARKED_AT + 9_000 });
      if (!marked) throw new Error("it is handed in");
      const { history, remarks } = await markedScript(marked, { points: true });
      return { rounds: history.map(({ round }) => round), remarks: remarks.map(({ text }) => text) };
    };
    const remark = { attemptId, place: null, pen: "comment" as const, text: "写得实", reasonCode: null, bankId: null };
    await addRemark({ ...remark, keep: false, round: "first", by: first, now: MARKED_AT });
    await markRound({ attemptId, round: "first", by: first, points: [5, 3] });
    expect(await seen()).toEqual({ rounds: [], remarks: [] });
    await markRound({ attemptId, round: "second", by: second, points: [5, 2], at: 1 });
    expect(await seen()).toEqual({ rounds: ["final"], remarks: ["写得实"] });
  });
});

describe("whose a blind marking is", () => {
  it("is shared out evenly, never two rounds of an answer to one person, and the same each time", async () => {
    const made = await addMock({ tutors: 3, answers: 6 });
    await openDoubleTasks(made);
    const { id: assignmentId } = made.assignment;
    expect(await database().tx((tx) => allocateTasks({ assignmentId }, tx))).toBe(12);
    expect(await database().tx((tx) => allocateTasks({ assignmentId }, tx))).toBe(0);
    expect([...(await listMarkingLoads({ assignmentId })).values()]).toEqual([4, 4, 4]);
    const tasks = await listRoundTasks({ assignmentId });
    for (const attemptId of made.attemptIds) {
      const people = tasks.filter((task) => task.attemptId === attemptId).map(({ personId }) => personId);
      expect(new Set(people).size).toBe(2);
    }
  });

  it("stays open where a class has no second tutor, until one joins", async () => {
    const made = await addMock({ tutors: 1 });
    await openDoubleTasks(made);
    const { id: assignmentId, classId } = made.assignment;
    expect(await database().tx((tx) => allocateTasks({ assignmentId }, tx))).toBe(1);
    const attemptId = made.attemptIds[0] ?? "";
    const [open] = (await listTasksOf({ attemptId })).filter(({ personId }) => personId === null);
    const round = open?.round === "first" ? ("first" as const) : ("second" as const);
    expect(await markRound({ attemptId, round, by: made.tutors[0] ?? "", points: [5, 0] })).toMatchObject({
      ok: false,
    });
    const joined = await addPerson("tutor");
    const row = { classId, personId: joined, role: "tutor" as const, addedBy: joined, addedAt: 2 };
    await database().tx((tx) => tx.insert(tx.tables.classTutors).values(row));
    expect(await database().tx((tx) => allocateTasks({ assignmentId }, tx))).toBe(1);
  });

  it("is changed by the head while it is open, not to who marks the answer in another round, and that is on record", async () => {
    const { attemptId, assignment, head, first, second, third } = await mock();
    const task = await taskOf(attemptId, "first");
    const give = (personId: string) =>
      reallocate({ assignmentId: assignment.id, taskId: task?.id ?? "", personId, by: head, now: MARKED_AT });
    expect(await give(second)).toEqual({ ok: false, reason: "same-person" });
    expect(await give(await addPerson("tutor"))).toEqual({ ok: false, reason: "not-a-marker" });
    expect(await give(third)).toEqual({ ok: true });
    expect((await taskOf(attemptId, "first"))?.personId).toBe(third);
    expect(await markRound({ attemptId, round: "first", by: first, points: [5, 0] })).toMatchObject({ ok: false });
    await markRound({ attemptId, round: "first", by: third, points: [5, 0] });
    expect(await give(first)).toEqual({ ok: false, reason: "done" });
    expect(await listMarkingEvents({ attemptId })).toMatchObject([{ kind: "reallocated", byPersonId: head }]);
  });
});
