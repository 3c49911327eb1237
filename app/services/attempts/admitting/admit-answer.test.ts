import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { listAssessments } from "@db/queries/assessments/assessments";
import { listAnswers } from "@db/queries/assessments/list-answers";
import { listAdmittedAnswers } from "@db/queries/attempts/admitted-answers";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { listAnswersForTutor } from "@db/queries/attempts/lists/list-answers";
import { listHandIns } from "@db/queries/attempts/lists/list-hand-ins";
import { countSealedAnswers, listSealedAnswers } from "@db/queries/attempts/lists/list-sealed-answers";
import { listStandings } from "@db/queries/attempts/lists/list-standings";
import { listAuditEvents } from "@db/queries/operations/audit";
import { erasePerson } from "@db/queries/people/erase-person";
import { wordPoint, wordRubric } from "../../../../tests/attempts/handed-in";
import { DEADLINE, MINUTE, NOW, saveRequest } from "../../../../tests/attempts/open-attempt";
import { addPerson, addQuestion } from "../../../../tests/attempts/questions";
import { openTestSchool } from "../../../../tests/factories/school";
import { markedAttempt } from "../../marking/marked-attempt.server";
import { recordOverride } from "../../marking/record-override.server";
import { measureImpact } from "../../scoring/measure-impact.server";
import { admitAnswer } from "./admit-answer.server";
import { assessAdmitted } from "./assess-admitted.server";
import { saveRevision } from "../saving/save-revision.server";
import { startAttempt } from "../start-attempt.server";

const RUBRIC = wordRubric(wordPoint("a", "积水"), wordPoint("b", "报修"));
/** A tutor marks after everything came in. */
const MARKED = DEADLINE + 9 * MINUTE;
const IN_TIME = "雨天积水。";
const LATE = "雨天积水，多次报修。";

beforeAll(async () => {
  await openTestSchool();
});

/** A timed attempt with a text on time, unless it is left blank, and further ones that came too late. */
async function lateAttempt({ inTime = IN_TIME, late = [LATE] }: { inTime?: string; late?: string[] } = {}) {
  const questionId = await addQuestion({ content: { rubric: RUBRIC, marks: 4, materials: [] } });
  const personId = await addPerson();
  const started = await startAttempt({ questionId, personId, mode: "timed", now: NOW });
  if (!started.ok) throw new Error(started.reason);
  const { attemptId } = started;
  const save = async (text: string, turn: number, now: number) => {
    const saved = await saveRevision({ attemptId, personId, request: saveRequest(text, 0, turn), now });
    if (!saved.ok) throw new Error(saved.reason);
    return saved.ack.number;
  };
  if (inTime !== "") await save(inTime, 1, NOW + MINUTE);
  const numbers: number[] = [];
  for (const [index, text] of late.entries()) numbers.push(await save(text, 10 + index, DEADLINE + MINUTE + index));
  return { attemptId, personId, questionId, numbers, number: numbers[0] ?? 0, tutorId: await addPerson("tutor") };
}

type Admission = Partial<Parameters<typeof admitAnswer>[0]> & { attemptId: string; number: number };

async function admit({ now = DEADLINE + 5 * MINUTE, ...more }: Admission) {
  const admission = { admittedAs: "late" as const, reason: "断网，文字到时前已写完", byPersonId: "t", now, ...more };
  const admitted = await database().tx((tx) => admitAnswer(admission, tx));
  if (admitted.ok) await assessAdmitted({ attemptId: more.attemptId, number: more.number, now });
  return admitted;
}

