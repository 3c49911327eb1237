import { beforeEach, describe, expect, it } from "vitest";
import { rubricSchema } from "@content/contract/rubric";
import type { SetContent } from "@content/contract/question-set";
import { getEngineAssessment } from "@db/queries/assessments/assessments";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { getAttempt, getOpenAttempt, listOpenAttempts } from "@db/queries/attempts/attempts";
import { getHead } from "@db/queries/attempts/answer-heads";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { getPublishedSet, getSetByMadeKey } from "@db/queries/sets/sets";
import { getSittingForCandidate, listAttemptsOfSitting, listSittingsOfSets } from "@db/queries/sittings/sittings";
import { listAuditEvents } from "@db/queries/operations/audit";
import type { Viewer } from "~/domain/access/viewer";
import { sweepDueAttempts } from "~/jobs/sweep-due-attempts.server";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { listTimedHandIns } from "~/services/attempts/list-timed-hand-ins.server";
import { readClock } from "~/services/attempts/read-clock.server";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { MINUTE, NOW, saveRequest } from "../../../tests/attempts/open-attempt";
import { addPerson, addQuestion } from "../../../tests/attempts/questions";
import { addAccount, TEST_PASSWORD } from "../../../tests/factories/people";
import { openTestSchool } from "../../../tests/factories/school";
import { visit } from "../../../tests/factories/visits";
import { extendTime } from "./extend-time.server";
import { getSittingPage } from "./get-sitting-page.server";
import { grantAccommodation } from "./grant-accommodation.server";
import { handInSitting } from "./hand-in-sitting.server";
import { makeSet } from "./make-set.server";
import { revokeAccommodation } from "./revoke-accommodation.server";
import { sealDueSitting } from "./seal-due-sitting.server";
import { setPause } from "./set-pause.server";
import { startSitting } from "./start-sitting.server";

const rubric = rubricSchema.parse({
  version: 1,
  title: "老街治理",
  marks: 10,
  points: [{ id: "p1", label: "排水不畅", marks: 10, expressions: [{ allOf: [["淤塞", "堵塞"]] }] }],
});

beforeEach(async () => {
  await openTestSchool();
});

let made = 0;

/** A published paper of three questions; its id and its questions'. */
async function addPaper(changes: Partial<SetContent> = {}) {
  const questionIds = [];
  for (let no = 0; no < 3; no += 1) questionIds.push(await addQuestion({ content: { rubric } }));
  const items = [];
  for (const questionId of questionIds) {
    const published = await getPublishedQuestion({ questionId });
    items.push({ questionId, versionId: published!.version.id, marks: null });
  }
  const content: SetContent = {
    title: "练习套卷",
    kind: "paper",
    minutes: 150,
    readingMinutes: null,
    readingRule: "suggested",
    sourceNote: null,
    items,
    ...changes,
  };
  const madeKey = `test:${(made += 1)}`;
  await makeSet({ madeKey, content, now: NOW });
  return { setId: (await getSetByMadeKey({ madeKey }))!.id, questionIds, madeKey, content };
}

const asVisitor = (personId: string): Viewer => ({ kind: "visitor", personId });

async function begin(setId: string, personId: string, mode: "timed" | "practice" = "timed", now = NOW) {
  const started = await startSitting({ setId, personId, viewer: asVisitor(personId), mode, now });
  if (!started.ok) throw new Error(started.reason);
  return started.sittingId;
}

async function openPaper(mode: "timed" | "practice" = "timed", changes: Partial<SetContent> = {}) {
  const paper = await addPaper(changes);
  const personId = await addPerson();
  const sittingId = await begin(paper.setId, personId, mode);
  const ids = (await listAttemptsOfSitting({ sittingId })).map(({ id }) => id);
  return {
    ...paper,
    personId,
    sittingId,
    ids,
    clocks: (now: number) => Promise.all(ids.map((attemptId) => readClock({ attemptId, now }))),
    write: (index: number, text: string, now = NOW + MINUTE) =>
      saveRevision({ attemptId: ids[index] ?? "", personId, request: saveRequest(text), now }),
    rows: () => listAttemptsOfSitting({ sittingId }),
    sitting: async () => (await getSittingForCandidate({ sittingId, candidateId: personId }))!,
  };
}

