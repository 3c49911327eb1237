import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { listCandidatesOf } from "@db/queries/assignments/candidates";
import { getAssignment, listQuestionsOf } from "@db/queries/assignments/assignments";
import { listSittingsOf } from "@db/queries/assignments/list-sittings";
import { listNotices } from "@db/queries/notices/notices";
import { listAuditEvents } from "@db/queries/operations/audit";
import { getPublishedSet } from "@db/queries/sets/sets";
import { remindDueSoon } from "~/services/notices/remind-due-soon.server";
import { tellDueReleases } from "~/services/notices/tell-due-releases.server";
import { addToClassAssignments } from "~/services/assignments/add-to-class-assignments.server";
import { createAssignment } from "~/services/assignments/create-assignment.server";
import { getOwnAssignment } from "~/services/assignments/get-own-assignment.server";
import { grantException } from "~/services/assignments/grant-exception.server";
import { listOwnAssignments } from "~/services/assignments/list-own-assignments.server";
import { nudge } from "~/services/assignments/nudge.server";
import { releaseParts } from "~/services/assignments/release-parts.server";
import { reopenAssignment } from "~/services/assignments/reopen-assignment.server";
import { startAssigned } from "~/services/assignments/start-assigned.server";
import { voidSitting } from "~/services/assignments/void-sitting.server";
import { withdrawAssignment } from "~/services/assignments/withdraw-assignment.server";
import { readClock } from "~/services/attempts/read-clock.server";
import { readmitMember } from "~/services/classes/members/readmit-member.server";
import { removeMember } from "~/services/classes/members/remove-member.server";
import { noteScript } from "~/services/marking-desk/note-script.server";
import { grantAccommodation } from "~/services/sittings/extra-time/grant-accommodation.server";
import { startSitting } from "~/services/sittings/start-sitting.server";
import { addQuestion } from "../attempts/questions";
import { openTestSchool } from "../factories/school";
import { addViewer, begin, DAY, handIn, HOUR, MINUTE, NOW, openAssigned, plainAssignment } from "./assigned-class";

beforeEach(async () => {
  await openTestSchool();
});

const open = async (changes: Parameters<typeof openAssigned>[1] = {}) => openAssigned([await addQuestion()], changes);
const kindsOf = async (personId: string) => (await listNotices({ personId, limit: 50 })).map(({ kind }) => kind);

describe("giving an assignment", () => {
  it("pins the set's version and its questions, and tells everybody it is for", async () => {
    const { assignmentId, setId, one, other, tutor } = await open();
    const version = (await getPublishedSet({ setId }))!.version;
    expect(await getAssignment({ assignmentId })).toMatchObject({ setVersionId: version.id, title: "第一次作业" });
    expect((await listQuestionsOf({ assignmentId })).map(({ questionVersionId }) => questionVersionId)).toEqual(
      version.content.items.map(({ versionId }) => versionId),
    );
    for (const { person } of [one, other]) expect(await kindsOf(person.id)).toEqual(["assigned"]);
    const [event] = await listAuditEvents({ action: "assignment.created", limit: 1 });
    expect(event).toMatchObject({ actorId: tutor.person.id, subjectId: assignmentId });
  });

  it("is refused to a tutor of another class and to candidates, and for terms that make no sense", async () => {
    const { classId, setId, tutor, one } = await open();
    const stranger = await addViewer("tutor");
    const ask = (changes: Partial<Parameters<typeof createAssignment>[0]>) =>
      createAssignment({ ...plainAssignment({ by: tutor.viewer, classId, setId }), ...changes });
    const marking = plainAssignment({ by: tutor.viewer, classId, setId }).marking;
    expect(await ask({ by: stranger.viewer })).toEqual({ ok: false, reason: "not-found" });
    expect(await ask({ by: one.viewer })).toEqual({ ok: false, reason: "not-found" });
    expect(await ask({ setId: "none" })).toEqual({ ok: false, reason: "set" });
    expect(await ask({ dueAt: NOW })).toEqual({ ok: false, reason: "due" });
    expect(await ask({ maxAttempts: 0 })).toEqual({ ok: false, reason: "attempts" });
    expect(await ask({ limitMinutes: 0.5 })).toEqual({ ok: false, reason: "limit" });
    expect(await ask({ marking: { ...marking, plan: "sample" } })).toEqual({ ok: false, reason: "sample" });
    const expertId = stranger.person.id;
    expect(await ask({ marking: { ...marking, plan: "double", expertId } })).toEqual({ ok: false, reason: "expert" });
    expect(await ask({ marking: { ...marking, plan: "double" } })).toEqual({ ok: false, reason: "markers" });
    const nobody = { kind: "people" as const, personIds: [stranger.person.id] };
    expect(await ask({ target: nobody })).toEqual({ ok: false, reason: "nobody" });
  });

  it("reaches whoever joins the class later, only where it is for the whole class", async () => {
    const { classId, setId, assignmentId, tutor, one } = await open();
    const target = { kind: "people" as const, personIds: [one.person.id] };
    await createAssignment(plainAssignment({ by: tutor.viewer, classId, setId }, { target }));
    const late = await addViewer();
    const joined = { classId, personIds: [late.person.id], now: NOW + HOUR };
    for (let times = 0; times < 2; times += 1) await database().tx((tx) => addToClassAssignments(joined, tx));
    const own = await listOwnAssignments({ candidateId: late.person.id, now: NOW + HOUR });
    expect(own.map(({ assignment }) => assignment.id)).toEqual([assignmentId]);
    expect(await kindsOf(late.person.id)).toEqual(["assigned"]);
  });
});

