import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database, Tx } from "@db/client/types";
import { hasAdviceConsent, insertAdviceConsent } from "@db/queries/advice/advice-consents";
import * as progress from "@db/queries/advice/advice-progress";
import {
  getAdviceRequest,
  getOpenAdvice,
  getOwnAdviceRequest,
  insertAdviceRequest,
  listAdviceOfAttempt,
  listRunningAdvice,
} from "@db/queries/advice/advice-requests";
import { addAdviceSpending, getAdviceSpending } from "@db/queries/advice/advice-spending";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { erasePerson } from "@db/queries/people/erase-person";
import { insertPerson } from "@db/queries/people/people";
import { attemptOf, NOW, person, seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

const SENT = [{ role: "user", content: "社区食堂开了三家" }];
const PARTIAL = { summary: "开了头" };
const RESULT = { summary: "先写做法，再写成效" };

export function adviceSuite({ fresh }: Suite): void {
  it("advice is read by whose answer it is on and by nobody else", async () => {
    const { db, candidate, attempt, other } = await seeded(await fresh());
    await ask(db, { id: "r1", attemptId: attempt.id, askedBy: other.id });
    await ask(db, { id: "r2", attemptId: attempt.id, askedBy: other.id, task: "evidence" });
    const own = (requestId: string, candidateId: string) => getOwnAdviceRequest({ requestId, candidateId }, db);
    expect(await own("r1", candidate.id)).toMatchObject({ id: "r1", state: "waiting" });
    // What a tutor has proposed to them is not for the writer, nor is another's answer for the one who asked.
    expect([await own("r2", candidate.id), await own("r1", other.id)]).toEqual([null, null]);
  });

  it("requests on an answer come newest first, and one of them that is not over holds the place", async () => {
    const { db, candidate, attempt } = await seeded(await fresh());
    const of = { attemptId: attempt.id, task: "advice" as const };
    await ask(db, { id: "r1", attemptId: attempt.id, askedBy: candidate.id });
    await db.tx((tx) => progress.cancelAdvice({ requestId: "r1", now: NOW + 1 }, tx));
    expect(await getOpenAdvice(of, db)).toBeNull();
    await ask(db, { id: "r2", attemptId: attempt.id, askedBy: candidate.id, askedAt: NOW + 2 });
    expect(await getOpenAdvice(of, db)).toMatchObject({ id: "r2" });
    expect((await listAdviceOfAttempt({ ...of, limit: 9 }, db)).map(({ id }) => id)).toEqual(["r2", "r1"]);
    expect(await listAdviceOfAttempt({ ...of, limit: 1 }, db)).toHaveLength(1);
    expect(await getOpenAdvice({ ...of, task: "evidence" }, db)).toBeNull();
  });

  it("a request runs, fails, runs again from nothing and ends with the sum of what its tries took", async () => {
    const { db, candidate, attempt, other } = await seeded(await fresh());
    const requestId = "r1";
    await ask(db, { id: requestId, attemptId: attempt.id, askedBy: candidate.id });
    const read = () => getAdviceRequest({ requestId }, db);
    const use = (tokens: number) => (tx: Tx) =>
      progress.bookAdviceUsage({ requestId, inputTokens: tokens, outputTokens: 1, costMicros: 5 }, tx);
    await db.tx((tx) => progress.beginAdvice({ requestId, sent: SENT, now: NOW + 1 }, tx));
    await db.tx((tx) => progress.setAdvicePartial({ requestId, partial: PARTIAL }, tx));
    expect(await read()).toMatchObject({ state: "running", sent: SENT, partial: PARTIAL, startedAt: NOW + 1 });
    const running = async (candidateId: string, provider: string) =>
      (await listRunningAdvice({ candidateId, provider }, db)).map(({ id }) => id);
    const { provider = "" } = (await read()) ?? {};
    expect(await running(candidate.id, provider)).toEqual([requestId]);
    expect([await running(other.id, provider), await running(candidate.id, "another")]).toEqual([[], []]);
    await db.tx(use(100));
    await db.tx((tx) => progress.awaitAdviceAgain({ requestId }, tx));
    expect(await running(candidate.id, provider)).toEqual([]);
    expect(await read()).toMatchObject({ state: "waiting", sent: SENT, partial: null, inputTokens: 100 });
    await db.tx((tx) => progress.beginAdvice({ requestId, sent: SENT, now: NOW + 2 }, tx));
    await db.tx(use(30));
    const done = { requestId, state: "done" as const, result: RESULT, dropped: { "mark-named": 2 }, now: NOW + 3 };
    expect(await db.tx((tx) => progress.finishAdvice(done, tx))).toBe(true);
    const usage = { inputTokens: 130, outputTokens: 2, costMicros: 10 };
    const end = { state: "done", result: RESULT, dropped: { "mark-named": 2 }, partial: null, finishedAt: NOW + 3 };
    expect(await read()).toMatchObject({ ...end, ...usage });
  });

  it("what is over stays as it is", async () => {
    const { db, candidate, attempt } = await seeded(await fresh());
    const requestId = "r1";
    await ask(db, { id: requestId, attemptId: attempt.id, askedBy: candidate.id });
    await db.tx((tx) => progress.cancelAdvice({ requestId, now: NOW + 1 }, tx));
    const late = [
      (tx: Tx) => progress.beginAdvice({ requestId, sent: SENT, now: NOW + 2 }, tx),
      (tx: Tx) => progress.setAdvicePartial({ requestId, partial: PARTIAL }, tx),
      (tx: Tx) => progress.awaitAdviceAgain({ requestId }, tx),
      (tx: Tx) => progress.finishAdvice({ requestId, state: "done", result: RESULT, dropped: {}, now: NOW + 2 }, tx),
      (tx: Tx) => progress.failAdvice({ requestId, failure: "timeout", now: NOW + 2 }, tx),
      (tx: Tx) => progress.cancelAdvice({ requestId, now: NOW + 2 }, tx),
    ];
    for (const change of late) expect(await db.tx(change)).toBe(false);
    expect(await getAdviceRequest({ requestId }, db)).toMatchObject({
      state: "cancelled",
      sent: null,
      result: null,
      failure: null,
      finishedAt: NOW + 1,
    });
  });

  it("the latest word of a person on a provider counts, and silence is a no", async () => {
    const { db, candidate, other } = await seeded(await fresh());
    const says = (given: boolean, now: number, provider = "openai") =>
      db.tx((tx) => insertAdviceConsent({ personId: candidate.id, provider, given, now }, tx));
    const may = (personId: string, provider: string) => hasAdviceConsent({ personId, provider }, db);
    expect(await may(candidate.id, "openai")).toBe(false);
    await says(true, NOW);
    expect(await may(candidate.id, "openai")).toBe(true);
    expect([await may(candidate.id, "openai-compatible"), await may(other.id, "openai")]).toEqual([false, false]);
    await says(false, NOW + 1);
    expect(await may(candidate.id, "openai")).toBe(false);
    await says(true, NOW + 1);
    expect(await may(candidate.id, "openai")).toBe(false);
    await says(true, NOW + 2);
    expect(await may(candidate.id, "openai")).toBe(true);
  });

  it("spending adds up by payer and day, also when many book at once, and what was set aside comes back", async () => {
    const db = await fresh();
    const at = { payer: "school", day: "2026-12-05" };
    expect(await getAdviceSpending(at, db)).toEqual({ tokens: 0, costMicros: 0 });
    const book = (tokens: number, payer = "school") =>
      db.tx((tx) => addAdviceSpending({ ...at, payer, tokens, costMicros: 2 * tokens }, tx));
    await Promise.all([book(10), book(20), book(30), book(7, "li")]);
    await book(-25);
    expect(await getAdviceSpending(at, db)).toEqual({ tokens: 35, costMicros: 70 });
    expect(await getAdviceSpending({ ...at, payer: "li" }, db)).toEqual({ tokens: 7, costMicros: 14 });
    expect(await getAdviceSpending({ ...at, day: "2026-12-06" }, db)).toEqual({ tokens: 0, costMicros: 0 });
  });

  it("erasing a person blanks what was sent and said of their answers, ends what waits, and forgets their consent", async () => {
    const { db, candidate, attempt, other, otherAttempt } = await seeded(await fresh());
    await ask(db, { id: "mine", attemptId: attempt.id, askedBy: candidate.id });
    await ask(db, { id: "open", attemptId: attempt.id, askedBy: candidate.id });
    await ask(db, { id: "other", attemptId: otherAttempt.id, askedBy: other.id });
    for (const requestId of ["mine", "open", "other"]) {
      await db.tx((tx) => progress.beginAdvice({ requestId, sent: SENT, now: NOW + 1 }, tx));
      await db.tx((tx) => progress.setAdvicePartial({ requestId, partial: PARTIAL }, tx));
    }
    for (const requestId of ["mine", "other"]) {
      const done = { requestId, state: "done" as const, result: RESULT, dropped: {}, now: NOW + 2 };
      await db.tx((tx) => progress.finishAdvice(done, tx));
    }
    for (const { id: personId } of [candidate, other]) {
      await db.tx((tx) => insertAdviceConsent({ personId, provider: "openai", given: true, now: NOW }, tx));
    }
    await db.tx((tx) => erasePerson({ personId: candidate.id, now: NOW + 9 }, tx));
    const blank = { sent: null, partial: null, result: null };
    expect(await getAdviceRequest({ requestId: "mine" }, db)).toMatchObject({ ...blank, state: "done" });
    expect(await getAdviceRequest({ requestId: "open" }, db)).toMatchObject({ ...blank, state: "cancelled" });
    expect(await getAdviceRequest({ requestId: "other" }, db)).toMatchObject({ sent: SENT, result: RESULT });
    const { adviceConsents } = db.tables;
    const consents = await db.select().from(adviceConsents).where(eq(adviceConsents.personId, candidate.id));
    expect(consents).toEqual([]);
    expect(await hasAdviceConsent({ personId: other.id, provider: "openai" }, db)).toBe(true);
  });
}

async function seeded(db: Database) {
  return db.tx(async (tx) => {
    const { candidate, attempt, question, version } = await seedAttempt(tx);
    const other = await insertPerson(person({ userName: "qian" }), tx);
    const otherAttempt = await insertAttempt(attemptOf(other.id, question.id, version.id), tx);
    return { db, candidate, attempt, other, otherAttempt };
  });
}

type Ask = { id: string; attemptId: string; askedBy: string; task?: "advice" | "evidence"; askedAt?: number };

async function ask(db: Database, { id, attemptId, askedBy, task = "advice", askedAt = NOW }: Ask) {
  await db.tx(async (tx) => {
    const { attempts } = tx.tables;
    const [attempt] = await tx.select().from(attempts).where(eq(attempts.id, attemptId));
    const of = { id, task, attemptId, questionId: attempt?.questionId ?? "", askedBy, automatic: false, jobId: id };
    const by = { language: "zh-CN", provider: "openai", model: "m", promptVersion: "v1", rubricHash: "h" };
    await insertAdviceRequest({ ...of, ...by, askedAt }, tx);
  });
}
