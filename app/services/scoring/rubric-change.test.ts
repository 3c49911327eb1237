import { beforeEach, describe, expect, it } from "vitest";
import type { Rubric } from "@content/contract/rubric";
import { database } from "@db/client/database";
import { getEngineAssessment, listAssessments } from "@db/queries/assessments/assessments";
import { listRubricChanges } from "@db/queries/assessments/rubric-changes";
import { getAttempt } from "@db/queries/attempts/attempts";
import { listQuestionVersions } from "@db/queries/content/question-versions";
import { getQuestion, updateQuestionDraft } from "@db/queries/content/questions";
import { listAuditEvents } from "@db/queries/operations/audit";
import { erasePerson } from "@db/queries/people/erase-person";
import { rescoreMovedAnswers } from "~/jobs/rescore-moved-answers.server";
import { handInAttempt } from "~/services/attempts/sealing/hand-in-attempt.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { publishQuestion } from "~/services/content/publish-question.server";
import { handedIn, wordPoint, wordRubric } from "../../../tests/attempts/handed-in";
import { MINUTE, NOW } from "../../../tests/attempts/open-attempt";
import { addPerson, addQuestion, questionContent } from "../../../tests/attempts/questions";
import { openTestSchool } from "../../../tests/factories/school";
import { countUnmoved } from "./count-unmoved.server";
import type { ScoreDecision } from "./decide-impact.server";
import { measureImpact } from "./measure-impact.server";
import { rescoreMoved } from "./rescore-moved.server";
import { scoredAttempt } from "./scored-attempt.server";
import { versionForScore } from "./version-for-score.server";

const TEXT = "报修无人响应，居民打了七次电话。";
const strict = wordRubric(wordPoint("p1", "推诿"), wordPoint("p2", "电话"));
const kind = wordRubric(wordPoint("p1", "推诿", "无人响应"), wordPoint("p2", "电话"));
const LATER = NOW + 60 * MINUTE;
let questionId: string;
let tutor: string;

beforeEach(async () => {
  await openTestSchool();
  tutor = await addPerson("tutor");
  questionId = await addQuestion({ content: { rubric: strict } });
});

async function redraft(changes: Parameters<typeof questionContent>[0], now = LATER) {
  await database().tx((tx) => updateQuestionDraft({ questionId, draft: questionContent(changes), now }, tx));
}
const decide = (choice: ScoreDecision["choice"], note = ""): ScoreDecision => ({ choice, note, seen: null });

/** The rubric is changed and published, `choice` being made for what there is. */
async function change(rubric: Rubric, choice: ScoreDecision["choice"], now = LATER, note = "补上考生的说法") {
  await redraft({ rubric }, now);
  return publishQuestion({ questionId, by: tutor, now, decision: decide(choice, note) });
}
/** What the report page reads: the score that counts, with what it says of a migration. */
async function scored(attemptId: string, now = LATER + MINUTE) {
  const attempt = (await getAttempt({ attemptId }))!;
  const { assessment, migration } = await scoredAttempt({ attempt, scoring: (await versionForScore(attempt))!, now });
  return { marks: assessment?.marksHundredths, migration };
}

