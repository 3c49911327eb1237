import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { changeClassMember } from "@db/queries/classes/members";
import { listAuditEvents } from "@db/queries/operations/audit";
import { keepOutOfSamples } from "~/services/classes/members/keep-out-of-samples.server";
import { addRemark } from "~/services/marking-desk/add-remark.server";
import { openMissingTasks } from "~/services/marking-desk/question-queue.server";
import { handedIn, wordPoint, wordRubric } from "../../../tests/attempts/handed-in";
import { addPerson, addQuestion } from "../../../tests/attempts/questions";
import { addAssignment, assignAnswers } from "../../../tests/factories/assignments";
import { openTestSchool } from "../../../tests/factories/school";
import { loadLesson } from "./load-lesson.server";
import { pickSample } from "./pick-sample.server";
import { removeSample } from "./remove-sample.server";
import { scriptSamples } from "./script-samples.server";

const LATER = 1_760_000_000_000;
const ANSWERS = ["增设车位。加装电梯。", "增设车位。", "加装电梯。", "改造管网。"];

/** Named writers of one class, each with an answer that they signed. */
async function lessonOf({
  answers = ANSWERS,
  plan = "single",
}: { answers?: string[]; plan?: "single" | "double" } = {}) {
  const rubric = wordRubric(wordPoint("cars", "车位"), wordPoint("lift", "电梯"), wordPoint("pipes", "管网"));
  const content = { rubric, marks: 6, referenceAnswer: "增设车位，加装电梯，改造管网。" };
  const questionId = await addQuestion({ content });
  const published = await getPublishedQuestion({ questionId });
  const tutor = await addPerson("tutor");
  const writers: { personId: string; attemptId: string; name: string }[] = [];
  for (const [index, answer] of answers.entries()) {
    const personId = await addPerson();
    const name = `林小荷${index}`;
    const { attemptId } = await handedIn(questionId, `${answer}答题人：${name}。`, { personId });
    writers.push({ personId, attemptId, name });
  }
  const questions = [{ questionId, versionId: published?.version.id ?? "" }];
  const candidates = writers.map(({ personId }) => personId);
  const assignment = await addAssignment({ questions, tutors: [tutor], candidates, marking: plan });
  const { classId } = assignment;
  for (const { personId, attemptId, name } of writers) {
    await assignAnswers({ assignment, personId, attemptIds: [attemptId] });
    await database().tx(async (tx) => {
      const { people, classMembers } = tx.tables;
      await tx.update(people).set({ displayName: name }).where(eq(people.id, personId));
      const joined = { joinedBy: "hand" as const, joinedAt: LATER };
      await tx.insert(classMembers).values({ classId, personId, ...joined, studentNumber: `S-${name}` });
    });
  }
  const of = { assignmentId: assignment.id, questionId };
  await openMissingTasks({ assignmentId: assignment.id, now: LATER });
  const pick = (index: number, more: Partial<Parameters<typeof pickSample>[0]> = {}) =>
    pickSample({
      ...{ ...of, attemptId: writers[index]?.attemptId ?? "", kind: "good", place: null, note: "", rewritten: null },
      ...{ by: tutor, now: LATER },
      ...more,
    });
  const lesson = async () => {
    const loaded = await loadLesson({ ...of, now: LATER });
    if (!loaded) throw new Error("the question is of the assignment");
    return loaded;
  };
  return { ...of, classId, tutor, writers, pick, lesson };
}

describe("a lesson on a question", () => {
  beforeEach(openTestSchool);

  it("counts every key point over the class, says of how many, and marks the reference answer by the same numbers", async () => {
    const { lesson, assignmentId } = await lessonOf();
    const loaded = await lesson();
    expect(loaded.points.map(({ no, label, hit, missed, lost }) => ({ no, label, hit, missed, lost }))).toEqual([
      { no: 1, label: "车位", hit: 2, missed: 2, lost: 4 },
      { no: 2, label: "电梯", hit: 2, missed: 2, lost: 4 },
      { no: 3, label: "管网", hit: 1, missed: 3, lost: 6 },
    ]);
    expect(loaded.dearest).toEqual([3, 1, 2]);
    expect(loaded.misses[0]).toMatchObject({ reason: "absent", count: 7 });
    expect(loaded.scores).toMatchObject({ answers: 4, byTutor: 0, few: true, maxMarks: 6 });
    expect(loaded.reference?.marks.map(({ pointNo }) => pointNo)).toEqual([1, 2, 3]);
    expect(await loadLesson({ assignmentId, questionId: "another", now: LATER })).toBeNull();
  });

  it("holds no name, no number and no id of anybody, though they signed and a tutor named them", async () => {
    const { lesson, pick, writers, tutor, classId } = await lessonOf();
    const [first, second] = writers;
    if (!first || !second) throw new Error("four wrote");
    expect(await pick(0, { note: `${first.name}写得比${second.name}完整` })).toMatchObject({ ok: true });
    expect(await pick(1, { kind: "error" })).toMatchObject({ ok: true });
    const place = { start: 0, end: 5 };
    const rewritten = `增设车位两百个（${second.name}）。`;
    expect(await pick(1, { kind: "upgrade", place, rewritten, note: "写出数量" })).toMatchObject({ ok: true });
    const remark = { place, pen: "comment" as const, text: `${first.name}，很好`, reasonCode: null };
    const by = { by: tutor, bankId: null, keep: false, now: LATER };
    await addRemark({ ...remark, ...by, attemptId: first.attemptId, round: "single" });
    const loaded = await lesson();
    const text = JSON.stringify(loaded);
    for (const { personId, attemptId, name } of writers) {
      for (const word of [personId, attemptId, name, `S-${name}`]) expect(text).not.toContain(word);
    }
    for (const word of [tutor, classId]) expect(text).not.toContain(word);
    expect(loaded.samples.map(({ kind, letter }) => `${letter}${kind}`)).toEqual(["甲good", "乙error"]);
    expect(loaded.samples[0]?.answer).toContain("增设车位。加装电梯。答题人：××××");
    expect(loaded.samples[0]?.marks.map(({ pointNo }) => pointNo)).toEqual([1, 2]);
    expect(loaded.samples[0]?.remarks).toMatchObject([{ no: 1, text: "××××，很好" }]);
    expect(loaded.upgrades).toMatchObject([{ letter: "乙", before: "增设车位。", note: "写出数量" }]);
  });

  it("masks classmates whom a writer or a tutor names, and leaves the figures of an answer readable", async () => {
    const { lesson, pick } = await lessonOf({
      answers: ["增设车位12处，林小荷1和林 小荷2也这样说。", "加装电梯。", "改造管网。"],
    });
    await pick(0, { note: "与林小荷2相比更完整" });
    const [sample] = (await lesson()).samples;
    expect(sample?.answer).toBe("增设车位12处，××××和×××××也这样说。答题人：××××。");
    expect(sample?.note).toBe("与××××相比更完整");
  });

  it("loses a sample the moment its writer opts out, and is not offered another of theirs", async () => {
    const { lesson, pick, writers, classId, assignmentId, questionId } = await lessonOf();
    const [first] = writers;
    if (!first) throw new Error("four wrote");
    await pick(0);
    await pick(1);
    await keepOutOfSamples({ personId: first.personId, classId, keptOut: true });
    expect((await lesson()).samples.map(({ letter }) => letter)).toEqual(["甲"]);
    expect(await pick(0, { kind: "error" })).toEqual({ ok: false, reason: "kept-out" });
    const of = { assignmentId, questionId };
    expect(await scriptSamples({ ...of, attemptId: first.attemptId })).toMatchObject({ refused: "kept-out", own: [] });
  });
});

