import { drizzle } from "drizzle-orm/node-postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { readerOver } from "@db/client/reader";
import type { Builders } from "@db/client/types";
import type { TokenMatch } from "@db/dialect/numbers-with";
import { listCandidates, type SearchReader } from "@db/queries/search/list-candidates";
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

  /** How the server means to look for what a reader may see. */
  async function planOf(match: TokenMatch, reader: SearchReader): Promise<string> {
    const asked: { sql: string; params: unknown[] }[] = [];
    const logger = { logQuery: (sql: string, params: unknown[]) => void asked.push({ sql, params }) };
    const on = readerOver(drizzle(client, { logger }) as unknown as Builders, postgresTables, "postgres");
    await listCandidates({ match, reader, limit: 9, offset: 0 }, on);
    const [search] = asked;
    const { rows } = await client.query<Record<string, string>>(`explain ${search?.sql ?? ""}`, search?.params);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  }

  it("enters the function that finds numbers once, not once for each number", async () => {
    const plan = await planOf({ all: ["g1"], without: [["t1"]] }, { staff: true });
    expect(plan).toMatch(/Function Scan on search_numbers/);
    // What stands for a function among the columns that are selected.
    expect(plan).not.toMatch(/ProjectSet/);
  });

  it("fetches the documents it found by their numbers, whoever asks, and does not read all there are", async () => {
    await client.query(`INSERT INTO search_documents (kind, source, source_id, scope, audience, at)
      SELECT 'model', 'entry', n, CASE n % 3 WHEN 0 THEN 'desk' ELSE 'both' END, CASE n % 3 WHEN 0 THEN 'staff' ELSE 'anyone' END, n
      FROM generate_series(1, 100000) AS n`);
    await client.query("ANALYZE search_documents");
    const visitor = { staff: false as const, openQuestionIds: [], closedPackIds: [] };
    for (const reader of [{ staff: true as const }, visitor]) {
      const plan = await planOf({ all: ["g1"], without: [] }, reader);
      expect(plan).toMatch(/Index Scan using search_documents_pkey/);
      expect(plan).not.toMatch(/Seq Scan/);
    }
  });
});