describe("publishing a rubric in use", () => {
  it("needs a choice, and writes nothing without one", async () => {
    await handedIn(questionId, TEXT);
    await redraft({ rubric: kind });
    expect(await publishQuestion({ questionId, by: tutor, now: LATER })).toEqual({
      ok: false,
      reason: "impact-undecided",
    });
    expect(await listQuestionVersions({ questionId })).toHaveLength(1);
    expect((await getQuestion({ questionId }))?.draft).not.toBeNull();
  });

  it("needs one for another limit, other marks and other materials too, and none for another title", async () => {
    await handedIn(questionId, TEXT);
    const limit = { kind: "max" as const, min: null, max: 100, text: "不超过100字" };
    for (const scoring of [{ limit }, { marks: 20 }, { materials: [] }]) {
      await redraft({ rubric: strict, ...scoring });
      expect(await publishQuestion({ questionId, by: tutor, now: LATER })).toMatchObject({
        reason: "impact-undecided",
      });
    }
    await redraft({ rubric: strict, title: "新标题" });
    expect(await publishQuestion({ questionId, by: tutor, now: LATER })).toMatchObject({ ok: true });
    expect(await listRubricChanges({ questionId })).toEqual([]);
  });

  it("stays one step where nobody has handed anything in", async () => {
    await startAttempt({ questionId, personId: await addPerson(), mode: "practice", now: NOW });
    await redraft({ rubric: kind });
    expect(await publishQuestion({ questionId, by: tutor, now: LATER })).toMatchObject({ ok: true });
  });

  it("refuses a migration without a note, a note of any length, and figures that are not those of now", async () => {
    await handedIn(questionId, TEXT);
    expect(await change(kind, "migrate", LATER, " \n")).toEqual({ ok: false, reason: "note-missing" });
    expect(await change(kind, "migrate", LATER, "长".repeat(1_001))).toEqual({ ok: false, reason: "note-too-long" });
    await redraft({ rubric: kind });
    const publish = (seen: ScoreDecision["seen"]) =>
      publishQuestion({ questionId, by: tutor, now: LATER, decision: { ...decide("keep"), seen } });
    expect(await publish({ basis: LATER - 1, answers: 1 })).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect(await publish({ basis: LATER, answers: 0 })).toEqual({ ok: false, reason: "impact-outdated" });
    expect(await publish({ basis: LATER, answers: 1 })).toMatchObject({ ok: true });
  });

  it("records who decided what, why, and how far it moved, once and in the audit trail", async () => {
    await handedIn(questionId, TEXT);
    await change(kind, "migrate");
    const [first, second] = (await listQuestionVersions({ questionId })).reverse();
    expect(await listRubricChanges({ questionId })).toMatchObject([
      {
        ...{ choice: "migrate", note: "补上考生的说法", byPersonId: tutor, createdAt: LATER },
        ...{ fromVersionId: first?.id, toVersionId: second?.id },
        impact: { answers: 1, up: 1, down: 0, meanShift: 0.5 },
      },
    ]);
    const [event] = await listAuditEvents({ limit: 1 });
    expect(event).toMatchObject({ action: "question.published", details: { scores: "migrate" } });
  });

  it("by the program itself keeps every score and records nobody's decision", async () => {
    await handedIn(questionId, TEXT);
    await redraft({ rubric: kind });
    const keep = { questionId, by: null, now: LATER, decision: decide("keep") };
    expect(await publishQuestion(keep)).toMatchObject({ ok: true });
    expect(await listRubricChanges({ questionId })).toEqual([]);
  });
});