describe("a late text that a tutor admits", () => {
  it("becomes a second answer that counts, with its own report; the sealed one and its report stay", async () => {
    const { attemptId, number, personId, questionId, tutorId } = await lateAttempt();
    expect(await admit({ attemptId, number, byPersonId: tutorId })).toEqual({ ok: true });
    const marked = await markedAttempt({ attemptId, now: NOW });
    expect(marked).toMatchObject({ answer: LATE, revisionNumber: number, isCounting: true });
    expect(marked?.engine?.assessment).toMatchObject({ admitted: true, revisionNumber: number, marksHundredths: 400 });
    const sealed = await markedAttempt({ attemptId, choice: "sealed", now: NOW });
    expect(sealed).toMatchObject({ answer: IN_TIME, admitted: null, isCounting: false });
    expect(sealed?.engine?.assessment).toMatchObject({ admitted: false, marksHundredths: 200 });

    const history = await listHandIns({ candidateId: personId, questionId });
    expect(history).toMatchObject([{ marksHundredths: 400, characters: 10 }]);
    expect(await listStandings({ candidateId: personId, questionIds: [questionId] })).toMatchObject([
      { bestHundredths: 400 },
    ]);
    const { rows } = await listAnswers({ questionId, limit: 5 });
    expect(rows[0]?.admitted).toMatchObject([{ number, as: "late", characters: 10 }]);
    expect(await listAnswersForTutor({ questionId, tutorId, limit: 5 })).toEqual([{ attemptId, text: LATE }]);
    expect(await listSealedAnswers({ questionId, after: "", limit: 5 })).toMatchObject([
      { text: LATE, revisionNumber: number },
    ]);
  });

  it("is in the attempt's events and in the record, with the reason beside the text", async () => {
    const { attemptId, number, tutorId } = await lateAttempt();
    await admit({ attemptId, number, byPersonId: tutorId });
    const events = await listAttemptEvents({ attemptId });
    expect(events.filter(({ kind }) => kind === "admit")).toMatchObject([
      { actorId: tutorId, params: { number, admittedAs: "late" } },
    ]);
    expect(await listAdmittedAnswers({ attemptId })).toMatchObject([
      { text: LATE, reason: "断网，文字到时前已写完", byPersonId: tutorId },
    ]);
    const audited = await listAuditEvents({ limit: 100 });
    expect(audited.filter(({ subjectId }) => subjectId === attemptId)).toMatchObject([{ action: "answer.admitted" }]);
  });

  it("needs a reason, a handed-in attempt, and a text that is not the sealed one, not blank and not admitted yet", async () => {
    const { attemptId, number, numbers } = await lateAttempt({ late: [LATE, ""] });
    expect(await admit({ attemptId, number, reason: " \n" })).toEqual({ ok: false, reason: "reason-missing" });
    expect(await admit({ attemptId, number, reason: "长".repeat(1001) })).toMatchObject({ reason: "reason-too-long" });
    expect(await admit({ attemptId, number: 99 })).toEqual({ ok: false, reason: "not-found" });
    expect(await admit({ attemptId, number: 1 })).toEqual({ ok: false, reason: "is-sealed-answer" });
    expect(await admit({ attemptId, number: numbers[1] ?? 0 })).toEqual({ ok: false, reason: "blank" });
    expect(await admit({ attemptId, number })).toEqual({ ok: true });
    expect(await admit({ attemptId, number })).toEqual({ ok: false, reason: "already-admitted" });
    expect(await listAdmittedAnswers({ attemptId })).toHaveLength(1);
  });

  it("gives way to one that is admitted later, and is scored once however often it is asked", async () => {
    const { attemptId, numbers, tutorId } = await lateAttempt({ late: [LATE, "雨天积水严重。"] });
    const [first = 0, second = 0] = numbers;
    await admit({ attemptId, number: second });
    const marked = await markedAttempt({ attemptId, now: NOW });
    const basis = marked?.engine?.assessment.id ?? "";
    const awards = [{ pointId: "b", awarded: 1, places: [{ start: 0, end: 2 }] }];
    const override = { attemptId, basis, after: "", awards, remaining: null, reason: "酌情", by: tutorId, now: MARKED };
    expect(await recordOverride(override)).toMatchObject({ ok: true });
    await admit({ attemptId, number: first });
    await assessAdmitted({ attemptId, number: first, now: NOW });
    expect(await markedAttempt({ attemptId, now: NOW })).toMatchObject({ revisionNumber: first, isCounting: true });
    const all = await listAssessments({ attemptId });
    expect(all.filter(({ revisionNumber }) => revisionNumber === first)).toHaveLength(1);
  });
});

