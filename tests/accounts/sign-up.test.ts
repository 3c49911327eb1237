import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { getPersonByUserName } from "@db/queries/people/people";
import { listAuditEvents } from "@db/queries/operations/audit";
import { signUp } from "~/services/accounts/entry/sign-up.server";
import { count, counter } from "~/services/accounts/limits/limits.server";
import { issueInvite } from "~/services/accounts/staff/issue-invite.server";
import { withdrawInvite } from "~/services/accounts/staff/withdraw-invite.server";
import { listInviteCodes } from "@db/queries/codes/find-codes";
import { addAccount, TEST_PASSWORD } from "../factories/people";
import { openTestSchool } from "../factories/school";
import { MINUTE_MS, MORNING, visit } from "../factories/visits";

let adminId: string;

beforeEach(async () => {
  await openTestSchool();
  adminId = (await addAccount("head", "admin")).id;
});

const register = (userName: string, more: { inviteCode?: string; now?: number } = {}) =>
  signUp({ userName, password: TEST_PASSWORD, ...visit({ now: more.now ?? MORNING }), inviteCode: more.inviteCode });

const invite = (role: "tutor" | "admin") => issueInvite({ adminId, role, address: "10.0.0.1", now: MORNING });

describe("signing up", () => {
  it("makes a candidate, whose name is the user name unless another is given", async () => {
    expect((await register("zhao")).ok).toBe(true);
    expect(await getPersonByUserName({ userName: "zhao" })).toMatchObject({ role: "candidate", displayName: "zhao" });
  });

  it("keeps no password but its argon2id hash", async () => {
    await register("zhao");
    const person = await getPersonByUserName({ userName: "zhao" });
    expect(person?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("refuses a name that is taken, also when two ask at once", async () => {
    const results = await Promise.all([register("zhao"), register("zhao")]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await register("zhao")).toEqual({ ok: false, reason: "name-taken" });
  });

  it("is limited to sixty new accounts an hour from one address", async () => {
    await database().tx(async (tx) => {
      for (let no = 1; no < 60; no++) await count(counter("signUp", "10.0.0.7"), MORNING, tx);
    });
    expect((await register("sixtieth")).ok).toBe(true);
    expect(await register("one-more")).toMatchObject({ reason: "too-many-tries" });
    expect((await register("one-more", { now: MORNING + 60 * MINUTE_MS })).ok).toBe(true);
  });
});

describe("an invite code", () => {
  it("makes a tutor once, however it is typed", async () => {
    const { code } = await invite("tutor");
    const typed = ` ${code.toLowerCase().replaceAll("-", " ")} `;
    expect((await register("tutor", { inviteCode: typed })).ok).toBe(true);
    expect((await getPersonByUserName({ userName: "tutor" }))?.role).toBe("tutor");
    expect(await register("second", { inviteCode: code })).toEqual({ ok: false, reason: "invite-invalid" });
    expect(await getPersonByUserName({ userName: "second" })).toBeNull();
  });

  it("is not used up by a name that is taken", async () => {
    const { code } = await invite("tutor");
    expect(await register("head", { inviteCode: code })).toMatchObject({ reason: "name-taken" });
    expect((await register("tutor", { inviteCode: code })).ok).toBe(true);
  });

  it("is worth nothing once it is withdrawn or over", async () => {
    const { code } = await invite("admin");
    const [row] = await listInviteCodes({ limit: 1 });
    await withdrawInvite({ adminId, inviteId: row!.id, address: "10.0.0.1", now: MORNING });
    expect(await register("late", { inviteCode: code })).toMatchObject({ reason: "invite-invalid" });
    const { code: other, expiresAt } = await invite("admin");
    expect(await register("late", { inviteCode: other, now: expiresAt })).toMatchObject({ reason: "invite-invalid" });
  });

  it("cannot be guessed for long from one address, whatever names are made up for it", async () => {
    const { code } = await invite("tutor");
    const guess = (no: number) => register(`guesser-${no}`, { inviteCode: `AAAA-BBBB-CCCC-000${no}` });
    for (let no = 0; no < 100; no++) expect(await guess(no)).toEqual({ ok: false, reason: "invite-invalid" });
    // An account made without a code in between gives no new tries.
    expect((await register("in-between")).ok).toBe(true);
    expect(await register("tutor", { inviteCode: code })).toEqual({ ok: false, reason: "too-many-tries", minutes: 15 });
    expect((await register("tutor", { inviteCode: code, now: MORNING + 15 * MINUTE_MS })).ok).toBe(true);
  });

  it("gets a hundred tries from one address also when many are sent at once", async () => {
    const guesses = Array.from({ length: 115 }, (_, no) => register(`guesser-${no}`, { inviteCode: `AAAA-${no}` }));
    const reasons = (await Promise.all(guesses)).map((result) => (result.ok ? "in" : result.reason));
    expect(reasons.filter((reason) => reason === "invite-invalid")).toHaveLength(100);
    expect(reasons.filter((reason) => reason === "too-many-tries")).toHaveLength(15);
  });

  it("leaves no readable code in the record", async () => {
    const { code } = await invite("tutor");
    await register("tutor", { inviteCode: code });
    const events = await listAuditEvents({ limit: 50 });
    expect(events.map((event) => event.action).sort()).toEqual(["account.signed-up", "invite.issued"]);
    expect(JSON.stringify(events)).not.toContain(code);
  });
});