describe("publishing a set", () => {
  it("again with the same content is the same version, with another content a successor", async () => {
    const { setId, madeKey, content } = await addPaper();
    const first = (await getPublishedSet({ setId }))!.version.id;
    expect(await makeSet({ madeKey, content, now: NOW + 1 })).toBe(false);
    expect((await getPublishedSet({ setId }))!.version.id).toBe(first);
    await makeSet({ madeKey, content: { ...content, minutes: 180 }, now: NOW + 2 });
    expect((await getPublishedSet({ setId }))!.version).toMatchObject({ content: { minutes: 180 } });
  });

  it("is refused with a question twice, an unknown one, or more reading time than time", async () => {
    const { content } = await addPaper();
    const [first] = content.items;
    const refused = (changes: Partial<SetContent>) =>
      makeSet({ madeKey: `test:refused:${(made += 1)}`, content: { ...content, ...changes }, now: NOW });
    await expect(refused({ items: [first!, first!] })).rejects.toThrow("twice");
    await expect(refused({ items: [{ ...first!, versionId: "none" }] })).rejects.toThrow("question");
    await expect(refused({ readingMinutes: 150 })).rejects.toThrow("reading-too-long");
  });
});

describe("a sitting", () => {
  it("is one attempt a question, all on one clock that begins at the same moment", async () => {
    const paper = await openPaper();
    const rows = await paper.rows();
    expect(rows.map(({ position, questionId }) => [position, questionId])).toEqual(
      paper.questionIds.map((questionId, index) => [index + 1, questionId]),
    );
    expect(new Set(rows.map(({ deadlineAt }) => deadlineAt))).toEqual(new Set([NOW + 150 * MINUTE]));
    const clocks = await paper.clocks(NOW + MINUTE);
    expect(new Set(clocks.map((clock) => JSON.stringify(clock))).size).toBe(1);
  });

  it("asked for twice in the same moment is one sitting", async () => {
    const { setId } = await addPaper();
    const personId = await addPerson();
    const ids = await Promise.all(Array.from({ length: 5 }, () => begin(setId, personId)));
    expect(new Set(ids).size).toBe(1);
    expect(await listAttemptsOfSitting({ sittingId: ids[0]! })).toHaveLength(3);
  });

  it("leaves a question sat alone at the same time another attempt", async () => {
    const paper = await openPaper();
    const [questionId = ""] = paper.questionIds;
    expect(await getOpenAttempt({ candidateId: paper.personId, questionId })).toBeNull();
    const alone = await startAttempt({ questionId, personId: paper.personId, mode: "practice", now: NOW });
    expect(alone).toMatchObject({ ok: true, resumed: false });
    expect(await listOpenAttempts({ candidateId: paper.personId })).toHaveLength(4);
  });

  it("with a reserved question is nobody's to begin, and its prompts are nobody's to read", async () => {
    const { content } = await addPaper();
    const questionId = await addQuestion({ visibility: "reserved" });
    const versionId = (await getPublishedQuestion({ questionId }))!.version.id;
    const items = [...content.items, { questionId, versionId, marks: null }];
    const { setId } = await addPaper({ items });
    const personId = await addPerson();
    const started = await startSitting({ setId, personId, viewer: asVisitor(personId), mode: "timed", now: NOW });
    expect(started).toEqual({ ok: false, reason: "not-found" });
  });

  it("is shown with every answer, its materials once, to its own writer only", async () => {
    const paper = await openPaper("timed", { readingMinutes: 40, readingRule: "first" });
    await paper.write(1, "第二题");
    const page = await getSittingPage({
      sittingId: paper.sittingId,
      viewer: asVisitor(paper.personId),
      now: NOW + MINUTE,
    });
    expect(page).toMatchObject({
      materials: [{ key: "m1" }],
      questions: [{ position: 1, head: null }, { head: { text: "第二题" } }, { position: 3 }],
      times: { limitMs: 150 * MINUTE, reading: { rule: "first", ms: 40 * MINUTE, over: false } },
    });
    const other = asVisitor(await addPerson());
    expect(await getSittingPage({ sittingId: paper.sittingId, viewer: other, now: NOW })).toBeNull();
  });

  it("keeps a text that comes during the reading time like any other", async () => {
    const paper = await openPaper("timed", { readingMinutes: 40, readingRule: "first" });
    expect(await paper.write(0, "早了")).toMatchObject({ ok: true, ack: { status: "saved" } });
  });
});

