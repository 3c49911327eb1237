import { beforeEach, describe, expect, it } from "vitest";
import { listSessionsOf } from "@db/queries/sessions/sessions";
import { resetPassword } from "~/services/accounts/entry/reset-password.server";
import { signUp } from "~/services/accounts/entry/sign-up.server";
import { isFrequentPassword } from "~/services/accounts/credentials/frequent-password.server";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { changePassword } from "~/services/accounts/own/change-password.server";
import { endSessions } from "~/services/accounts/own/end-sessions.server";
import { issueResetCode } from "~/services/accounts/staff/issue-reset-code.server";
import { addAccount, TEST_PASSWORD } from "../factories/people";
import { openTestSchool } from "../factories/school";
import { MORNING, visit } from "../factories/visits";

const NEW_PASSWORD = "另一支红笔2099";
const DAY_MS = 86_400_000;

let personId: string;
let tutorId: string;

beforeEach(async () => {
  await openTestSchool();
  personId = (await addAccount("lin")).id;
  tutorId = (await addAccount("tutor", "tutor")).id;
});

const enter = (password = TEST_PASSWORD, userName = "lin") => signIn({ userName, password, ...visit() });
const sessions = () => listSessionsOf({ personId, now: MORNING });
const byTutor = (id: string) =>
  issueResetCode({ issuer: { personId: tutorId, role: "tutor" }, personId: id, address: "10.0.0.1", now: MORNING });
const reset = { userName: "lin", password: NEW_PASSWORD, address: "10.0.0.7", knownBy: null, now: MORNING };
const redeem = (code: string, more: { userName?: string; knownBy?: string; now?: number } = {}) =>
  resetPassword({ ...reset, code, ...more });

async function codeFor(id: string): Promise<string> {
  const issued = await byTutor(id);
  if (!issued.ok) throw new Error(issued.reason);
  return issued.code;
}

it("a password that guessing tools try first is refused wherever one is set", async () => {
  const refused = { ok: false, reason: "password-common" };
  expect(isFrequentPassword("MidNight")).toBe(true);
  expect(isFrequentPassword(NEW_PASSWORD)).toBe(false);
  expect(isFrequentPassword("#")).toBe(false);
  const password = "metallica";
  const own = { personId, sessionId: null, currentPassword: TEST_PASSWORD, address: "10.0.0.7", now: MORNING };
  expect(await changePassword({ ...own, password })).toEqual(refused);
  expect(await signUp({ userName: "newcomer", password, ...visit() })).toEqual(refused);
  const code = await codeFor(personId);
  expect(await resetPassword({ ...reset, code, password })).toEqual(refused);
  expect((await redeem(code)).ok).toBe(true);
});

describe("a reset code", () => {
  it("sets a new password once and ends every session", async () => {
    await enter();
    const code = await codeFor(personId);
    expect(await redeem(code)).toEqual({ ok: true });
    expect(await sessions()).toEqual([]);
    expect((await enter()).ok).toBe(false);
    expect((await enter(NEW_PASSWORD)).ok).toBe(true);
    expect(await redeem(code)).toMatchObject({ reason: "reset-invalid" });
  });

  it("opens the way in again to someone who has used up the tries of signing in", async () => {
    for (let tries = 0; tries < 11; tries++) await enter("not the password");
    await redeem(await codeFor(personId));
    expect((await enter(NEW_PASSWORD)).ok).toBe(true);
  });

  it("opens it again in a browser that was signed in before, which counts its own tries", async () => {
    const before = await enter();
    if (!before.ok) throw new Error(before.reason);
    const knownBy = before.token;
    const again = (password: string) => signIn({ userName: "lin", password, ...visit({ knownBy }) });
    for (let tries = 0; tries < 11; tries++) await again("not the password");
    await redeem(await codeFor(personId), { knownBy });
    expect((await again(NEW_PASSWORD)).ok).toBe(true);
  });

  it("works for its own account only and is not used up by a wrong name", async () => {
    const code = await codeFor(personId);
    expect(await redeem(code, { userName: "tutor" })).toMatchObject({ reason: "reset-invalid" });
    expect((await redeem(code)).ok).toBe(true);
  });

  it("is over after a day, or when another is drawn", async () => {
    const first = await codeFor(personId);
    expect(await redeem(first, { now: MORNING + DAY_MS })).toMatchObject({ reason: "reset-invalid" });
    const second = await codeFor(personId);
    expect(await redeem(first)).toMatchObject({ reason: "reset-invalid" });
    expect((await redeem(second)).ok).toBe(true);
  });

  it("cannot be guessed for long", async () => {
    const code = await codeFor(personId);
    for (let guess = 0; guess < 10; guess++) await redeem(`0000-0000-0000-000${guess}`);
    expect(await redeem(code)).toMatchObject({ reason: "too-many-tries" });
  });

  it("is issued by a tutor to candidates only, by an admin to anyone", async () => {
    expect(await byTutor(tutorId)).toEqual({ ok: false, reason: "not-found" });
    const admin = await addAccount("head", "admin");
    const issuer = { personId: admin.id, role: "admin" as const };
    const issued = await issueResetCode({ issuer, personId: tutorId, address: null, now: MORNING });
    expect(issued.ok).toBe(true);
  });
});

describe("one's own account", () => {
  const change = (currentPassword: string, password = NEW_PASSWORD, sessionId: string | null = null) =>
    changePassword({ personId, sessionId, currentPassword, password, address: "10.0.0.7", now: MORNING });

  it("changes its password with the current one and signs the other devices out", async () => {
    await enter();
    await enter();
    const [own] = await sessions();
    expect((await change(TEST_PASSWORD, NEW_PASSWORD, own!.id)).ok).toBe(true);
    expect((await sessions()).map((session) => session.id)).toEqual([own!.id]);
    expect((await enter(NEW_PASSWORD)).ok).toBe(true);
  });

  it("keeps its password when the current one is wrong, and limits the guessing", async () => {
    expect(await change("not the password")).toEqual({ ok: false, reason: "password-wrong" });
    for (let tries = 1; tries < 10; tries++) await change("not the password");
    expect(await change(TEST_PASSWORD)).toMatchObject({ reason: "too-many-tries" });
  });

  it("ends its own sessions and nobody else's", async () => {
    await enter();
    const [own] = await sessions();
    const end = (id: string) =>
      endSessions({ personId: id, which: { sessionId: own!.id }, address: "10.0.0.7", now: MORNING });
    expect(await end(tutorId)).toEqual({ ok: false, reason: "not-found" });
    expect(await sessions()).toHaveLength(1);
    expect(await end(personId)).toEqual({ ok: true });
    expect(await sessions()).toHaveLength(0);
  });
});
