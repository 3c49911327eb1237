import { beforeEach, describe, expect, it } from "vitest";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { database } from "@db/client/database";
import { getHead } from "@db/queries/attempts/answer-heads";
import { listStoredRevisions } from "@db/queries/attempts/revisions";
import { listAuditEvents } from "@db/queries/operations/audit";
import { getSchool, saveSchool } from "@db/queries/operations/school";
import { getPersonById, getPersonByUserName } from "@db/queries/people/people";
import { listSessionsOf } from "@db/queries/sessions/sessions";
import type { Person } from "@db/schema/rows";
import { DEMO_ACCOUNTS_FILE, writeDemoAccounts } from "~/services/accounts/demo/demo-accounts-file.server";
import { demoNotice } from "~/frame/banners/demo-notice.server";
import { removeDemo } from "~/services/accounts/demo/remove-demo.server";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { changeRole } from "~/services/accounts/staff/change-role.server";
import { setDisabled } from "~/services/accounts/staff/set-disabled.server";
import { attemptOf, storeRevision, seedAttempt } from "../contracts/database/sample-rows";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { addAccount, TEST_PASSWORD } from "../factories/people";
import { viewerOf } from "../factories/requests";
import { openTestSchool } from "../factories/school";
import { MINUTE_MS, MORNING, visit } from "../factories/visits";

let admin: Person;
const acting = () => ({ adminId: admin.id, sessionId: null, address: "10.0.0.1", now: MORNING });

beforeEach(async () => {
  await openTestSchool();
  admin = await addAccount("head", "admin");
});

describe("changing a role", () => {
  const change = (personId: string, role: "candidate" | "tutor" | "admin", password = TEST_PASSWORD) =>
    changeRole({ ...acting(), personId, role, password });

  it("needs the admin's own password and is recorded", async () => {
    const lin = await addAccount("lin");
    expect(await change(lin.id, "tutor", "not the password")).toMatchObject({ reason: "password-wrong" });
    expect((await getPersonById({ personId: lin.id }))?.role).toBe("candidate");
    expect((await change(lin.id, "tutor")).ok).toBe(true);
    const [event] = await listAuditEvents({ action: "role.changed", limit: 5 });
    expect(event).toMatchObject({ subjectId: lin.id, details: { from: "candidate", to: "tutor" } });
  });

  it("asks for no password within ten minutes of a sign-in, and asks again after that", async () => {
    const lin = await addAccount("lin");
    const entered = await signIn({ userName: "head", password: TEST_PASSWORD, ...visit() });
    if (!entered.ok) throw new Error(entered.reason);
    const [session] = await listSessionsOf({ personId: admin.id, now: MORNING });
    const sessionId = session?.id ?? "";
    const change = (minutes: number, more: { sessionId?: string; password?: string } = {}) =>
      changeRole({
        ...acting(),
        sessionId,
        personId: lin.id,
        role: "tutor",
        now: MORNING + minutes * MINUTE_MS,
        ...more,
      });
    expect((await change(9)).ok).toBe(true);
    expect(await change(11)).toEqual({ ok: false, reason: "required" });
    expect((await change(11, { password: TEST_PASSWORD })).ok).toBe(true);
    expect((await change(20)).ok).toBe(true);
    expect(await change(20, { sessionId: "another" })).toEqual({ ok: false, reason: "required" });
    // Where the clock was put back since, the password was given in a time that is still to come.
    expect(await change(-60)).toEqual({ ok: false, reason: "required" });
  });

  it("leaves the last admin an admin", async () => {
    expect(await change(admin.id, "tutor")).toEqual({ ok: false, reason: "last-admin" });
    await addAccount("second", "admin");
    expect((await change(admin.id, "tutor")).ok).toBe(true);
  });
});

describe("closing an account", () => {
  it("ends its sessions at once and is undone without loss", async () => {
    const lin = await addAccount("lin");
    const enter = () => signIn({ userName: "lin", password: TEST_PASSWORD, ...visit() });
    await setDisabled({ ...acting(), personId: lin.id, disabled: true });
    expect(await enter()).toMatchObject({ reason: "disabled" });
    await setDisabled({ ...acting(), personId: lin.id, disabled: false });
    expect((await enter()).ok).toBe(true);
  });

  it("is not for one's own account", async () => {
    expect(await setDisabled({ ...acting(), personId: admin.id, disabled: true })).toMatchObject({
      reason: "own-account",
    });
  });
});

describe("removing the demo", () => {
  async function demoWithWork() {
    const dataDir = mkdtempSync(join(tmpdir(), "school-data-"));
    writeDemoAccounts(dataDir, ["demo-admin x"]);
    const pupil = await addAccount("demo-candidate-1", "candidate", { demo: true });
    const demoAdmin = await addAccount("demo-admin", "admin", { demo: true });
    const revision = await database().tx(async (tx) => {
      await saveSchool({ now: MORNING, demoSeededAt: MORNING }, tx);
      const { question, version } = await seedAttempt(tx);
      const attempt = await insertAttempt(attemptOf(pupil.id, question.id, version.id), tx);
      return storeRevision(attempt.id, 1, tx);
    });
    return { dataDir, demoAdmin, pupil, revision };
  }

  it("erases the demo people and their words, keeps everybody else's, and is recorded", async () => {
    const { dataDir, pupil, revision } = await demoWithWork();
    const result = await removeDemo({ ...acting(), dataDir });
    expect(result).toEqual({ ok: true, people: 2, own: false });
    expect(await getPersonByUserName({ userName: "demo-candidate-1" })).toBeNull();
    expect((await getPersonById({ personId: pupil.id }))?.erasedAt).toBe(MORNING);
    expect((await listStoredRevisions({ attemptId: revision.attemptId })).map(({ body }) => body)).toEqual([""]);
    expect((await getHead({ attemptId: revision.attemptId }))?.text).toBe("");
    expect(await getPersonByUserName({ userName: "lin" })).not.toBeNull();
    expect((await getSchool())?.demoRemovedAt).toBe(MORNING);
    expect(existsSync(join(dataDir, DEMO_ACCOUNTS_FILE))).toBe(false);
    expect(await listAuditEvents({ action: "demo.removed", limit: 5 })).toHaveLength(1);
  });

  it("is offered by the banner to admins alone, and not once it is done", async () => {
    const { dataDir, demoAdmin, pupil } = await demoWithWork();
    const noticeFor = async (person: Person) => demoNotice({ viewer: viewerOf(person), school: await getSchool() });
    expect(await noticeFor(demoAdmin)).toEqual({ may: true, works: true });
    expect(await noticeFor(pupil)).toEqual({ may: false, works: false });
    await removeDemo({ ...acting(), dataDir });
    expect(await noticeFor(admin)).toBeNull();
  });

  it("is refused while there is no admin besides the demo's own", async () => {
    const { dataDir, demoAdmin } = await demoWithWork();
    await setDisabled({ ...acting(), adminId: demoAdmin.id, personId: admin.id, disabled: true });
    expect(await removeDemo({ ...acting(), adminId: demoAdmin.id, dataDir })).toMatchObject({
      reason: "no-real-admin",
    });
    const school = await getSchool();
    expect(await demoNotice({ viewer: viewerOf(demoAdmin), school })).toEqual({ may: true, works: false });
    expect(await getPersonByUserName({ userName: "demo-admin" })).not.toBeNull();
    expect(existsSync(join(dataDir, DEMO_ACCOUNTS_FILE))).toBe(true);
  });
});