describe("leaving a class", () => {
  it("takes off what was not begun and leaves what was; coming back gives it again, also what was given to one alone", async () => {
    const { classId, setId, assignmentId, tutor, one } = await open();
    const personId = one.person.id;
    const target = { kind: "people" as const, personIds: [personId] };
    const own = await createAssignment(plainAssignment({ by: tutor.viewer, classId, setId }, { target }));
    const alone = own.ok ? own.assignmentId : "";
    await begin(assignmentId, personId);
    const scene = { classId, viewer: tutor.viewer, address: "10.0.0.7", personId, now: NOW + MINUTE };
    expect(await removeMember(scene)).toEqual({ ok: true });
    const start = (id: string) => startAssigned({ assignmentId: id, personId, now: NOW + MINUTE });
    expect(await start(alone)).toEqual({ ok: false, reason: "not-found" });
    expect(await start(assignmentId)).toMatchObject({ ok: true, resumed: true });
    const listed = await listOwnAssignments({ candidateId: personId, now: NOW + MINUTE });
    expect(listed.map(({ assignment }) => assignment.id)).toEqual([assignmentId]);
    expect(await readmitMember(scene)).toEqual({ ok: true });
    expect(await start(alone)).toMatchObject({ ok: true, resumed: false });
  });
});

describe("a sitting of an assignment", () => {
  it("takes limit and mode from the assignment, extra time by right too, and is found again while open", async () => {
    const { assignmentId, one } = await open({ limitMinutes: 40 });
    const who = { userName: one.person.userName ?? "", minutes: 10, percent: null, reason: "书写不便" };
    await grantAccommodation({ ...who, by: "t", now: NOW });
    const sittingId = await begin(assignmentId, one.person.id);
    const [sitting] = await listSittingsOf({ assignmentId });
    const clock = await readClock({ attemptId: sitting!.attempts[0]!.attemptId, now: NOW });
    expect([sitting!.mode, clock.deadlineAt]).toEqual(["timed", NOW + 50 * MINUTE]);
    expect(await startAssigned({ assignmentId, personId: one.person.id, now: NOW + MINUTE })).toEqual({
      ok: true,
      sittingId,
      resumed: true,
    });
  });

  it("is apart from practice of the same set, either way round", async () => {
    const { assignmentId, setId, one } = await open();
    const alone = { setId, personId: one.person.id, viewer: one.viewer, mode: "practice" as const, now: NOW };
    const practice = await startSitting(alone);
    const assigned = await begin(assignmentId, one.person.id);
    expect(await startSitting(alone)).toEqual({ ...practice, resumed: true });
    expect(practice).not.toMatchObject({ sittingId: assigned });
  });

  it("is not begun before it opens, after it is due, once too often, or by someone it is not for", async () => {
    const { assignmentId, one, tutor } = await open({ opensAt: NOW + HOUR });
    const personId = one.person.id;
    const at = (now: number, who = personId) => startAssigned({ assignmentId, personId: who, now });
    expect(await at(NOW)).toEqual({ ok: false, reason: "not-open" });
    expect(await at(NOW + 3 * DAY)).toEqual({ ok: false, reason: "overdue" });
    expect(await at(NOW + HOUR, tutor.person.id)).toEqual({ ok: false, reason: "not-found" });
    await handIn(await begin(assignmentId, personId, NOW + HOUR), personId, "一", NOW + 61 * MINUTE);
    expect(await at(NOW + 2 * HOUR)).toEqual({ ok: false, reason: "no-attempts-left" });
  });

  it("that came after the due time is shown as late where late work is accepted", async () => {
    const { assignmentId, one } = await open({ latePolicy: "accept" });
    const personId = one.person.id;
    const sittingId = await begin(assignmentId, personId, NOW + 3 * DAY);
    await handIn(sittingId, personId, "一", NOW + 3 * DAY + MINUTE);
    const own = await getOwnAssignment({ assignmentId, candidateId: personId, now: NOW + 4 * DAY });
    expect(own!.progress).toEqual({ state: "handed-in", late: true, overdue: false });
  });

  it("that is void gives its attempt back, an open one is sealed, and its writer reads why", async () => {
    const { assignmentId, one, other, tutor } = await open();
    const personId = one.person.id;
    const sittingId = await begin(assignmentId, personId);
    const asked = { assignmentId, sittingId, by: tutor.viewer, reason: "设备故障", now: NOW + MINUTE };
    expect(await voidSitting({ ...asked, by: other.viewer })).toEqual({ ok: false, reason: "not-found" });
    expect(await voidSitting({ ...asked, reason: " " })).toEqual({ ok: false, reason: "reason" });
    expect(await voidSitting(asked)).toEqual({ ok: true });
    expect((await listSittingsOf({ assignmentId }))[0]).toMatchObject({ status: "sealed", voidReason: "设备故障" });
    expect(await kindsOf(personId)).toContain("voided");
    expect(await begin(assignmentId, personId, NOW + 2 * MINUTE)).not.toBe(sittingId);
  });
});

