import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import { keptQuery, type Place } from "@db/client/kept-query";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import type { Database, Tx } from "@db/client/types";
import { insertPerson } from "@db/queries/people/people";
import { postgresServer, type PostgresServer } from "../postgres-server";
import { person } from "../sample-rows";

/** PostgreSQL plans a kept statement anew for each asking five times, and then once for all. */
const UNTIL_PLANNED_FOR_GOOD = 8;
const why = postgresServer.missing === null ? "" : ` (skipped: ${postgresServer.missing})`;

const byName = keptQuery((on, place: Place<{ userName: string }>) => {
  const { people } = on.tables;
  return on
    .select({ name: people.displayName })
    .from(people)
    .where(eq(people.userName, place("userName")));
});

// Without PostgreSQL on this machine nothing plans; the title says so.
describe.skipIf(postgresServer.missing !== null)(`statements that a connection to PostgreSQL keeps${why}`, () => {
  let server: PostgresServer;
  let admin: pg.Client;
  let db: Database;
  beforeAll(async () => {
    server = await postgresServer.start();
    const url = await server.emptyAddress();
    // One connection, so that every asking meets what the one before it left.
    db = await openDatabase({ url: `${url}?max=1` });
    await migrateDatabase(db);
    admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await db.tx((tx) => insertPerson(person({ userName: "only" }), tx));
    await admin.query("vacuum analyze people");
  });
  afterAll(async () => {
    await admin.end();
    await db.close();
    await server.stop();
  });

  const nameOf = (tx: Tx) => tx.ask(byName, { userName: "only" });

  it("go by an index for good, though they were planned when all rows lay in one page", async () => {
    await admin.query(EXPLAIN);
    for (let time = 0; time < UNTIL_PLANNED_FOR_GOOD; time += 1) await db.tx(nameOf);
    const [kept] = await db.tx((tx) =>
      tx
        .select({ forGood: sql<number>`generic_plans::int`, plan: sql<unknown>`explained(name, 'only')` })
        .from(sql`pg_prepared_statements`)
        .where(sql`statement like '%"user_name" = $1%'`),
    );
    expect(kept?.forGood).toBeGreaterThan(0);
    expect(JSON.stringify(kept?.plan)).toMatch(/"Node Type":"Index Scan"/);
  });

  it("are prepared anew when a migration has changed the type of what they ask", async () => {
    await db.tx(nameOf);
    await admin.query("alter table people alter column display_name type varchar(400)");
    expect(await db.tx(nameOf)).toEqual([{ name: "Lin" }]);
  });
});

/** What PostgreSQL does for a statement that the connection keeps. */
const EXPLAIN = `
  create function explained(kept name, value text) returns json language plpgsql as $$
  declare plan json;
  begin
    execute format('explain (format json) execute %I(%L)', kept, value) into plan;
    return plan;
  end $$`;