describe("marks beside an admitted text", () => {
  it("are of the text that was shown: a tutor may mark either, and each keeps its own", async () => {
    const { attemptId, number, tutorId } = await lateAttempt();
    await admit({ attemptId, number });
    const sealed = await markedAttempt({ attemptId, choice: "sealed", now: NOW });
    const basis = sealed?.engine?.assessment.id ?? "";
    const awards = [{ pointId: "b", awarded: 1, places: [{ start: 0, end: 4 }] }];
    const override = { attemptId, after: "", awards, remaining: null, reason: "酌情", by: tutorId, now: MARKED };
    expect(await recordOverride({ ...override, basis })).toMatchObject({ ok: false, reason: "changed-meanwhile" });
    expect(await recordOverride({ ...override, basis, choice: "sealed" })).toMatchObject({ ok: true });
    const marked = await markedAttempt({ attemptId, now: NOW });
    expect(marked).toMatchObject({ revisionNumber: number, isCounting: true });
    expect(marked?.assessments.map(({ source }) => source)).toEqual(["engine"]);
    const again = await markedAttempt({ attemptId, choice: "sealed", now: NOW });
    expect(again?.assessments.map(({ source }) => source)).toEqual(["engine", "tutor"]);
  });

  it("by a tutor stand when the paper is typed up afterwards, until the transcript is marked", async () => {
    const { attemptId, number, tutorId } = await lateAttempt({ inTime: "" });
    const paper = await markedAttempt({ attemptId, now: NOW });
    expect(paper).toMatchObject({ answer: "", revisionNumber: 0 });
    const override = { attemptId, after: "", awards: [], remaining: null, reason: "看图评阅", by: tutorId, now: NOW };
    const basis = paper?.engine?.assessment.id ?? "";
    expect(await recordOverride({ ...override, basis })).toMatchObject({ ok: true });
    await admit({ attemptId, number, admittedAs: "transcript", reason: null });
    expect(await markedAttempt({ attemptId, now: NOW })).toMatchObject({ revisionNumber: 0, isCounting: true });
    const typed = await markedAttempt({ attemptId, choice: number, now: NOW });
    expect(typed).toMatchObject({ answer: LATE, isCounting: false });
    const typedBasis = typed?.engine?.assessment.id ?? "";
    const again = { ...override, basis: typedBasis, choice: number, now: NOW + 9 };
    expect(await recordOverride(again)).toMatchObject({ ok: true });
    expect(await markedAttempt({ attemptId, now: NOW })).toMatchObject({ revisionNumber: number });
  });

  it("are what a changed rubric is measured on, also where nothing was sealed", async () => {
    const { attemptId, questionId, number } = await lateAttempt({ inTime: "" });
    expect(await countSealedAnswers({ questionId })).toBe(0);
    await admit({ attemptId, number });
    expect(await countSealedAnswers({ questionId })).toBe(1);
    const { content } = (await markedAttempt({ attemptId, now: NOW }))!;
    const harder = { ...content, rubric: wordRubric(wordPoint("a", "积水"), wordPoint("b", "路灯")) };
    expect(await measureImpact({ questionId, content: harder })).toMatchObject([
      { attemptId, before: { marksHundredths: 400 }, after: { marksHundredths: 200 } },
    ]);
  });

  it("stay when their writer is erased, without a word of the text or the reason", async () => {
    const { attemptId, personId, number } = await lateAttempt();
    await admit({ attemptId, number });
    await database().tx((tx) => erasePerson({ personId, now: NOW }, tx));
    expect(await listAdmittedAnswers({ attemptId })).toMatchObject([{ text: "", reason: null, erasedAt: NOW }]);
    const marked = await markedAttempt({ attemptId, now: NOW });
    expect(marked?.answer).toBe("");
    expect(marked?.engine?.assessment.marksHundredths).toBe(400);
    expect(JSON.stringify(marked?.assessments)).not.toContain("报修");
    expect(await admit({ attemptId, number })).toEqual({ ok: false, reason: "erased" });
  });
});