describe("a lesson when its writers leave the class", () => {
  beforeEach(openTestSchool);

  it("shows and offers nothing of who has left, since they can opt out no more", async () => {
    const { lesson, pick, writers, classId } = await lessonOf();
    await pick(0);
    await pick(1);
    const left = { classId, personId: writers[0]?.personId ?? "", leftAt: LATER };
    await database().tx((tx) => changeClassMember(left, tx));
    expect((await lesson()).samples).toHaveLength(1);
    expect(await pick(0)).toEqual({ ok: false, reason: "left" });
  });
});

describe("picking a sample", () => {
  beforeEach(openTestSchool);

  it("is recorded, changes its kind when picked again, and is taken back by any tutor of the class once", async () => {
    const { pick, lesson, assignmentId, questionId, tutor, writers } = await lessonOf();
    await pick(0);
    expect(await pick(0, { kind: "error" })).toMatchObject({ ok: true });
    const { samples } = await lesson();
    expect(samples.map(({ kind }) => kind)).toEqual(["error"]);
    const of = { assignmentId, questionId };
    const attemptId = writers[0]?.attemptId ?? "";
    expect(await scriptSamples({ ...of, attemptId })).toMatchObject({ refused: null, samples: 1, upgrades: 0 });
    const taken = { ...of, sampleId: samples[0]?.id ?? "", by: tutor, now: LATER };
    expect(await removeSample({ ...taken, questionId: "another" })).toBe(false);
    expect(await removeSample(taken)).toBe(true);
    expect(await removeSample(taken)).toBe(false);
    expect((await lesson()).samples).toEqual([]);
    const actions = (await listAuditEvents({ limit: 20 })).map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith("sample."))).toHaveLength(3);
  });

  it("is refused from the seventh sample on, with room for rewritten sentences", async () => {
    const { pick, lesson } = await lessonOf({ answers: [...ANSWERS, ...ANSWERS] });
    for (let index = 0; index < 6; index += 1) expect(await pick(index)).toMatchObject({ ok: true });
    expect(await pick(6)).toEqual({ ok: false, reason: "enough-samples" });
    const place = { start: 0, end: 5 };
    expect(await pick(6, { kind: "upgrade", place, rewritten: "增加停车位。" })).toMatchObject({ ok: true });
    const loaded = await lesson();
    expect(loaded.samples).toHaveLength(6);
    expect(loaded.upgrades).toMatchObject([{ letter: null, after: "增加停车位。" }]);
  });

  it("waits until double marking is settled", async () => {
    const { pick } = await lessonOf({ plan: "double" });
    expect(await pick(0)).toEqual({ ok: false, reason: "not-settled" });
  });

  it("asks for a place of the answer and for other words where a sentence is rewritten", async () => {
    const { pick } = await lessonOf();
    const place = { start: 0, end: 5 };
    const upgrade = { kind: "upgrade" as const, place, rewritten: "增设停车位。" };
    expect(await pick(0, { ...upgrade, place: null })).toEqual({ ok: false, reason: "place-missing" });
    expect(await pick(0, { ...upgrade, place: { start: 0, end: 999 } })).toEqual({
      ok: false,
      reason: "place-outside",
    });
    expect(await pick(0, { ...upgrade, rewritten: " " })).toEqual({ ok: false, reason: "rewritten-missing" });
    expect(await pick(0, { ...upgrade, rewritten: "增设车位。" })).toEqual({ ok: false, reason: "rewritten-same" });
    expect(await pick(0, { note: "长".repeat(501) })).toEqual({ ok: false, reason: "words-too-long" });
    expect(await pick(0, { attemptId: "none" })).toEqual({ ok: false, reason: "not-found" });
    expect(await pick(0, { assignmentId: "none" })).toEqual({ ok: false, reason: "not-found" });
  });
});