describe("what becomes of scores", () => {
  it("keeping moves nothing, neither of what is handed in nor of what is being written", async () => {
    const before = await handedIn(questionId, TEXT);
    const writer = await addPerson();
    const open = await startAttempt({ questionId, personId: writer, mode: "practice", now: NOW });
    await change(kind, "keep");
    const after = await handedIn(questionId, TEXT, { personId: writer, at: LATER + MINUTE });
    expect(open).toMatchObject({ attemptId: after.attemptId });
    expect(await rescoreMovedAnswers(LATER + MINUTE)).toBe(0);
    expect(await scored(before.attemptId)).toEqual({ marks: 200, migration: null });
    expect(await scored(after.attemptId)).toEqual({ marks: 200, migration: null });
  });

  it("from now on scores what is handed in later by the new rubric, also what was begun before", async () => {
    const before = await handedIn(questionId, TEXT);
    const writer = await addPerson();
    await startAttempt({ questionId, personId: writer, mode: "practice", now: NOW });
    await change(kind, "from-now");
    const after = await handedIn(questionId, TEXT, { personId: writer, at: LATER + MINUTE });
    expect(await scored(before.attemptId)).toEqual({ marks: 200, migration: null });
    expect(await scored(after.attemptId)).toEqual({ marks: 400, migration: null });
    expect(await listAssessments(after)).toHaveLength(1);
  });

  it("migrating appends a score by the new rubric, keeps the old one, and says when and why", async () => {
    const { attemptId } = await handedIn(questionId, TEXT);
    const [old] = await listAssessments({ attemptId });
    await change(kind, "migrate");
    expect(await rescoreMoved({ questionId, now: LATER + 1, limit: 10 })).toBe(1);
    expect(await rescoreMoved({ questionId, now: LATER + 2, limit: 10 })).toBe(0);
    const all = await listAssessments({ attemptId });
    expect(all[0]).toEqual(old);
    expect(all.map(({ marksHundredths }) => marksHundredths)).toEqual([200, 400]);
    const before = { share: 0.5, marks: 2, maxMarks: 4 };
    expect(await scored(attemptId)).toEqual({ marks: 400, migration: { at: LATER, note: "补上考生的说法", before } });
  });

  it("a report that is read before the batch has come to it shows the new score at once", async () => {
    const { attemptId } = await handedIn(questionId, TEXT);
    await change(kind, "migrate");
    expect((await scored(attemptId)).marks).toBe(400);
    expect(await rescoreMoved({ now: LATER + 2, limit: 10 })).toBe(0);
  });

  it("a further change is measured against it, whether or not the batch has come to an answer", async () => {
    await handedIn(questionId, TEXT);
    await change(kind, "migrate");
    const content = questionContent({ rubric: strict });
    const waiting = await measureImpact({ questionId, content });
    expect(waiting).toMatchObject([{ before: { marksHundredths: 400 }, after: { marksHundredths: 200 } }]);
    await rescoreMovedAnswers(LATER + 1);
    expect(await measureImpact({ questionId, content })).toEqual(waiting);
  });

  it("is done in bounded batches that go on where they stopped, and tell how many are left", async () => {
    for (let number = 0; number < 5; number += 1) await handedIn(questionId, TEXT);
    await change(kind, "migrate");
    const batches: number[] = [];
    const left = [await countUnmoved({ questionId })];
    for (let batch = 0; batch < 4; batch += 1) {
      batches.push(await rescoreMoved({ now: LATER + batch, limit: 2 }));
      left.push(await countUnmoved({ questionId }));
    }
    expect(batches).toEqual([2, 2, 1, 0]);
    expect(left).toEqual([5, 3, 1, 0, 0]);
  });

  it("a rubric that is changed back by a second migration counts again, as a row of its own", async () => {
    const { attemptId } = await handedIn(questionId, TEXT);
    await change(kind, "migrate");
    await rescoreMovedAnswers(LATER + 1);
    await change(strict, "migrate", LATER + 10 * MINUTE, "改回");
    expect(await rescoreMovedAnswers(LATER + 11 * MINUTE)).toBe(1);
    expect(await scored(attemptId)).toMatchObject({
      marks: 200,
      migration: { note: "改回", before: { marks: 4 } },
    });
    expect((await getEngineAssessment({ attemptId }))?.marksHundredths).toBe(200);
  });

  it("the same rubric under a shorter limit moves scores as well", async () => {
    const lasting = await handedIn(questionId, TEXT.repeat(3));
    const limit = { kind: "max" as const, min: null, max: 10, text: "不超过10字" };
    await redraft({ rubric: strict, limit });
    await publishQuestion({ questionId, by: tutor, now: LATER, decision: decide("migrate", "字数改为10字") });
    await rescoreMovedAnswers(LATER + 1);
    const all = await listAssessments(lasting);
    expect(all).toHaveLength(2);
    expect(all[1]?.report.findings.map(({ code }) => code)).toContain("over-limit");
  });

  it("an attempt begun with the new version is scored by it, whatever was decided for the others", async () => {
    await handedIn(questionId, TEXT);
    await change(kind, "keep");
    const { attemptId } = await handedIn(questionId, TEXT, { begunAt: LATER + 1, at: LATER + MINUTE });
    expect((await scored(attemptId)).marks).toBe(400);
  });

  it("the erased keep their marks: there is no text to score anew", async () => {
    const { attemptId, personId } = await handedIn(questionId, TEXT);
    await handedIn(questionId, TEXT);
    await change(kind, "migrate");
    await database().tx((tx) => erasePerson({ personId, now: LATER + 1 }, tx));
    expect(await rescoreMovedAnswers(LATER + 2)).toBe(1);
    expect((await listAssessments({ attemptId })).map(({ marksHundredths }) => marksHundredths)).toEqual([200]);
  });

  it("an empty sheet that is handed in has nothing to weigh, and follows a migration all the same", async () => {
    const writer = await addPerson();
    const { attemptId } = await handedIn(questionId, "", { personId: writer });
    await handedIn(questionId, TEXT);
    await change(kind, "migrate");
    expect(await rescoreMovedAnswers(LATER + 1)).toBe(2);
    expect((await scored(attemptId)).migration).toMatchObject({ before: { marks: 0 } });
    expect(await handInAttempt({ attemptId, personId: writer, now: LATER })).toEqual({ ok: true });
  });
});
