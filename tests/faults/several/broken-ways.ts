import { expect } from "vitest";
import { readRevisions } from "~/services/attempts/saving/read-revisions.server";
import { saveRequest } from "../../attempts/open-attempt";
import { strangerClient } from "../../e2e/fixtures/clients";
import { seededChance } from "../chance";
import { logged, readiness, somebodyElse, until, untilReadiness, watched, type Pair } from "./pair";
import { begin, checkRooms, openRooms, writeMeanwhile } from "./writing";

/** Where saved texts stand. */
const TEXTS = "answer_revisions";

type Run = { rooms: number; receipts: number; seed: number };

/** One of the processes is killed in the middle of saves and comes back. */
export async function killOne({ processes, balancer, questions }: Pair, { rooms: count, receipts, seed }: Run) {
  const chance = seededChance(seed);
  const rooms = await openRooms(balancer.address, questions[0]!, count);
  await writeMeanwhile({ address: balancer.address, rooms, seed }, async ({ more, calm }) => {
    await more(receipts + chance.below(receipts));
    const one = chance.pick(processes);
    await one.stop("SIGKILL");
    await more(receipts);
    calm();
    await one.restart();
    await more(receipts);
  });
  return checkRooms(rooms);
}

/** The database's server breaks off and starts again. */
export async function restartDatabase({ processes, postgres, balancer, questions }: Pair, run: Run) {
  const said = processes.map((one) => logged(one).length);
  const rooms = await openRooms(balancer.address, questions[0]!, run.rooms);
  const { unheard } = await writeMeanwhile({ address: balancer.address, rooms, seed: run.seed }, async ({ more }) => {
    await more(run.receipts);
    await postgres.breakOff();
    await untilReadiness(processes, 503);
    // A page says so too, and asks the browser to come again.
    const page = await strangerClient(balancer.address).read("/bank");
    expect({ status: page.status, retryAfter: page.retryAfter }).toEqual({ status: 503, retryAfter: "5" });
    expect(page.body).toContain("服务器暂时存不下");
    for (const one of processes) await until(() => expect(watched(one).at(-1)).toBe("unreachable"));
    await postgres.startAgain();
    await untilReadiness(processes, 200);
    await more(run.receipts);
  });
  expect(unheard).toBe(0);
  for (const [no, one] of processes.entries()) {
    await until(() => expect(watched(one).at(-1)).toMatch(/stored into again/));
    const lines = logged(one).slice(said[no]);
    expect(lines.filter(({ level }) => level >= 50).map(({ fault, msg }) => fault ?? msg)).toEqual(["unreachable"]);
  }
  return checkRooms(rooms);
}

/** The connection of one process breaks again and again, and answers come late. */
export async function cutAndDelay({ processes, ways, balancer, questions }: Pair, run: Run) {
  const chance = seededChance(run.seed);
  const rooms = await openRooms(balancer.address, questions[0]!, run.rooms);
  const { unheard } = await writeMeanwhile({ address: balancer.address, rooms, seed: run.seed }, async ({ more }) => {
    for (const way of ways) {
      await more(run.receipts);
      way.cut();
      await more(1 + chance.below(run.receipts));
      await way.cutNextAnswerToCommit(TEXTS);
      await more(run.receipts);
      way.delay(20 + chance.below(60));
      await more(run.receipts);
      way.delay(0);
    }
  });
  expect(unheard).toBe(0);
  await untilReadiness(processes, 200);
  return checkRooms(rooms);
}

/** The answer to a commit is lost: no receipt, and the page sends the same again, to the other process. */
export async function loseAnswerToCommit({ processes, ways, questions }: Pair) {
  const client = strangerClient(processes[0].address);
  const attemptId = await begin(client, questions[0]!);
  const path = `/api/attempts/${attemptId}/revisions`;
  const json = saveRequest("排水沟三年没有清过。");
  const lost = ways[0].cutNextAnswerToCommit(TEXTS);
  const unanswered = await client.write(path, { json });
  await lost;
  expect(unanswered).toMatchObject({ status: 503, retryAfter: "5", body: '{"error":"unreachable"}' });
  const again = await client.at(processes[1].address).write(path, { json });
  expect(JSON.parse(again.body)).toMatchObject({ status: "duplicate", number: 1 });
  expect(await readRevisions({ attemptId })).toMatchObject([{ number: 1, text: json.text }]);
}

/** Nothing comes through any more, and nobody says so. */
export async function silence({ processes, ways, questions }: Pair) {
  const client = strangerClient(processes[0].address);
  const attemptId = await begin(client, questions[0]!);
  const path = `/api/attempts/${attemptId}/revisions`;
  const json = saveRequest("雨天积水没过脚面。");
  ways[0].hold(true);
  expect(await client.write(path, { json })).toMatchObject({ status: 503, retryAfter: "5" });
  await untilReadiness([processes[0]], 503);
  expect((await client.at(processes[1].address).write(path, { json })).status).toBe(200);
  ways[0].hold(false);
  await untilReadiness(processes, 200);
  expect((await client.write(path, { json })).status).toBe(200);
  expect(await readRevisions({ attemptId })).toHaveLength(1);
}

/** Somebody else holds every connection that the server has, open in a transaction. */
export async function takeAllConnections({ processes, balancer, questions, url }: Pair) {
  const client = strangerClient(balancer.address);
  const attemptId = await begin(client, questions[0]!);
  const path = `/api/attempts/${attemptId}/revisions`;
  const first = await somebodyElse(url);
  const holders = [first];
  const terminate = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'shenlun'`;
  // Whoever else has one loses it, until none is left for them.
  await until(async () => {
    await first.query(terminate);
    for (;;) {
      const next = await somebodyElse(url).catch(() => null);
      if (next === null) break;
      await next.query("begin");
      await next.query("select 1");
      holders.push(next);
    }
    const { rows } = await first.query<{ left: string }>(
      `select count(*) as left from pg_stat_activity where application_name = 'shenlun'`,
    );
    expect(Number(rows[0]?.left)).toBe(0);
  });
  await untilReadiness(processes, 503);
  for (const one of processes) expect((await readiness(one)).said).toEqual({ ok: false, storage: "crowded" });
  const refused = await client.write(path, { json: saveRequest("第一稿") });
  expect(refused).toMatchObject({ status: 503, retryAfter: "5", body: '{"error":"crowded"}' });
  await Promise.all(holders.map((one) => one.end()));
  await untilReadiness(processes, 200);
  expect((await client.write(path, { json: saveRequest("第一稿") })).status).toBe(200);
}

/** Somebody else has locked a table and went to lunch: so many writers wait for it that no connection is left. */
export async function lockTable({ processes, balancer, questions, url }: Pair, run: Run) {
  const rooms = await openRooms(balancer.address, questions[0]!, run.rooms);
  const holder = await somebodyElse(url);
  const written = await writeMeanwhile({ address: balancer.address, rooms, seed: run.seed }, async ({ more, told }) => {
    await more(run.receipts);
    await holder.query("begin");
    await holder.query(`lock table ${TEXTS}`);
    await until(() => expect(told.refusals["crowded"]).toBeGreaterThan(rooms.length));
    await holder.query("rollback");
    await untilReadiness(processes, 200);
    await more(run.receipts);
  });
  await holder.end();
  expect(Object.keys(written.refusals)).toEqual(["crowded"]);
  return checkRooms(rooms);
}
