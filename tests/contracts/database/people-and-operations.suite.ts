import { expect, it } from "vitest";
import { clearHits, countHit } from "@db/queries/operations/rate-limits";
import { insertAuditEvent, listAuditEvents } from "@db/queries/operations/audit";
import { getSchool, saveSchool } from "@db/queries/operations/school";
import { insertInviteCode, insertResetCode, takeInviteCode, takeResetCode } from "@db/queries/codes/codes";
import { promoteVisitor, setRole, updatePersonCredentials } from "@db/queries/people/change-person";
import { erasePerson } from "@db/queries/people/erase-person";
import { countAdmins, getPersonById, getPersonByUserName, insertPerson, listPeople } from "@db/queries/people/people";
import { removeDemo } from "@db/queries/people/remove-demo";
import {
  getSessionByTokenHash,
  insertSession,
  listSessionsOf,
  revokeSession,
  revokeSessionsOf,
  touchSession,
} from "@db/queries/sessions/sessions";
import { getEngineAssessment, insertAssessment, listAssessments } from "@db/queries/assessments/assessments";
import { insertProposals, listOpenProposals, listProposedWords } from "@db/queries/assessments/proposals";
import { insertAttemptEvent, listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { listStoredRevisions } from "@db/queries/attempts/revisions";
import type { Suite } from "./suite";
import { assessmentOf, NOW, person, proposalOf, seedAttempt } from "./sample-rows";

export function peopleSuite({ fresh }: Suite): void {
  it("finds people by id and name, and lists them by name with the number in all", async () => {
    const db = await fresh();
    const ids = await db.tx(async (tx) => {
      const b = await insertPerson(person({ userName: "b", displayName: "Bo" }), tx);
      const a = await insertPerson(person({ userName: "a", displayName: "an" }), tx);
      const zhou = await insertPerson(person({ userName: "zhou", displayName: "周舟" }), tx);
      await setRole({ personId: b.id, role: "admin" }, tx);
      await updatePersonCredentials({ personId: a.id, passwordHash: "secret-hash" }, tx);
      return { a: a.id, b: b.id, zhou: zhou.id };
    });
    expect((await getPersonById({ personId: ids.a }, db))?.passwordHash).toBe("secret-hash");
    expect((await getPersonByUserName({ userName: "zhou" }, db))?.id).toBe(ids.zhou);
    expect(await getPersonByUserName({ userName: "nobody" }, db)).toBeNull();
    expect(await countAdmins({}, db)).toBe(1);
    const page = await listPeople({ limit: 2, offset: 0 }, db);
    expect(page).toMatchObject({ total: 3, rows: [{ displayName: "an" }, { displayName: "Bo" }] });
    expect((await listPeople({ search: "BO", limit: 9, offset: 0 }, db)).rows.map((row) => row.id)).toEqual([ids.b]);
    expect((await listPeople({ search: "周", limit: 9, offset: 0 }, db)).rows.map((row) => row.id)).toEqual([ids.zhou]);
    expect((await listPeople({ search: "%", limit: 9, offset: 0 }, db)).total).toBe(0);
    expect((await listPeople({ role: "admin", limit: 9, offset: 0 }, db)).total).toBe(1);
  });

  it("promotes a visitor once, who keeps their id", async () => {
    const db = await fresh();
    const account = { userName: "wen", displayName: "Wen", passwordHash: "h", role: "candidate" as const };
    const visitor = await db.tx((tx) => insertPerson({ displayName: "", role: "visitor", createdAt: NOW }, tx));
    const promoted = await db.tx((tx) => promoteVisitor({ personId: visitor.id, ...account }, tx));
    expect(promoted).toMatchObject({ id: visitor.id, userName: "wen", role: "candidate" });
    expect(await db.tx((tx) => promoteVisitor({ personId: visitor.id, ...account }, tx))).toBeNull();
  });

  it("lets a session in until it is over, revoked, or its person disabled", async () => {
    const db = await fresh();
    const { id, one, two } = await db.tx(async (tx) => {
      const { id } = await insertPerson(person({ demo: true }), tx);
      const times = { personId: id, createdAt: NOW, lastSeenAt: NOW, expiresAt: NOW + 100 };
      const one = await insertSession({ tokenHash: "one", ...times }, tx);
      const two = await insertSession({ tokenHash: "two", ...times, lastSeenAt: NOW + 5 }, tx);
      return { id, one, two };
    });
    const find = (tokenHash: string, now?: number) => getSessionByTokenHash({ tokenHash, now }, db);
    expect(await find("one", NOW + 99)).toMatchObject({ session: { id: one.id }, person: { id } });
    expect(await find("one", NOW + 100)).toBeNull();
    await db.tx((tx) => touchSession({ sessionId: one.id, lastSeenAt: NOW + 50, expiresAt: NOW + 200 }, tx));
    expect(await find("one", NOW + 100)).not.toBeNull();
    expect((await listSessionsOf({ personId: id, now: NOW }, db)).map((row) => row.id)).toEqual([one.id, two.id]);
    await db.tx((tx) => revokeSessionsOf({ personId: id, now: NOW + 60, exceptSessionId: one.id }, tx));
    expect(await find("two")).toBeNull();
    await db.tx((tx) => revokeSession({ sessionId: one.id, now: NOW + 61 }, tx));
    expect(await find("one")).toBeNull();
  });

  it("takes an invite and a reset code once and in time", async () => {
    const db = await fresh();
    const { id } = await db.tx((tx) => insertPerson(person(), tx));
    const times = { createdAt: NOW, expiresAt: NOW + 10 };
    await db.tx(async (tx) => {
      await insertInviteCode({ codeHash: "i", role: "tutor", createdBy: id, ...times }, tx);
      await insertResetCode({ codeHash: "r", personId: id, ...times }, tx);
    });
    const invite = (now: number) => db.tx((tx) => takeInviteCode({ codeHash: "i", personId: id, now }, tx));
    const reset = (now: number) => db.tx((tx) => takeResetCode({ codeHash: "r", now }, tx));
    expect(await invite(NOW + 10)).toBeNull();
    expect(await invite(NOW + 9)).toMatchObject({ role: "tutor", usedBy: id, usedAt: NOW + 9 });
    expect(await invite(NOW + 9)).toBeNull();
    expect(await reset(NOW + 10)).toBeNull();
    expect(await reset(NOW + 9)).toEqual({ personId: id });
    expect(await reset(NOW + 9)).toBeNull();
  });

  it("counts hits in a window and begins anew after it", async () => {
    const db = await fresh();
    const hit = (now: number) => db.tx((tx) => countHit({ key: "sign-in:lin", windowMs: 100, now }, tx));
    expect([await hit(NOW), await hit(NOW + 99), await hit(NOW + 100), await hit(NOW + 101)]).toEqual([1, 2, 1, 2]);
    await db.tx((tx) => clearHits({ key: "sign-in:lin" }, tx));
    expect(await hit(NOW + 102)).toBe(1);
  });

  it("keeps one school and changes only what is given", async () => {
    const db = await fresh();
    expect(await getSchool({}, db)).toBeNull();
    await db.tx((tx) => saveSchool({ now: NOW }, tx));
    await db.tx((tx) => saveSchool({ now: NOW + 1, name: "练习室" }, tx));
    await db.tx((tx) => saveSchool({ now: NOW + 2, demoSeededAt: NOW + 2 }, tx));
    expect(await getSchool({}, db)).toEqual({
      id: "school",
      name: "练习室",
      retainTextDays: null,
      timeZone: "Asia/Shanghai",
      setupTokenHash: null,
      demoSeededAt: NOW + 2,
      demoRemovedAt: null,
      createdAt: NOW,
    });
  });

  it("lists audit events newest first, and by whom and about what", async () => {
    const db = await fresh();
    await db.tx(async (tx) => {
      await insertAuditEvent({ at: NOW, action: "sign-in", actorId: "a", details: {} }, tx);
      await insertAuditEvent(
        { at: NOW + 1, action: "set-role", actorId: "b", subjectId: "a", details: { role: "tutor" } },
        tx,
      );
    });
    expect((await listAuditEvents({ limit: 9 }, db)).map((event) => event.action)).toEqual(["set-role", "sign-in"]);
    expect(await listAuditEvents({ actorId: "a", limit: 9 }, db)).toHaveLength(1);
    expect(await listAuditEvents({ subjectId: "a", limit: 9 }, db)).toMatchObject([{ details: { role: "tutor" } }]);
  });

  it("removes the demo people and their sessions, and nobody else", async () => {
    const db = await fresh();
    await db.tx(async (tx) => {
      const demo = await insertPerson(person({ userName: "demo", demo: true }), tx);
      await insertPerson(person(), tx);
      await insertSession(
        { tokenHash: "t", personId: demo.id, createdAt: NOW, lastSeenAt: NOW, expiresAt: NOW + 9 },
        tx,
      );
    });
    expect(await db.tx((tx) => removeDemo({ now: NOW + 1 }, tx))).toBe(1);
    expect(await getPersonByUserName({ userName: "demo" }, db)).toBeNull();
    expect(await getPersonByUserName({ userName: "lin" }, db)).not.toBeNull();
    expect(await getSessionByTokenHash({ tokenHash: "t" }, db)).toBeNull();
    expect((await getSchool({}, db))?.demoRemovedAt).toBe(NOW + 1);
  });

  it("erases a person's words everywhere and keeps the marks", async () => {
    const db = await fresh();
    const { candidate, attempt, question } = await db.tx(seedAttempt);
    const granted = { attemptId: attempt.id, at: NOW, kind: "extend" as const, actorId: "a tutor" };
    await db.tx(async (tx) => {
      await insertAttemptEvent({ ...granted, params: { ms: 600_000, reason: "右手受伤" } }, tx);
      await insertAttemptEvent({ ...granted, kind: "pause", params: {} }, tx);
    });
    const proposed = { questionId: question.id, limit: 9 };
    await db.tx(async (tx) => {
      await insertAssessment({ ...assessmentOf(attempt.id), source: "tutor", note: "社区食堂写得好" }, tx);
      await insertProposals([proposalOf(question.id, attempt.id)], tx);
    });
    expect((await listOpenProposals(proposed, db)).total).toBe(1);
    await db.tx((tx) => erasePerson({ personId: candidate.id, now: NOW + 9 }, tx));
    expect(await getPersonById({ personId: candidate.id }, db)).toMatchObject({
      userName: null,
      displayName: "",
      erasedAt: NOW + 9,
    });
    expect(await listStoredRevisions({ attemptId: attempt.id }, db)).toMatchObject([{ body: "", charCount: 9 }]);
    const assessments = await listAssessments({ attemptId: attempt.id }, db);
    expect(assessments.map(({ source, note, marksHundredths }) => [source, note, marksHundredths]).sort()).toEqual([
      ["engine", null, 300],
      ["tutor", null, 300],
    ]);
    expect(JSON.stringify(assessments)).not.toContain("社区食堂");
    expect(await listOpenProposals(proposed, db)).toEqual({ rows: [], total: 0 });
    expect(await listProposedWords({ questionId: question.id, pointIds: ["p1"] }, db)).toEqual([
      { pointId: "p1", words: "" },
    ]);
    expect((await getEngineAssessment({ attemptId: attempt.id }, db))?.report.points).toMatchObject([
      { id: "p1", awarded: 3 },
    ]);
    const events = await listAttemptEvents({ attemptId: attempt.id }, db);
    expect(events.map(({ kind, params }) => [kind, params]).sort()).toEqual([
      ["extend", { ms: 600_000 }],
      ["pause", {}],
    ]);
    await db.tx((tx) => erasePerson({ personId: candidate.id, now: NOW + 10 }, tx));
  });
}