describe("an answer that is returned to be written again", () => {
  it("is begun anew after the due time, although nobody else may begin then", async () => {
    const { assignmentId, one, other, tutor } = await open();
    const personId = one.person.id;
    await handIn(await begin(assignmentId, personId), personId, "一");
    const [sitting] = await listSittingsOf({ assignmentId });
    const late = NOW + 3 * DAY;
    const note = { attemptId: sitting!.attempts[0]!.attemptId, kind: "returned" as const, note: "请分点作答" };
    // Pressed twice.
    for (let times = 0; times < 2; times += 1) {
      expect(await noteScript({ ...note, by: tutor.person.id, now: late + times })).toEqual({ ok: true });
    }
    const allowed = (await getOwnAssignment({ assignmentId, candidateId: personId, now: late + MINUTE }))!.attemptsLeft;
    expect(allowed).toBe(1);
    const page = await getOwnAssignment({ assignmentId, candidateId: personId, now: late + MINUTE });
    expect(page!.refused).toBeNull();
    expect(await startAssigned({ assignmentId, personId, now: late + MINUTE })).toMatchObject({ ok: true });
    const others = await startAssigned({ assignmentId, personId: other.person.id, now: late + MINUTE });
    expect(others).toEqual({ ok: false, reason: "overdue" });
  });
});

describe("an exception", () => {
  it("changes the terms of its own candidate, who reads the reason, and nobody else's", async () => {
    const { assignmentId, one, other, tutor } = await open();
    const terms = { opensAt: null, dueAt: NOW + 5 * DAY, limitMinutes: null, maxAttempts: 2 };
    const asked = { assignmentId, personId: one.person.id, by: tutor.viewer, ...terms, reason: "生病", now: NOW };
    expect(await grantException({ ...asked, by: other.viewer })).toEqual({ ok: false, reason: "not-found" });
    expect(await grantException({ ...asked, dueAt: NOW })).toEqual({ ok: false, reason: "due" });
    expect(await grantException(asked)).toEqual({ ok: true });
    const termsOf = async (candidateId: string) =>
      (await getOwnAssignment({ assignmentId, candidateId, now: NOW }))!.terms;
    expect(await termsOf(one.person.id)).toMatchObject({ dueAt: NOW + 5 * DAY, exception: { reason: "生病" } });
    expect(await termsOf(other.person.id)).toMatchObject({ dueAt: NOW + 2 * DAY, maxAttempts: 1, exception: null });
    const late = NOW + 3 * DAY;
    expect(await startAssigned({ assignmentId, personId: one.person.id, now: late })).toMatchObject({ ok: true });
    expect(await startAssigned({ assignmentId, personId: other.person.id, now: late })).toMatchObject({ ok: false });
    const [event] = await listAuditEvents({ action: "assignment.exception", limit: 1 });
    expect(JSON.stringify(event)).not.toContain("生病");
  });
});

describe("withdrawing and reopening", () => {
  it("lets nobody begin, keeps what was begun, and takes both back", async () => {
    const { assignmentId, one, other, tutor } = await open();
    const sittingId = await begin(assignmentId, one.person.id);
    const asked = { assignmentId, by: tutor.viewer, now: NOW + MINUTE };
    expect(await reopenAssignment(asked)).toEqual({ ok: false, reason: "open" });
    expect(await withdrawAssignment({ ...asked, reason: "题目有误" })).toEqual({ ok: true });
    expect(await withdrawAssignment({ ...asked, reason: "题目有误" })).toEqual({ ok: false, reason: "withdrawn" });
    expect(await startAssigned({ assignmentId, personId: other.person.id, now: NOW + MINUTE })).toEqual({
      ok: false,
      reason: "withdrawn",
    });
    await handIn(sittingId, one.person.id, "一");
    expect(await reopenAssignment(asked)).toEqual({ ok: true });
    expect(await begin(assignmentId, other.person.id, NOW + MINUTE)).not.toBe(sittingId);
    expect(await kindsOf(other.person.id)).toEqual(expect.arrayContaining(["assigned", "withdrawn", "reopened"]));
  });

  it("an assignment that is over is reopened with a due time that is still to come", async () => {
    const { assignmentId, one, tutor } = await open();
    const asked = { assignmentId, by: tutor.viewer, now: NOW + 3 * DAY };
    expect(await reopenAssignment(asked)).toEqual({ ok: false, reason: "due" });
    expect(await reopenAssignment({ ...asked, dueAt: NOW + 4 * DAY })).toEqual({ ok: true });
    expect(await begin(assignmentId, one.person.id, NOW + 3 * DAY)).not.toBe("");
  });
});

