import { setTimeout as pause } from "node:timers/promises";
import { MoveRefused } from "../end";

/** Any fixed number: one move at a time in a database. */
const MOVE_LOCK = 7_310_593;
/** A server takes a moment to notice that a process that was killed is gone. */
const GONE_WAIT_MS = 5_000;
const GONE_RETRY_MS = 100;

/** Asks one statement; rows as lists of what PostgreSQL wrote. */
export type Ask = (text: string, values?: unknown[]) => Promise<(string | Buffer | null)[][]>;

type Options = { ask: Ask; where: string; role: "source" | "target" };

/** Insists that this database takes every character and nobody else is in it, and keeps other moves out of it for as long as the connection lasts. */
export async function holdPostgres({ ask, where, role }: Options): Promise<void> {
  const locked = await waitFor(async () => (await ask(`select pg_try_advisory_lock(${MOVE_LOCK})`))[0]?.[0] === "t");
  if (!locked) {
    throw new MoveRefused(
      role === "target"
        ? `${where} is the database that is moved from, or another move is at work in it: name another, or wait.`
        : `Another move is at work in ${where}: wait until it has ended.`,
    );
  }
  const encoding = String((await ask("select current_setting('server_encoding')"))[0]?.[0]);
  if (encoding !== "UTF8")
    throw new MoveRefused(`${where} is kept in ${encoding}: make a database with the encoding UTF8.`);
  const alone = await waitFor(async () => (await ask(OTHERS)).length === 0);
  if (!alone)
    throw new MoveRefused(`${where} is in use: stop every server on it, close other connections and call again.`);
}

/** Connections of people and programs; the server's own workers are nobody's. */
const OTHERS = `select 1 from pg_stat_activity
  where datname = current_database() and usename is not null and pid <> pg_backend_pid() limit 1`;

async function waitFor(condition: () => Promise<boolean>): Promise<boolean> {
  for (let waited = 0; ; waited += GONE_RETRY_MS) {
    if (await condition()) return true;
    if (waited >= GONE_WAIT_MS) return false;
    await pause(GONE_RETRY_MS);
  }
}
