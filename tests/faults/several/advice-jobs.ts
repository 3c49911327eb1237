import { expect } from "vitest";
import { LEASE_MS } from "~/jobs/outbox/work-off.server";
import { strangerClient, type Client } from "../../e2e/fixtures/clients";
import type { HeldModel } from "./held-model";
import { somebodyElse, until, type Pair } from "./pair";
import { begin } from "./writing";

const ANSWER = "图书陈旧，更新滞后。开放时间不合理，白天关门。";

/** Many jobs lie there for both; each is done once. */
export async function doEachOnce(pair: Pair, model: HeldModel): Promise<void> {
  const client = await account(pair, "ge-zuo-yi-ci");
  const before = model.calls();
  const attempts: string[] = [];
  for (const question of pair.questions) attempts.push(await askForAdvice(client, question));
  const done = { state: "done", tries: 1, advice: "done" };
  for (const attemptId of attempts) {
    await until(async () => expect(await jobOf(pair, attemptId)).toMatchObject(done));
  }
  expect(model.calls() - before).toBe(attempts.length);
  await expectBookedOnce(pair);
}

/** The process that has a job is killed in the middle of it; it comes back at the end. */
export async function killWorker(pair: Pair, model: HeldModel): Promise<void> {
  const client = await account(pair, "sha-diao");
  const before = model.calls();
  model.hold(true);
  const attemptId = await askForAdvice(client, pair.questions[0]!);
  await until(() => expect(model.calls() - before).toBe(1));
  const { owner = null } = (await jobOf(pair, attemptId)) ?? {};
  const holder = pair.processes.find((one) => owner?.startsWith(`${one.pid()}-`));
  if (!holder) throw new Error(`no process is called ${owner}`);
  await holder.stop("SIGKILL");
  model.hold(false);
  // Its answer goes to nobody, and nobody takes the job before its time.
  expect(await jobOf(pair, attemptId)).toMatchObject({ state: "leased", owner, advice: "running" });
  await pair.later(LEASE_MS);
  const done = { state: "done", tries: 2, advice: "done" };
  await until(async () => expect(await jobOf(pair, attemptId)).toMatchObject(done));
  expect(model.calls() - before).toBe(2);
  await expectBookedOnce(pair);
  await holder.restart();
  await pair.later(0);
}

async function account({ balancer }: Pair, userName: string): Promise<Client> {
  const client = strangerClient(balancer.address);
  await client.write("/sign-up", { fields: { userName, password: "yanjiu-lianxi-2026" } });
  return client;
}

/** Hands an answer in and asks for advice on it. Its attempt's id. */
async function askForAdvice(client: Client, questionId: string): Promise<string> {
  const attemptId = await begin(client, questionId);
  await client.write(`/attempts/${attemptId}`, { fields: { text: ANSWER, parent: "0", turn: "1", after: "" } });
  const fields = { intent: "advice-ask", consent: "on" };
  expect((await client.write(`/attempts/${attemptId}/report`, { fields })).status).toBe(302);
  return attemptId;
}

async function ask<T extends object>({ url }: Pair, statement: string, values: string[] = []): Promise<T | undefined> {
  const client = await somebodyElse(url);
  const { rows } = await client.query<T>(statement, values);
  await client.end();
  return rows[0];
}

type Row = { state: string; tries: number; owner: string | null; advice: string };

const jobOf = (pair: Pair, attemptId: string) =>
  ask<Row>(
    pair,
    `select j.state, j.tries, j.lease_owner as owner, a.state as advice
       from jobs j join advice_requests a on a.job_id = j.id where a.attempt_id = $1`,
    [attemptId],
  );

/** What is booked is what the answers took, and nothing is set aside any more: each was booked once. */
async function expectBookedOnce(pair: Pair): Promise<void> {
  type Sum = { tokens: string | null };
  const booked = await ask<Sum>(pair, "select sum(tokens) as tokens from advice_spending");
  const took = await ask<Sum>(pair, "select sum(input_tokens + output_tokens) as tokens from advice_requests");
  expect(Number(took?.tokens)).toBeGreaterThan(0);
  expect(booked).toEqual(took);
}
