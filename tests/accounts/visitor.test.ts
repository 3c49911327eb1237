import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { getOpenAttempt } from "@db/queries/attempts/attempts";
import { getPersonById, getPersonByUserName } from "@db/queries/people/people";
import { ensureWriter } from "~/server/auth.server";
import { resolveViewer } from "~/server/session.server";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { signUp } from "~/services/accounts/entry/sign-up.server";
import { attemptOf, seedAttempt } from "../contracts/database/sample-rows";
import { addAccount, TEST_PASSWORD } from "../factories/people";
import { loadContext, pageRequest } from "../factories/requests";
import { openTestSchool } from "../factories/school";
import { visit } from "../factories/visits";

let seeded: Awaited<ReturnType<typeof seedAttempt>>;

beforeEach(async () => {
  const db = await openTestSchool();
  seeded = await db.tx(seedAttempt);
});

/** A stranger who starts to write, as the page would see them afterwards. */
async function startedVisitor() {
  const { personId, headers } = await ensureWriter(loadContext(), pageRequest("/questions/q"));
  const cookie = headers.get("Set-Cookie") ?? "";
  await database().tx((tx) => insertAttempt(attemptOf(personId, seeded.question.id, seeded.version.id), tx));
  const { viewer, sessionId } = await resolveViewer(cookie);
  return { personId, cookie, viewer, sessionId };
}

const openAttempt = (candidateId: string) => getOpenAttempt({ candidateId, questionId: seeded.question.id });

describe("a visitor", () => {
  it("is made of a stranger who writes, with a session of their own", async () => {
    const { personId, viewer } = await startedVisitor();
    expect(viewer).toEqual({ kind: "visitor", personId });
  });

  it("is not made again while the session lasts", async () => {
    const { personId, viewer, sessionId } = await startedVisitor();
    const again = await ensureWriter(loadContext({ viewer, sessionId }), pageRequest("/questions/q"));
    expect(again.personId).toBe(personId);
    expect(again.headers.get("Set-Cookie")).toBeNull();
  });

  it("becomes the account on signing up and keeps the work, under a fresh token", async () => {
    const { personId, cookie, sessionId } = await startedVisitor();
    const result = await signUp({
      userName: "zhao",
      password: TEST_PASSWORD,
      ...visit({ visitorId: personId, sessionId }),
    });
    expect(result).toMatchObject({ ok: true, personId });
    expect(await openAttempt(personId)).not.toBeNull();
    expect((await getPersonByUserName({ userName: "zhao" }))?.id).toBe(personId);
    expect((await resolveViewer(cookie)).viewer.kind).toBe("stranger");
  });

  it("hands the work over on signing in to an account that is there", async () => {
    const account = await addAccount("zhao");
    const { personId, sessionId } = await startedVisitor();
    await signIn({ userName: "zhao", password: TEST_PASSWORD, ...visit({ visitorId: personId, sessionId }) });
    expect(await openAttempt(account.id)).not.toBeNull();
    expect(await openAttempt(personId)).toBeNull();
  });

  it("leaves both attempts alone where the account has the same question open", async () => {
    const account = await addAccount("zhao");
    await database().tx((tx) => insertAttempt(attemptOf(account.id, seeded.question.id, seeded.version.id), tx));
    const own = await openAttempt(account.id);
    const { personId, sessionId } = await startedVisitor();
    const result = await signIn({
      userName: "zhao",
      password: TEST_PASSWORD,
      ...visit({ visitorId: personId, sessionId }),
    });
    expect(result.ok).toBe(true);
    expect((await openAttempt(account.id))?.id).toBe(own?.id);
    expect(await openAttempt(personId)).not.toBeNull();
    expect((await getPersonById({ personId }))?.role).toBe("visitor");
  });
});
