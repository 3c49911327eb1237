import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { rubricSchema } from "@content/contract/rubric";
import { getEngineAssessment } from "@db/queries/assessments/assessments";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { getAttempt, getOpenAttempt, insertAttempt, listOpenAttempts } from "@db/queries/attempts/attempts";
import { listHandIns } from "@db/queries/attempts/lists/list-hand-ins";
import { getPersonByUserName } from "@db/queries/people/people";
import { ensureWriter } from "~/server/auth.server";
import { resolveViewer } from "~/server/session.server";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { signUp } from "~/services/accounts/entry/sign-up.server";
import { readRevisions } from "~/services/attempts/saving/read-revisions.server";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { saveRequest } from "../../attempts/open-attempt";
import { addPerson, addQuestion } from "../../attempts/questions";
import { attemptOf, seedAttempt } from "../../contracts/database/sample-rows";
import { addAccount, TEST_PASSWORD } from "../../factories/people";
import { loadContext, pageRequest } from "../../factories/requests";
import { openTestSchool } from "../../factories/school";
import { MINUTE_MS, MORNING, visit } from "../../factories/visits";

/** When both began to write. */
const STARTED = MORNING - 10 * MINUTE_MS;

const rubric = rubricSchema.parse({
  version: 1,
  title: "老街治理",
  marks: 10,
  points: [
    { id: "p1", label: "排水不畅", marks: 4, expressions: [{ allOf: [["淤塞", "堵塞"]] }] },
    { id: "p2", label: "报修无人", marks: 6, expressions: [{ allOf: [["报修"]] }] },
  ],
});

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
});

describe("where the account has the same question open, a visitor's attempt", () => {
  it("is handed in as it stands and is in the account's history with a report, while the account's own goes on", async () => {
    const { account, visitorId, signInAs, write, questionId } = await twoWriters();
    const own = await write(account.id, "自己的");
    const tried = await write(visitorId, "排水沟淤塞，雨天积水。");
    expect((await signInAs()).ok).toBe(true);

    expect(await getOpenAttempt({ candidateId: account.id, questionId })).toMatchObject({ id: own.attemptId });
    expect(await getAttempt({ attemptId: tried.attemptId })).toMatchObject({
      personId: account.id,
      status: "sealed",
      sealedBy: "hand-in",
      sealedAt: MORNING,
    });
    const text = { id: tried.attemptId, characters: 11, marksHundredths: 400, maxHundredths: 1000 };
    expect(await listHandIns({ candidateId: account.id, questionId })).toMatchObject([text]);
    expect(await getEngineAssessment({ attemptId: tried.attemptId })).not.toBeNull();
    expect(await listOpenAttempts({ candidateId: visitorId })).toEqual([]);
    const seals = (await listAttemptEvents({ attemptId: tried.attemptId })).filter(({ kind }) => kind === "seal");
    expect(seals).toMatchObject([{ at: MORNING, actorId: null, params: { by: "hand-in" } }]);
  });

  it("is handed in too when nothing was written", async () => {
    const { account, visitorId, signInAs, write, questionId } = await twoWriters();
    await write(account.id, "自己的");
    const { attemptId } = await write(visitorId);
    await signInAs();
    expect(await getAttempt({ attemptId })).toMatchObject({ status: "sealed", sealedNumber: null });
    expect(await listHandIns({ candidateId: account.id, questionId })).toMatchObject([
      { id: attemptId, characters: 0 },
    ]);
  });

  it("is the deadline's when its time was over before anybody looked", async () => {
    const { account, visitorId, signInAs, write } = await twoWriters();
    await write(account.id, "自己的");
    const { attemptId } = await write(visitorId, "积水", "timed");
    await signInAs(STARTED + 31 * MINUTE_MS);
    const sealed = { personId: account.id, sealedBy: "deadline", sealedAt: STARTED + 30 * MINUTE_MS };
    expect(await getAttempt({ attemptId })).toMatchObject(sealed);
    expect(await getEngineAssessment({ attemptId })).not.toBeNull();
  });

  it("takes text that was still on its way, kept late beside what was handed in", async () => {
    const { account, visitorId, signInAs, write } = await twoWriters();
    await write(account.id, "自己的");
    const { attemptId } = await write(visitorId, "积水");
    await signInAs();
    const request = saveRequest("积水很深", 1, 2);
    await saveRevision({ attemptId, personId: account.id, request, now: MORNING + 1 });
    const kept = (await readRevisions({ attemptId })).map(({ text, late }) => [text, late]);
    expect(kept).toEqual([
      ["积水", false],
      ["积水很深", true],
    ]);
  });

  it("stays the visitor's and open when the password is wrong", async () => {
    const { account, visitorId, signInAs, write } = await twoWriters();
    await write(account.id, "自己的");
    const { attemptId } = await write(visitorId, "积水");
    expect(await signInAs(MORNING, "not the password")).toMatchObject({ reason: "bad-credentials" });
    expect(await getAttempt({ attemptId })).toMatchObject({ personId: visitorId, status: "open" });
  });
});

/** An account and a visitor who is about to sign in to it, with one question that both may write on. */
async function twoWriters() {
  const account = await addAccount("zhao");
  const visitorId = await addPerson("visitor");
  const questionId = await addQuestion({ content: { rubric } });
  return {
    account,
    visitorId,
    questionId,
    async write(personId: string, text?: string, mode: "practice" | "timed" = "practice") {
      const started = await startAttempt({ questionId, personId, mode, now: STARTED });
      if (!started.ok) throw new Error(started.reason);
      const { attemptId } = started;
      if (text !== undefined) {
        await saveRevision({ attemptId, personId, request: saveRequest(text), now: STARTED + 1 });
      }
      return { attemptId };
    },
    signInAs: (now = MORNING, password = TEST_PASSWORD) =>
      signIn({ userName: "zhao", password, ...visit({ visitorId, now }) }),
  };
}