describe("releasing by batch", () => {
  it("opens the parts to those of the batch only, points with the score, and tells each once", async () => {
    const { assignmentId, one, other, tutor } = await open();
    const batch = { assignmentId, personIds: [one.person.id, "nobody"], by: tutor.viewer };
    expect(await releaseParts({ ...batch, by: other.viewer, parts: ["score"], now: NOW })).toMatchObject({ ok: false });
    expect(await releaseParts({ ...batch, parts: ["points"], now: NOW })).toEqual({ ok: true, released: 1 });
    expect(await releaseParts({ ...batch, parts: ["points"], now: NOW + 1 })).toEqual({ ok: true, released: 0 });
    const rows = await listCandidatesOf({ assignmentId });
    const releasedTo = (part: "scoreReleasedAt" | "pointsReleasedAt" | "referenceReleasedAt") =>
      rows.flatMap((row) => (row[part] === null ? [] : [row.personId]));
    expect([releasedTo("scoreReleasedAt"), releasedTo("pointsReleasedAt"), releasedTo("referenceReleasedAt")]).toEqual([
      [one.person.id],
      [one.person.id],
      [],
    ]);
    expect((await kindsOf(one.person.id)).filter((kind) => kind === "released")).toHaveLength(1);
    expect(await kindsOf(other.person.id)).toEqual(["assigned"]);
  });
});

describe("reminding", () => {
  it("催交 reaches those who have handed in nothing, at most once an hour", async () => {
    const { assignmentId, one, other, tutor } = await open();
    await handIn(await begin(assignmentId, one.person.id), one.person.id, "一");
    const asked = { assignmentId, personIds: [one.person.id, other.person.id], by: tutor.viewer };
    expect(await nudge({ ...asked, now: NOW + HOUR })).toEqual({ ok: true, nudged: 1 });
    expect(await nudge({ ...asked, now: NOW + HOUR + MINUTE })).toEqual({ ok: true, nudged: 0 });
    expect(await nudge({ ...asked, now: NOW + 3 * HOUR })).toEqual({ ok: true, nudged: 1 });
    expect(await kindsOf(one.person.id)).not.toContain("nudged");
  });

  it("the sweeper tells whoever has handed in what the due time opened, once, where a part opens then", async () => {
    const release = { score: "at-due", points: "by-hand", reference: "by-hand" } as const;
    const { assignmentId, one, other } = await open({ release });
    await open();
    await handIn(await begin(assignmentId, one.person.id), one.person.id, "一");
    expect(await tellDueReleases({ now: NOW + 2 * DAY - 1 })).toBe(0);
    expect(await tellDueReleases({ now: NOW + 2 * DAY })).toBe(1);
    expect(await tellDueReleases({ now: NOW + 2 * DAY + MINUTE })).toBe(0);
    expect(await kindsOf(one.person.id)).toContain("released");
    expect(await kindsOf(other.person.id)).not.toContain("released");
  });

  it("the sweeper tells of work a day before it is due, once for each due time", async () => {
    const { assignmentId, one, other, tutor } = await open();
    await handIn(await begin(assignmentId, one.person.id), one.person.id, "一");
    expect(await remindDueSoon({ now: NOW + DAY - 1 })).toBe(0);
    expect(await remindDueSoon({ now: NOW + DAY })).toBe(1);
    expect(await remindDueSoon({ now: NOW + DAY + MINUTE })).toBe(0);
    const moved = { opensAt: null, dueAt: NOW + 4 * DAY, limitMinutes: null, maxAttempts: null, reason: "调课" };
    await grantException({ assignmentId, personId: other.person.id, by: tutor.viewer, ...moved, now: NOW + DAY });
    expect(await remindDueSoon({ now: NOW + 2 * DAY })).toBe(0);
    expect(await remindDueSoon({ now: NOW + 3 * DAY })).toBe(1);
    expect((await kindsOf(other.person.id)).filter((kind) => kind === "due-soon")).toHaveLength(2);
    expect(await kindsOf(one.person.id)).not.toContain("due-soon");
  });
});
