import { existsSync } from "node:fs";
import pg from "pg";
import { expect, vi } from "vitest";
import { useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { saveSchool } from "@db/queries/operations/school";
import { addQuestion } from "../../attempts/questions";
import { postgresServer, type PostgresServer } from "../../contracts/database/postgres-server";
import { startBalancer, type Balancer } from "../../e2e/fixtures/school/balancer";
import { startMovableSchool, type MovableSchool } from "../../e2e/fixtures/school/movable-school";
import { startSchool, type School } from "../../e2e/fixtures/school/start-school";
import { libraryRubric } from "../../factories/rubrics";
import { tcpProxy, type TcpProxy } from "./tcp-proxy";

const BUILT = "build/server/index.js";

/** Why two processes cannot be run here, or null. `npm test` builds before it comes to these. */
export const missing =
  postgresServer.missing ?? (existsSync(BUILT) ? null : `no ${BUILT}: node scripts/build.mjs makes it`);

/** What a title ends with where they cannot. */
export const whySkipped = missing === null ? "" : ` (skipped: ${missing})`;

const QUESTIONS = 4;
/** So few that a test can take them all. */
const MOST_CONNECTIONS = 40;

/** Two processes of the program as it is built, on one PostgreSQL, with a balancer before them and a breakable way behind each. */
export type Pair = {
  postgres: PostgresServer;
  /** The database's own address, past the ways. */
  url: string;
  /** Published questions of thirty minutes, with a rubric. */
  questions: readonly string[];
  processes: readonly [School, School];
  ways: readonly [TcpProxy, TcpProxy];
  balancer: Balancer;
  /** Sets both clocks further ahead, where they can be set. */
  later(ms: number): Promise<void>;
  remove(): Promise<void>;
};

type StartPair = {
  environment?: Record<string, string>;
  /** Their clocks can be set ahead; each look at them takes a little longer then. */
  movable?: boolean;
  /** What is said in the address of the database besides. */
  settings?: string;
};

/** Few connections, and an early end to what does not answer; not so early that a busy machine is taken for a broken one. */
export const IMPATIENT = "max=4&lock_timeout=3000&statement_timeout=6000&query_timeout=8000";

export async function startPair({ environment = {}, movable = false, settings = "" }: StartPair = {}): Promise<Pair> {
  const postgres = await postgresServer.start({ max_connections: MOST_CONNECTIONS });
  const url = await postgres.emptyAddress();
  const db = await openDatabase({ url });
  useDatabase(db);
  await migrateDatabase(db);
  await db.tx((tx) => saveSchool({ now: Date.now() }, tx));
  const questions: string[] = [];
  for (let no = 0; no < QUESTIONS; no += 1) {
    questions.push(await addQuestion({ content: { rubric: libraryRubric(), marks: 4 } }));
  }
  const port = Number(new URL(url).port);
  const ways = [await tcpProxy({ port }), await tcpProxy({ port })] as const;
  const startBehind = (way: TcpProxy) => {
    const through = new URL(`?${settings}`, url);
    through.port = String(way.port);
    const settled = { LOG_LEVEL: "info", ...environment, DATABASE_URL: through.href };
    return movable ? startMovableSchool(settled, startSchool) : startSchool(settled);
  };
  const processes = await Promise.all([startBehind(ways[0]), startBehind(ways[1])]);
  const balancer = await startBalancer(processes.map(({ address }) => address));
  let ahead = 0;
  return {
    ...{ postgres, url, questions, processes, ways, balancer },
    async later(ms) {
      ahead += ms;
      for (const one of processes) {
        if (!("setAhead" in one)) throw new Error("these processes have the machine's clock");
        await (one as MovableSchool).setAhead(ahead);
      }
    },
    async remove() {
      await db.close();
      await balancer.close();
      await Promise.all(processes.map((one) => one.remove()));
      await Promise.all(ways.map((way) => way.close()));
      await postgres.stop();
    },
  };
}

/** Asks again and again until `holds` no longer throws; bounded against what hangs. */
export const until = <T>(holds: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(holds, { timeout: 300_000, interval: 40 });

export async function readiness({ address }: { address: string }): Promise<{ status: number; said: unknown }> {
  const answer = await fetch(`${address}/readyz`);
  return { status: answer.status, said: await answer.json() };
}

export async function untilReadiness(processes: readonly { address: string }[], status: 200 | 503): Promise<void> {
  for (const one of processes) await until(async () => expect((await readiness(one)).status).toBe(status));
}

type Line = { level: number; msg: string; fault?: string; err?: unknown };

/** What a process has logged. Throws at a line in braces that is no JSON. */
export function logged(process: { output(): string }): Line[] {
  const lines = process.output().split("\n");
  return lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Line);
}

/** What the watch over the database has said, in order. */
export const watched = (process: { output(): string }): string[] =>
  logged(process)
    .filter(({ level, msg }) => level === 50 || /stored into again/.test(msg))
    .map(({ fault, msg }) => fault ?? msg);

/** A connection of somebody else. */
export async function somebodyElse(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}
