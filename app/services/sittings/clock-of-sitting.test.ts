import { beforeEach, describe, expect, it } from "vitest";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { getAttempt } from "@db/queries/attempts/attempts";
import { listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import { listAuditEvents } from "@db/queries/operations/audit";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { listTimedHandIns } from "~/services/attempts/list-timed-hand-ins.server";
import { readClock } from "~/services/attempts/read-clock.server";
import { MINUTE, NOW } from "../../../tests/attempts/open-attempt";
import { addPerson, addQuestion } from "../../../tests/attempts/questions";
import { addAccount } from "../../../tests/factories/people";
import { openTestSchool } from "../../../tests/factories/school";
import { extendTime } from "./extra-time/extend-time.server";
import { grantAccommodation } from "./extra-time/grant-accommodation.server";
import { handInSitting } from "./hand-in-sitting.server";
import { revokeAccommodation } from "./extra-time/revoke-accommodation.server";
import { setPause } from "./set-pause.server";
import { addPaper, asVisitor, begin, openPaper } from "../../../tests/attempts/open-paper";

beforeEach(async () => {
  await openTestSchool();
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

  it("stays as it was made where the server's clock is put back, and does not fall due again when that comes there", async () => {
    const paper = await openPaper("practice");
    const { personId } = paper;
    const pause = (paused: boolean, now: number) => setPause({ attemptId: paper.ids[0]!, personId, paused, now });
    const state = async (now: number) => (await readClock({ attemptId: paper.ids[1]!, now })).state;
    const hourAhead = NOW + 60 * MINUTE;
    await pause(true, hourAhead);
    expect(await state(NOW + 5 * MINUTE)).toBe("paused");
    expect(await pause(false, NOW + 5 * MINUTE)).toEqual({ ok: true });
    expect(await state(NOW + 6 * MINUTE)).toBe("running");
    expect(await state(hourAhead + MINUTE)).toBe("running");
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
