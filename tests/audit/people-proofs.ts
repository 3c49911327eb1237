import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { database } from "@db/client/database";
import { listInviteCodes } from "@db/queries/codes/find-codes";
import { saveSchool } from "@db/queries/operations/school";
import { ACCOUNT_PARTS, exportAccount, type AccountPart } from "~/services/accounts/take-out/export-account.server";
import { drawOneTimeCode, hashOneTimeCode } from "~/services/accounts/credentials/one-time-code.server";
import { changePassword } from "~/services/accounts/own/change-password.server";
import { changeRole } from "~/services/accounts/staff/change-role.server";
import { endSessions } from "~/services/accounts/own/end-sessions.server";
import { eraseAccount } from "~/services/accounts/own/erase-account.server";
import { exportAudit } from "~/services/audit/export-audit.server";
import { issueInvite } from "~/services/accounts/staff/issue-invite.server";
import { issueResetCode } from "~/services/accounts/staff/issue-reset-code.server";
import { keepRetention } from "~/services/accounts/retention/keep-retention.server";
import { LIMITS } from "~/services/accounts/limits/limits.server";
import { prepareSchool } from "~/server/boot/filling/prepare-school";
import { removeDemo } from "~/services/accounts/demo/remove-demo.server";
import { resetPassword } from "~/services/accounts/entry/reset-password.server";
import { setDisabled } from "~/services/accounts/staff/set-disabled.server";
import { setRetention } from "~/services/accounts/retention/set-retention.server";
import { setUpAdmin } from "~/services/accounts/entry/set-up-admin.server";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { signUp } from "~/services/accounts/entry/sign-up.server";
import { withdrawInvite } from "~/services/accounts/staff/withdraw-invite.server";
import { addStudentNote } from "~/services/insight/student-notes/add-student-note.server";
import { removeStudentNote } from "~/services/insight/student-notes/remove-student-note.server";
import { handedIn } from "../attempts/handed-in";
import { NOW } from "../attempts/open-attempt";
import { addQuestion } from "../attempts/questions";
import { addClassResults } from "../factories/class-results";
import { addAccount, TEST_PASSWORD } from "../factories/people";
import { viewerOf } from "../factories/requests";
import { visit } from "../factories/visits";
import { done, type ProofsOf } from "./proof";

const from = { address: "10.0.0.7", now: NOW };
const NEXT_PASSWORD = "另一支红笔2026";
const DAY = 86_400_000;

const admin = async () => (await addAccount("head", "admin")).id;
const asAdmin = async () => ({ adminId: await admin(), ...from });
const lin = async () => (await addAccount("lin")).id;

async function startedWithDemo(): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "audit-"));
  try {
    return await prepareSchool(database(), { dataDir, demo: true, publicOrigin: null, host: "127.0.0.1", port: 0 });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function noted() {
  const tutor = await addAccount("laoshi", "tutor");
  const { people } = await addClassResults({ tutors: [tutor.id], candidates: 1, marked: 0 });
  const of = { personId: people[0] ?? "", viewer: viewerOf(tutor), now: NOW };
  await addStudentNote({ ...of, text: "审题偏快" });
  return of;
}

async function disabled() {
  const by = { ...(await asAdmin()), personId: await lin() };
  await done(setDisabled({ ...by, disabled: true }));
  return by;
}

/** People, their accounts and what the school keeps of them. */
export const peopleProofs: ProofsOf<
  "account" | "admin" | "retention" | "invite" | "reset-code" | "role" | "person" | "demo" | "student" | "audit"
> = {
  "account.signed-up": () => signUp({ userName: "lin", password: TEST_PASSWORD, ...visit() }),
  "account.sign-in-limited": async () => {
    for (let time = 0; time < LIMITS.signIn.hits; time += 1) {
      await signIn({ userName: "nobody", password: "wrong", ...visit() });
    }
  },
  "account.password-changed": async () =>
    changePassword({
      ...{ personId: await lin(), sessionId: null, currentPassword: TEST_PASSWORD, password: NEXT_PASSWORD },
      ...from,
    }),
  "account.password-reset": async () => {
    const personId = await lin();
    const { code, userName } = await done(issueResetCode({ issuer: null, personId, ...from }));
    await done(resetPassword({ userName, code, password: NEXT_PASSWORD, knownBy: null, ...from }));
  },
  "account.sessions-revoked": async () => endSessions({ personId: await lin(), which: { allBut: null }, ...from }),
  "account.exported": async () => {
    const viewer = viewerOf(await addAccount("lin"));
    if (viewer.kind !== "account") throw new Error("an account was added");
    const titles = Object.fromEntries(ACCOUNT_PARTS.map((part) => [part, part])) as Record<AccountPart, string>;
    await done(exportAccount({ viewer, titles, ...from }));
  },
  "account.erased": async () =>
    eraseAccount({ personId: await lin(), password: TEST_PASSWORD, confirmation: "lin", ...from }),
  "admin.set-up": async () => {
    const setupToken = drawOneTimeCode();
    const setupTokenHash = hashOneTimeCode(setupToken);
    await database().tx((tx) => saveSchool({ now: NOW, setupTokenHash }, tx));
    await done(setUpAdmin({ setupToken, userName: "head", password: TEST_PASSWORD, ...visit() }));
  },
  "retention.changed": async () => setRetention({ ...(await asAdmin()), days: 60 }),
  "retention.blanked": async () => {
    await setRetention({ ...(await asAdmin()), days: 30 });
    await handedIn(await addQuestion(), "雨天积水。");
    const later = NOW + 40 * DAY;
    await done(signIn({ userName: "head", password: TEST_PASSWORD, ...visit({ now: later }) }));
    await keepRetention({ now: later });
  },
  "invite.issued": async () => issueInvite({ ...(await asAdmin()), role: "tutor" }),
  "invite.withdrawn": async () => {
    const by = await asAdmin();
    await issueInvite({ ...by, role: "tutor" });
    const [invite] = await listInviteCodes({ limit: 1 });
    await done(withdrawInvite({ ...by, inviteId: invite?.id ?? "" }));
  },
  "reset-code.issued": async () => issueResetCode({ issuer: null, personId: await lin(), ...from }),
  "role.changed": async () =>
    changeRole({
      ...(await asAdmin()),
      ...{ sessionId: null, password: TEST_PASSWORD, personId: await lin(), role: "tutor" },
    }),
  "person.disabled": disabled,
  "person.enabled": async () => setDisabled({ ...(await disabled()), disabled: false }),
  "demo.seeded": startedWithDemo,
  "demo.removed": async () => {
    await addAccount("demo-candidate", "candidate", { demo: true });
    const dataDir = mkdtempSync(join(tmpdir(), "audit-"));
    await done(removeDemo({ ...(await asAdmin()), dataDir }));
    rmSync(dataDir, { recursive: true, force: true });
  },
  "student.noted": noted,
  "student.note-removed": async () => {
    const of = await noted();
    const { studentNotes } = database().tables;
    const [note] = await database().select().from(studentNotes);
    await removeStudentNote({ ...of, noteId: note?.id ?? "" });
  },
  "audit.exported": async () =>
    exportAudit({ ...(await asAdmin()), asked: { action: null, actor: "", subject: "", from: null, before: null } }),
};
