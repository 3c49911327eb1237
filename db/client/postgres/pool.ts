import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { postgresTables } from "../../schema/postgres";
import { DatabaseUnusable } from "../unusable/database-unusable";
import { storageFault } from "../errors";
import { txOver } from "../reader";
import { isOutdatedPlan } from "./retry-on-conflict";
import { withoutPassword } from "../unusable/without-password";
import type { Builders, Tx } from "../types";

/** What the server's lists of connections call us. */
const NAME = "shenlun";
/** Connections of one process; `?max=` in the address says otherwise. */
const MOST_CONNECTIONS = 10;
/** How long is waited for a connection, a free one or a new one; `?connect_timeout=` in the address, as for other programs. */
const CONNECT_TIMEOUT_S = 5;

/**
 * Bounds for what would else hold a connection for ever, in milliseconds; each may stand in the address. The server gives up on
 * a lock, on a statement, and on a transaction of which it hears no more (a machine that lost its power or its network); the
 * process itself on a server of which it hears no more.
 */
const BOUNDS_MS = {
  lock_timeout: 10_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
  query_timeout: 65_000,
};

export function openPool(url: string): pg.Pool {
  const asked = settingsOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: Number(asked.get("max") ?? MOST_CONNECTIONS),
    connectionTimeoutMillis: Number(asked.get("connect_timeout") ?? CONNECT_TIMEOUT_S) * 1_000,
    keepAlive: true,
    application_name: NAME,
    ...BOUNDS_MS,
  });
  // A connection that breaks reports so to whoever waits for its answer, and is not used again. Unheard, the same would end the process:
  // from an idle one through the pool, from one in use by itself.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** What the address says of what is bounded here. Throws at what is no number: it would bound nothing. */
function settingsOf(url: string): URLSearchParams {
  const asked = URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams();
  for (const name of ["max", "connect_timeout", ...Object.keys(BOUNDS_MS)]) {
    const value = asked.get(name);
    if (value !== null && !/^[1-9]\d{0,8}$/.test(value)) {
      throw new DatabaseUnusable("wrong-setting", `${withoutPassword(url)}?${name}=${value}`);
    }
  }
  return asked;
}

/** Why nothing can be asked of a server, as its watch and a start say it. */
export function unusable(url: string, error: unknown): DatabaseUnusable {
  const code = storageFault(error) === "crowded" ? "crowded" : "unreachable";
  return new DatabaseUnusable(code, withoutPassword(url), { cause: error });
}

/** A connection beside the pool for what may take as long as it takes: waiting for those that started earlier, changing tables. */
export async function withPatientClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const patient = URL.canParse(url) ? new URL(url) : null;
  for (const name of Object.keys(BOUNDS_MS)) patient?.searchParams.delete(name);
  const client = new pg.Client({
    connectionString: patient?.href ?? url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_S * 1_000,
    keepAlive: true,
    application_name: NAME,
  });
  client.on("error", () => undefined);
  await client.connect().catch((error: unknown) => {
    throw unusable(url, error);
  });
  try {
    return await work(client);
  } finally {
    // Lets go of the locks it holds, whatever happened.
    await client.end();
  }
}

/**
 * A transaction goes by indexes wherever there is one. Its kept statements are planned once for each connection, when a table may be
 * so small that reading all of it is cheaper, and used when thousands write to it; and whoever reads a whole table inside a
 * serializable transaction is a rival of all who write to it. Without `jit`, which would compile what has no index to go by.
 */
const BY_INDEX = "set local enable_seqscan = off; set local jit = off";

let named = 0;

/** Of a statement that the server is to keep. One name never means two statements of a connection. */
function nextName(): string {
  named += 1;
  return `kept_${named}`;
}

/** What is written through a connection; made once for each, so that statements that are kept stay kept. */
const writing = new WeakMap<pg.PoolClient, Tx>();

function txOn(client: pg.PoolClient): Tx {
  let tx = writing.get(client);
  if (!tx) {
    // The other of the two casts: what drizzle builds for PostgreSQL is awaited in the same way.
    tx = txOver(drizzle(client) as unknown as Builders, postgresTables, "postgres", (query) =>
      query.prepare(nextName()),
    );
    writing.set(client, tx);
  }
  return tx;
}

/**
 * One transaction. Its connection goes back to the pool only if it answered to the end: one that broke, or of which
 * nobody knows what it still does, is closed, and the server undoes what was not committed. So is one whose kept statements
 * are of tables as they were before a migration.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  isolation: "serializable" | "repeatable read",
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let isSound = false;
  try {
    await client.query(`begin isolation level ${isolation}; ${BY_INDEX}`);
    const result = await work(txOn(client));
    const { command } = await client.query("commit");
    isSound = true;
    // The server answers so, without an error, where a statement failed and nobody said so: nothing was stored.
    if (command !== "COMMIT") throw new Error(`the transaction ended with ${command}`);
    return result;
  } catch (error) {
    if (!isSound && !isLost(error)) {
      isSound = await client.query("rollback").then(
        () => !isOutdatedPlan(error),
        () => false,
      );
    }
    throw error;
  } finally {
    client.release(!isSound);
  }
}

/** Whether nothing more is to be asked through the connection. */
function isLost(error: unknown): boolean {
  return storageFault(error) === "unreachable";
}
