import { beforeEach, describe, expect, it, vi } from "vitest";
import * as argon2 from "@node-rs/argon2";
import { database } from "@db/client/database";
import { listAuditEvents } from "@db/queries/operations/audit";
import { resolveViewer, sessionCookie } from "~/server/session.server";
import * as passwords from "~/services/accounts/credentials/password.server";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { setDisabled } from "~/services/accounts/staff/set-disabled.server";
import { addAccount, TEST_PASSWORD } from "../factories/people";
import { openTestSchool } from "../factories/school";
import { MINUTE_MS, MORNING, visit } from "../factories/visits";

// The comparison is the real one; how often and with what it is asked can be seen.
vi.mock("@node-rs/argon2", { spy: true });

beforeEach(async () => {
  await openTestSchool();
  await addAccount("lin");
});

const tryPassword = (password: string, more = {}) => signIn({ userName: "lin", password, ...visit(more) });

async function failTimes(times: number, more = {}) {
  for (let count = 0; count < times; count++) await tryPassword("not the password", more);
}

describe("signing in", () => {
  it("opens a session whose token the database does not know", async () => {
    const result = await tryPassword(TEST_PASSWORD);
    if (!result.ok) throw new Error(result.reason);
    const { viewer } = await resolveViewer(sessionCookie(result.token, { secure: false }), MORNING + 1);
    expect(viewer).toMatchObject({ kind: "account", userName: "lin", role: "candidate" });
  });

  it("finds its token among a browser's other cookies, and under no other name", async () => {
    const result = await tryPassword(TEST_PASSWORD);
    if (!result.ok) throw new Error(result.reason);
    const kind = async (header: string) => (await resolveViewer(header, MORNING + 1)).viewer.kind;
    for (const header of [
      `language=en; sid=${result.token}`,
      `sid=${result.token};known=x`,
      `sid=${result.token} ; a=b`,
    ]) {
      expect([header, await kind(header)]).toEqual([header, "account"]);
    }
    for (const header of [`xsid=${result.token}`, `known=sid=${result.token}`, `sid=${result.token}x`, "sid=", "sid"]) {
      expect([header, await kind(header)]).toEqual([header, "stranger"]);
    }
  });

  it("tells an unknown name and a wrong password apart by nothing", async () => {
    const wrong = await tryPassword("not the password");
    const unknown = await signIn({ userName: "nobody", password: "not the password", ...visit() });
    expect(wrong).toEqual({ ok: false, reason: "bad-credentials" });
    expect(unknown).toEqual(wrong);
  });

  it("does the same work for an unknown name as for a wrong password: as many transactions, reads and comparisons", async () => {
    const matches = vi.spyOn(passwords, "passwordMatches");
    const transactions = vi.spyOn(database(), "tx");
    const reads = vi.spyOn(database(), "select");
    const calls = async (userName: string) => {
      for (const spy of [matches, transactions, reads]) spy.mockClear();
      await signIn({ userName, password: "not the password", ...visit() });
      return [matches, transactions, reads].map((spy) => spy.mock.calls.length);
    };
    // The first comparison for nobody also makes the hash that nobody has.
    await passwords.passwordMatches("any", null);
    const known = await calls("lin");
    expect(await calls("nobody")).toEqual(known);
    expect(known[0]).toBe(1);
    expect(Math.min(...known)).toBeGreaterThan(0);
    expect(matches.mock.lastCall).toEqual(["not the password", null]);
  });

  it("compares with a hash as costly as an account's, whoever is asked for", async () => {
    const verify = vi.mocked(argon2.verify).mockClear();
    await passwords.passwordMatches("not the password", null);
    await passwords.passwordMatches("not the password", await passwords.hashPassword(TEST_PASSWORD));
    const parameters = verify.mock.calls.map(([hash]) => String(hash).split("$").slice(0, 4).join("$"));
    expect(new Set(parameters).size).toBe(1);
    expect(parameters).toHaveLength(2);
  });

  it("tells only whoever knows the password that the account is closed", async () => {
    const person = await addAccount("closed");
    await setDisabled({ adminId: "admin", personId: person.id, disabled: true, address: "::1", now: MORNING });
    const signInClosed = (password: string) => signIn({ userName: "closed", password, ...visit() });
    expect(await signInClosed("not the password")).toMatchObject({ reason: "bad-credentials" });
    expect(await signInClosed(TEST_PASSWORD)).toMatchObject({ reason: "disabled" });
  });

  it("ends the session that came with the form, so that a planted token is worth nothing", async () => {
    const first = await tryPassword(TEST_PASSWORD);
    if (!first.ok) throw new Error(first.reason);
    const cookie = sessionCookie(first.token, { secure: false });
    const { sessionId } = await resolveViewer(cookie, MORNING);
    const second = await tryPassword(TEST_PASSWORD, { sessionId });
    expect(second.ok && second.token).not.toBe(first.token);
    expect((await resolveViewer(cookie, MORNING)).viewer.kind).toBe("stranger");
  });
});

describe("the limit on failures", () => {
  it("refuses the right password too after ten failures with a name from an address", async () => {
    await failTimes(10);
    expect(await tryPassword(TEST_PASSWORD)).toEqual({ ok: false, reason: "too-many-tries", minutes: 15 });
  });

  it("says how long is left and lets in when the window is over", async () => {
    await failTimes(10);
    const later = { now: MORNING + 10 * MINUTE_MS };
    expect(await tryPassword(TEST_PASSWORD, later)).toMatchObject({ minutes: 5 });
    expect((await tryPassword(TEST_PASSWORD, { now: MORNING + 15 * MINUTE_MS })).ok).toBe(true);
  });

  it("does not shut out the person at another address", async () => {
    await failTimes(10);
    expect((await tryPassword(TEST_PASSWORD, { address: "10.0.0.8" })).ok).toBe(true);
  });

  it("begins anew after a success", async () => {
    await failTimes(9);
    expect((await tryPassword(TEST_PASSWORD)).ok).toBe(true);
    await failTimes(9);
    expect((await tryPassword(TEST_PASSWORD)).ok).toBe(true);
  });

  it("lets no more than ten of many tries at once reach the password", async () => {
    const results = await Promise.all(Array.from({ length: 15 }, () => tryPassword("not the password")));
    expect(results.filter((result) => !result.ok && result.reason === "bad-credentials")).toHaveLength(10);
  });

  it("is written into the record once, without the password", async () => {
    await failTimes(12);
    const events = await listAuditEvents({ action: "account.sign-in-limited", limit: 10 });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ address: "10.0.0.7", details: { counted: "name" } });
  });
});
