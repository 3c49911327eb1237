import { beforeEach, expect, it } from "vitest";
import { database } from "@db/client/database";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { getHead } from "@db/queries/attempts/answer-heads";
import { listAuditEvents } from "@db/queries/operations/audit";
import { getPersonById } from "@db/queries/people/people";
import { listSessionsOf } from "@db/queries/sessions/sessions";
import type { Person } from "@db/schema/rows";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { eraseAccount } from "~/services/accounts/own/erase-account.server";
import { attemptOf, seedAttempt, storeRevision } from "../../contracts/database/sample-rows";
import { addAccount, TEST_PASSWORD } from "../../factories/people";
import { openTestSchool } from "../../factories/school";
import { MORNING, visit } from "../../factories/visits";

let zhao: Person;

beforeEach(async () => {
  await openTestSchool();
  zhao = await addAccount("zhao");
});

const erase = (more: { personId?: string; password?: string; confirmation?: string } = {}) =>
  eraseAccount({
    personId: zhao.id,
    password: TEST_PASSWORD,
    confirmation: " ZHAO ",
    address: "10.0.0.7",
    now: MORNING,
    ...more,
  });

it("an account is erased by its owner's name and password only, and signs in no more", async () => {
  await signIn({ userName: "zhao", password: TEST_PASSWORD, ...visit() });
  expect(await erase({ confirmation: "tutor" })).toEqual({ ok: false, reason: "confirmation-wrong" });
  expect(await erase({ password: "not the password" })).toEqual({ ok: false, reason: "password-wrong" });
  expect((await getPersonById({ personId: zhao.id }))?.erasedAt).toBeNull();
  expect(await erase()).toEqual({ ok: true });
  expect(await getPersonById({ personId: zhao.id })).toMatchObject({
    userName: null,
    displayName: "",
    erasedAt: MORNING,
  });
  expect(await listSessionsOf({ personId: zhao.id, now: MORNING })).toEqual([]);
  expect(await signIn({ userName: "zhao", password: TEST_PASSWORD, ...visit() })).toMatchObject({ ok: false });
  expect(await erase()).toEqual({ ok: false, reason: "not-found" });
});

it("erasing is recorded with an opaque id, and takes the text and what tutors noted with it", async () => {
  const attemptId = await database().tx(async (tx) => {
    const { candidate, question, version } = await seedAttempt(tx);
    const attempt = await insertAttempt(attemptOf(zhao.id, question.id, version.id), tx);
    await storeRevision(attempt.id, 1, tx);
    await tx
      .insert(tx.tables.studentNotes)
      .values({ id: "n", personId: zhao.id, authorId: candidate.id, text: "进步明显", at: 1 });
    return attempt.id;
  });
  expect((await getHead({ attemptId }))?.text).not.toBe("");
  await erase();
  expect((await getHead({ attemptId }))?.text).toBe("");
  expect(await database().select().from(database().tables.studentNotes)).toMatchObject([
    { text: "", removedAt: MORNING },
  ]);
  const [event] = await listAuditEvents({ action: "account.erased", limit: 2 });
  expect(event).toMatchObject({ actorId: zhao.id, subjectId: zhao.id, address: "10.0.0.7", details: {} });
});

it("a demo account and the last admin cannot erase themselves", async () => {
  const demo = await addAccount("demo-one", "candidate", { demo: true });
  const admin = await addAccount("head", "admin");
  expect(await erase({ personId: demo.id, confirmation: "demo-one" })).toEqual({ ok: false, reason: "demo-account" });
  expect(await erase({ personId: admin.id, confirmation: "head" })).toEqual({ ok: false, reason: "last-admin" });
});