describe("handing in a paper", () => {
  const handIn = (paper: Awaited<ReturnType<typeof openPaper>>, more = {}) => {
    const { sittingId, personId } = paper;
    return handInSitting({ sittingId, personId, answers: [], confirmEmpty: false, now: NOW + 9 * MINUTE, ...more });
  };

  it("names what is empty first and seals nothing, then seals all at once and has them assessed", async () => {
    const paper = await openPaper();
    await paper.write(1, "排水沟淤塞。");
    expect(await handIn(paper)).toEqual({ ok: false, reason: "empty", positions: [1, 3] });
    expect((await paper.rows()).map(({ status }) => status)).toEqual(["open", "open", "open"]);
    expect(await handIn(paper, { confirmEmpty: true })).toEqual({ ok: true });
    expect((await paper.rows()).map(({ status, sealedNumber }) => [status, sealedNumber])).toEqual([
      ["sealed", null],
      ["sealed", 1],
      ["sealed", null],
    ]);
    expect(await paper.sitting()).toMatchObject({ status: "sealed", sealedAt: NOW + 9 * MINUTE });
    expect(await getEngineAssessment({ attemptId: paper.ids[1]! })).toMatchObject({ marksHundredths: 1000 });
  });

  it("takes the texts that stand in the page, and twice is once", async () => {
    const paper = await openPaper();
    const answers = paper.ids.map((attemptId, index) => {
      return { attemptId, text: `第${index + 1}题`, parent: 0, turn: 1, after: [] };
    });
    expect(await handIn(paper, { answers })).toEqual({ ok: true });
    expect(await handIn(paper, { answers })).toEqual({ ok: true });
    const texts = await Promise.all(paper.ids.map((attemptId) => getHead({ attemptId })));
    expect(texts.map((head) => head?.text)).toEqual(["第1题", "第2题", "第3题"]);
    expect((await paper.rows()).map(({ sealedBy }) => sealedBy)).toEqual(["hand-in", "hand-in", "hand-in"]);
  });

  it("with an answer that another page changed seals nothing and keeps both texts", async () => {
    const paper = await openPaper();
    await paper.write(0, "别处");
    const answers = [{ attemptId: paper.ids[0]!, text: "这里", parent: 0, turn: 1, after: [] }];
    const refused = await handIn(paper, { answers, confirmEmpty: true });
    expect(refused).toMatchObject({ reason: "conflict", positions: [1], heads: [{ head: { text: "别处" } }] });
    expect(await paper.sitting()).toMatchObject({ status: "open" });
  });

  it("is refused to anybody else", async () => {
    const paper = await openPaper();
    expect(await handIn(paper, { personId: await addPerson() })).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("at the deadline", () => {
  const over = NOW + 151 * MINUTE;

  it("the sweeper seals every answer as of the deadline, and with the last one the sitting", async () => {
    const paper = await openPaper();
    await paper.write(2, "写到最后");
    expect(await sweepDueAttempts(over)).toBe(3);
    expect(await paper.sitting()).toMatchObject({ status: "sealed", sealedAt: NOW + 150 * MINUTE });
    expect((await paper.rows()).map(({ sealedNumber }) => sealedNumber)).toEqual([null, null, 1]);
  });

  it("whoever looks at the sitting seals it, once", async () => {
    const paper = await openPaper();
    const looks = () => sealDueSitting({ sittingId: paper.sittingId, now: over });
    expect(await Promise.all([looks(), looks()])).toContain(true);
    const seals = await Promise.all(paper.ids.map((attemptId) => listAttemptEvents({ attemptId })));
    expect(seals.map((events) => events.filter(({ kind }) => kind === "seal").length)).toEqual([1, 1, 1]);
    const again = await startSitting({
      setId: paper.setId,
      personId: paper.personId,
      viewer: asVisitor(paper.personId),
      mode: "timed",
      now: over,
    });
    expect(again).toMatchObject({ ok: true, resumed: false });
  });
});

describe("extra time", () => {
  it("granted while the paper is sat moves the deadline of every answer at once, with who and why", async () => {
    const paper = await openPaper();
    const tutorId = await addPerson("tutor");
    const granted = await extendTime({
      attemptId: paper.ids[1]!,
      minutes: 10,
      reason: " 停电 ",
      by: tutorId,
      now: NOW + 5 * MINUTE,
    });
    expect(granted).toEqual({ ok: true, deadlineAt: NOW + 160 * MINUTE });
    expect(new Set((await paper.rows()).map(({ deadlineAt }) => deadlineAt))).toEqual(new Set([NOW + 160 * MINUTE]));
    for (const clock of await paper.clocks(NOW + 6 * MINUTE)) {
      expect(clock).toMatchObject({
        limitMs: 160 * MINUTE,
        originalMs: 150 * MINUTE,
        extra: [{ ms: 10 * MINUTE, reason: "停电", kind: "extend" }],
      });
    }
    const event = (await listAttemptEvents({ attemptId: paper.ids[2]! })).find(({ kind }) => kind === "extend");
    expect(event).toMatchObject({ actorId: tutorId });
    const [audit] = await listAuditEvents({ limit: 1 });
    expect(audit).toMatchObject({ action: "time.extended", actorId: tutorId, subjectId: paper.sittingId });
  });

  it("is taken back by what was granted at most, and never into the past", async () => {
    const paper = await openPaper();
    const by = await addPerson("tutor");
    const change = (minutes: number, now: number, reason = "登记有误") =>
      extendTime({ attemptId: paper.ids[0]!, minutes, reason, by, now });
    expect(await change(10, NOW + MINUTE)).toMatchObject({ ok: true });
    expect(await change(-11, NOW + 2 * MINUTE)).toEqual({ ok: false, reason: "over-granted" });
    expect(await change(-10, NOW + 155 * MINUTE)).toEqual({ ok: false, reason: "past" });
    expect(await change(-4, NOW + 3 * MINUTE)).toEqual({ ok: true, deadlineAt: NOW + 156 * MINUTE });
    expect(await change(5, NOW + 4 * MINUTE, " ")).toEqual({ ok: false, reason: "reason-missing" });
    expect(await change(0, NOW + 4 * MINUTE)).toEqual({ ok: false, reason: "minutes" });
    expect(await change(121, NOW + 4 * MINUTE)).toEqual({ ok: false, reason: "minutes" });
    expect(await change(5, NOW + 157 * MINUTE)).toEqual({ ok: false, reason: "closed" });
  });

  it("is not for what has no time limit", async () => {
    const paper = await openPaper("practice");
    const by = await addPerson("tutor");
    const asked = { attemptId: paper.ids[0]!, minutes: 5, reason: "停电", by, now: NOW + MINUTE };
    expect(await extendTime(asked)).toEqual({ ok: false, reason: "untimed" });
  });

  it("by right is an event of every timed sitting begun while it holds, a paper or a question", async () => {
    const account = await addAccount("li");
    const by = await addPerson("tutor");
    const granted = await grantAccommodation({
      userName: "li",
      minutes: null,
      percent: 20,
      reason: "书写不便",
      by,
      now: NOW,
    });
    const { setId } = await addPaper();
    const sittingId = await begin(setId, account.id);
    const rows = await listAttemptsOfSitting({ sittingId });
    expect(rows.map(({ deadlineAt }) => deadlineAt)).toEqual(rows.map(() => NOW + 180 * MINUTE));
    const alone = await startAttempt({
      questionId: await addQuestion(),
      personId: account.id,
      mode: "timed",
      now: NOW,
    });
    const attemptId = alone.ok ? alone.attemptId : "";
    expect((await getAttempt({ attemptId }))?.deadlineAt).toBe(NOW + 36 * MINUTE);
    expect(await readClock({ attemptId, now: NOW })).toMatchObject({
      originalMs: 30 * MINUTE,
      extra: [{ kind: "accommodate", ms: 6 * MINUTE, reason: "书写不便" }],
    });

    const accommodationId = granted.ok ? granted.accommodationId : "";
    expect(await revokeAccommodation({ accommodationId, by, now: NOW })).toBe(true);
    expect(await revokeAccommodation({ accommodationId, by, now: NOW })).toBe(false);
    const other = await addPaper();
    const later = await begin(other.setId, account.id);
    expect((await listAttemptsOfSitting({ sittingId: later }))[0]?.deadlineAt).toBe(NOW + 150 * MINUTE);
  });

  it("by right is refused without an amount or a reason, and for who is no candidate", async () => {
    await addAccount("li");
    const by = await addPerson("tutor");
    const asked = { userName: "li", minutes: 10, percent: null, reason: "书写不便", by, now: NOW };
    expect(await grantAccommodation({ ...asked, percent: 5 })).toEqual({ ok: false, reason: "amount" });
    expect(await grantAccommodation({ ...asked, minutes: 0 })).toEqual({ ok: false, reason: "amount" });
    expect(await grantAccommodation({ ...asked, reason: "" })).toEqual({ ok: false, reason: "reason-missing" });
    expect(await grantAccommodation({ ...asked, userName: "nobody" })).toEqual({ ok: false, reason: "no-such-person" });
  });
});

describe("the time of a question of a paper", () => {
  it("is the whole paper's and stands for no question by itself", async () => {
    const { sittingId, personId, questionIds } = await openPaper("practice");
    await handInSitting({ sittingId, personId, answers: [], confirmEmpty: true, now: NOW + 40 * MINUTE });
    const handIns = await listTimedHandIns({
      viewer: asVisitor(personId),
      candidateId: personId,
      questionId: questionIds[1] ?? "",
      now: NOW,
    });
    expect(handIns).toMatchObject([{ sittingId, usedMs: null }]);
  });
});

describe("a pause", () => {
  it("stops the one clock of a practice for all its answers, and it goes on exactly where it stood", async () => {
    const paper = await openPaper("practice");
    const { personId } = paper;
    const pause = (paused: boolean, now: number) => setPause({ attemptId: paper.ids[2]!, personId, paused, now });
    expect(await pause(true, NOW + 10 * MINUTE)).toEqual({ ok: true });
    expect(await pause(true, NOW + 11 * MINUTE)).toEqual({ ok: true });
    // Nothing of it is kept in memory: the clock is read anew from what is stored.
    for (const clock of await paper.clocks(NOW + 500 * MINUTE)) {
      expect(clock).toMatchObject({ state: "paused", elapsedMs: 10 * MINUTE });
    }
    expect(await pause(false, NOW + 600 * MINUTE)).toEqual({ ok: true });
    for (const clock of await paper.clocks(NOW + 605 * MINUTE)) {
      expect(clock).toMatchObject({ state: "running", elapsedMs: 15 * MINUTE });
    }
  });

  it("is not for a mock exam, for somebody else, or after the hand-in", async () => {
    const strict = await openPaper();
    const attemptId = strict.ids[0]!;
    const asked = { attemptId, personId: strict.personId, paused: true, now: NOW + MINUTE };
    expect(await setPause(asked)).toEqual({ ok: false, reason: "strict" });
    expect(await setPause({ ...asked, personId: await addPerson() })).toEqual({ ok: false, reason: "not-found" });
    const practice = await openPaper("practice");
    const { sittingId, personId } = practice;
    await handInSitting({ sittingId, personId, answers: [], confirmEmpty: true, now: NOW + MINUTE });
    const late = { attemptId: practice.ids[0]!, personId, paused: true, now: NOW + 2 * MINUTE };
    expect(await setPause(late)).toEqual({ ok: false, reason: "closed" });
  });
});

describe("a visitor's sitting", () => {
  const signInAs = (visitorId: string) =>
    signIn({ userName: "zhao", password: TEST_PASSWORD, ...visit({ visitorId, now: NOW + 20 * MINUTE }) });

  it("comes along on signing in, open and with its answers", async () => {
    const account = await addAccount("zhao");
    const visitorId = await addPerson("visitor");
    const { setId } = await addPaper();
    const sittingId = await begin(setId, visitorId);
    expect((await signInAs(visitorId)).ok).toBe(true);
    expect(await getSittingForCandidate({ sittingId, candidateId: account.id })).toMatchObject({ status: "open" });
    expect(await listOpenAttempts({ candidateId: account.id })).toHaveLength(3);
  });

  it("is handed in as it stands where the account is sitting the same paper, whose own goes on", async () => {
    const account = await addAccount("zhao");
    const visitorId = await addPerson("visitor");
    const { setId } = await addPaper();
    const [own, tried] = [await begin(setId, account.id), await begin(setId, visitorId)];
    expect((await signInAs(visitorId)).ok).toBe(true);
    const sittings = await listSittingsOfSets({ candidateId: account.id, setIds: [setId] });
    expect(Object.fromEntries(sittings.map(({ id, status }) => [id, status]))).toEqual({
      [own]: "open",
      [tried]: "sealed",
    });
  });
});
