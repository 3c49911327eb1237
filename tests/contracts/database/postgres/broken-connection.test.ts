import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAway } from "@db/client/errors";
import type { Database, Tx } from "@db/client/types";
import { insertPerson } from "@db/queries/people/people";
import { postgresServer, type PostgresServer } from "../postgres-server";

/** More than a pool has connections. */
const TIMES = 12;
const why = postgresServer.missing === null ? "" : ` (skipped: ${postgresServer.missing})`;

// Without PostgreSQL on this machine there is no connection to break; the title says so.
describe.skipIf(postgresServer.missing !== null)(`a connection to PostgreSQL that breaks${why}`, () => {
  let server: PostgresServer;
  let db: Database;
  beforeAll(async () => {
    server = await postgresServer.start();
    db = await server.fresh();
  });
  afterAll(async () => {
    await db.close();
    await server.stop();
  });

  const value = async <T>(asked: Pick<Tx, "select">, expression: ReturnType<typeof sql<T>>) =>
    (await asked.select({ value: expression }).from(sql`(select 1) as one`))[0]?.value;
  const person = (no: number) => ({
    userName: `p-${no}`,
    displayName: "考生",
    role: "candidate" as const,
    createdAt: 1,
  });
  const failure = (work: (tx: Tx) => Promise<unknown>) => db.tx(work).catch((error: unknown) => error);

  it("ends its own transaction only, which stores nothing, though more break than the pool has", async () => {
    const before = await db.$count(db.tables.people);
    for (let no = 0; no < TIMES; no += 1) {
      const error = await failure(async (tx) => {
        await insertPerson(person(no), tx);
        // While it is asked, and between two askings.
        const pid = await value(tx, sql<number>`pg_backend_pid()`);
        await value(no % 2 ? tx : db, sql<boolean>`pg_terminate_backend(${pid}, 5000)`);
        await insertPerson(person(no + TIMES), tx);
      });
      expect(isAway(error), String(error)).toBe(true);
    }
    await db.tx((tx) => insertPerson(person(2 * TIMES), tx));
    expect(await db.$count(db.tables.people)).toBe(before + 1);
  });

  it("is not used again for what would find an unfinished transaction in it", async () => {
    const error = await failure(async (tx) => {
      await insertPerson(person(100), tx);
      throw new Error("on second thought");
    });
    expect(error).toMatchObject({ message: "on second thought" });
    const states = sql<number>`(select count(*)::int from pg_stat_activity where state like 'idle in transaction%')`;
    expect(await value(db, states)).toBe(0);
  });

  it("a transaction in which a statement failed unsaid is no receipt", async () => {
    const error = await failure(async (tx) => {
      await insertPerson(person(200), tx);
      await value(tx, sql`1 / 0`).catch(() => undefined);
    });
    expect(String(error)).toContain("the transaction ended with ROLLBACK");
  });
});
