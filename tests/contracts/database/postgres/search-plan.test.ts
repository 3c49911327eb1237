import { drizzle } from "drizzle-orm/node-postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { readerOver } from "@db/client/reader";
import type { Builders } from "@db/client/types";
import { listCandidates } from "@db/queries/search/list-candidates";
import { postgresTables } from "@db/schema/postgres";
import { postgresServer, type PostgresServer } from "../postgres-server";

const why = postgresServer.missing === null ? "" : ` (skipped: ${postgresServer.missing})`;

// Without PostgreSQL on this machine nothing plans; the title says so.
describe.skipIf(postgresServer.missing !== null)(`a search on PostgreSQL${why}`, () => {
  let server: PostgresServer;
  let client: pg.Client;
  beforeAll(async () => {
    server = await postgresServer.start();
    const url = await server.emptyAddress();
    const db = await openDatabase({ url });
    await migrateDatabase(db);
    await db.close();
    client = new pg.Client({ connectionString: url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await server.stop();
  });

  it("enters the function that finds numbers once, not once for each number", async () => {
    const asked: { sql: string; params: unknown[] }[] = [];
    const logger = { logQuery: (sql: string, params: unknown[]) => void asked.push({ sql, params }) };
    const on = readerOver(drizzle(client, { logger }) as unknown as Builders, postgresTables, "postgres");
    await listCandidates(
      { match: { all: ["g1"], without: [["t1"]] }, reader: { staff: true }, limit: 9, offset: 0 },
      on,
    );
    const [search] = asked;
    const { rows } = await client.query<Record<string, string>>(`explain ${search?.sql ?? ""}`, search?.params);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toMatch(/Function Scan on search_numbers/);
    // What stands for a function among the columns that are selected.
    expect(plan).not.toMatch(/ProjectSet/);
  });
});
