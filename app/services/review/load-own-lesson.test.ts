import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { setReleased } from "@db/queries/assignments/candidates";
import { setVoided } from "@db/queries/assignments/list-sittings";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { RELEASE_PARTS, type ReleasePart } from "~/domain/assignments/release";
import { keepOutOfSamples } from "~/services/classes/members/keep-out-of-samples.server";
import { handedIn, wordPoint, wordRubric } from "../../../tests/attempts/handed-in";
import { addPerson, addQuestion } from "../../../tests/attempts/questions";
import { addAssignment, assignAnswers } from "../../../tests/factories/assignments";
import { openTestSchool } from "../../../tests/factories/school";
import { loadOwnLesson } from "./load-own-lesson.server";
import { openLessons } from "./open-lessons.server";
import { pickSample } from "./pick-sample.server";
import { getOwnAssignment } from "../assignments/get-own-assignment.server";

const LATER = 1_760_000_000_000;

/** So many signed answers of one class, the first one's writer being who reads; nothing is released. */
async function classOf(count: number) {
  const rubric = wordRubric(wordPoint("cars", "车位"), wordPoint("lift", "电梯"));
  const questionId = await addQuestion({ content: { rubric, marks: 4, referenceAnswer: "增设车位，加装电梯。" } });
  const questions = [{ questionId, versionId: (await getPublishedQuestion({ questionId }))?.version.id ?? "" }];
  const tutor = await addPerson("tutor");
  const writers: { personId: string; attemptId: string; name: string }[] = [];
  for (let no = 0; no < count; no += 1) {
    const name = `林小荷${no}`;
    const personId = await addPerson();
    const { attemptId } = await handedIn(questionId, `增设车位。答题人：${name}。`, { personId });
    writers.push({ personId, attemptId, name });
  }
  const absent = await addPerson();
  const candidates = [...writers.map(({ personId }) => personId), absent];
  const assignment = await addAssignment({ questions, tutors: [tutor], candidates });
  const { classId, id: assignmentId } = assignment;
  for (const { personId, attemptId, name } of writers) {
    await assignAnswers({ assignment, personId, attemptIds: [attemptId] });
    await database().tx(async (tx) => {
      const { people, classMembers } = tx.tables;
      await tx.update(people).set({ displayName: name }).where(eq(people.id, personId));
      await tx.insert(classMembers).values({ classId, personId, joinedBy: "hand", joinedAt: LATER });
    });
  }
  const of = { assignmentId, questionId };
  const viewerOf = (personId: string) =>
    ({ kind: "account", personId, role: "candidate", displayName: "", userName: "" }) as const;
  const readAs = (personId: string) => loadOwnLesson({ ...of, viewer: viewerOf(personId), now: LATER });
  const linksOf = async (personId: string) => {
    const own = await getOwnAssignment({ assignmentId, candidateId: personId, now: LATER });
    return own && openLessons({ own, viewer: viewerOf(personId), now: LATER });
  };
  const release = (personId: string, ...parts: ReleasePart[]) =>
    database().tx(async (tx) => {
      for (const part of parts)
        await setReleased({ assignmentId, personIds: [personId], part: `${part}ReleasedAt`, now: LATER }, tx);
    });
  const pick = (index: number) =>
    pickSample({
      ...{ ...of, attemptId: writers[index]?.attemptId ?? "", kind: "good", place: null, rewritten: null },
      ...{ note: "写得完整", by: tutor, now: LATER },
    });
  const me = writers[0]?.personId ?? "";
  return { ...of, questions, classId, tutor, absent, writers, me, readAs, linksOf, release, pick };
}

describe("a lesson as a candidate reads it", () => {
  beforeEach(openTestSchool);

  it("is not there until both the key points and the reference answer are released to this candidate", async () => {
    const { me, writers, readAs, linksOf, release, questionId } = await classOf(2);
    expect(await readAs(me)).toBeNull();
    expect(await linksOf(me)).toEqual([]);
    await release(me, "score", "points");
    expect(await readAs(me)).toBeNull();
    await release(me, "reference");
    expect(await readAs(me)).toMatchObject({ assignment: "第一周作业", reference: { text: "增设车位，加装电梯。" } });
    expect(await linksOf(me)).toEqual([{ questionId, position: 1 }]);
    expect(await readAs(writers[1]?.personId ?? "")).toBeNull();
  });

  it("opens with no release by hand for who handed nothing in, nor for who is not of the assignment", async () => {
    const { absent, me, tutor, readAs, linksOf, release, assignmentId } = await classOf(1);
    await release(absent, ...RELEASE_PARTS);
    expect(await readAs(absent)).toBeNull();
    expect(await linksOf(absent)).toEqual([]);
    expect(await readAs(await addPerson())).toBeNull();
    expect(await readAs(tutor)).toBeNull();
    await release(me, ...RELEASE_PARTS);
    const own = await getOwnAssignment({ assignmentId, candidateId: me, now: LATER });
    const sittingId = own?.sittings[0]?.id ?? "";
    await database().tx((tx) => setVoided({ sittingId, assignmentId, reason: "重做", by: tutor, now: LATER }, tx));
    expect(await readAs(me)).toBeNull();
  });

  it("closes again while another assignment on the same question withholds its reference answer", async () => {
    const { me, tutor, questions, readAs, release } = await classOf(1);
    await release(me, ...RELEASE_PARTS);
    expect(await readAs(me)).not.toBeNull();
    await addAssignment({ questions, tutors: [tutor], candidates: [me] });
    expect(await readAs(me)).toBeNull();
  });

  it("holds no name, no marks and no key of another candidate, and loses who opts out", async () => {
    const { me, writers, readAs, release, pick, classId, tutor } = await classOf(6);
    await release(me, ...RELEASE_PARTS);
    expect(await pick(1)).toMatchObject({ ok: true });
    expect(await pick(2)).toMatchObject({ ok: true });
    const lesson = await readAs(me);
    const text = JSON.stringify(lesson);
    for (const { personId, attemptId, name } of writers) {
      for (const word of [personId, attemptId, name]) expect(text).not.toContain(word);
    }
    for (const word of [tutor, classId]) expect(text).not.toContain(word);
    expect(lesson?.samples.map(({ id, score, note }) => ({ id, score, note }))).toEqual([
      { id: "sample-1", score: null, note: "写得完整" },
      { id: "sample-2", score: null, note: "写得完整" },
    ]);
    expect(lesson?.scores).toMatchObject({ answers: 6, meanMarks: 2 });
    await keepOutOfSamples({ personId: writers[1]?.personId ?? "", classId, keptOut: true });
    expect((await readAs(me))?.samples).toHaveLength(1);
  });

  it("counts nothing of so few answers that another's marks could be worked out", async () => {
    const { me, readAs, release } = await classOf(2);
    await release(me, ...RELEASE_PARTS);
    const lesson = await readAs(me);
    expect(lesson).toMatchObject({ scores: null, misses: [], dearest: [] });
    expect(lesson?.points.map(({ label, answers, hit }) => ({ label, answers, hit }))).toEqual([
      { label: "车位", answers: 0, hit: 0 },
      { label: "电梯", answers: 0, hit: 0 },
    ]);
  });
});
