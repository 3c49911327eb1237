import { sql } from "drizzle-orm";
import { describe, expect, it, onTestFinished } from "vitest";
import { useDatabase } from "@db/client/database";
import type { Database } from "@db/client/types";
import { readEnvironment } from "../../env.server";
import { postgresServer } from "../../../../tests/contracts/database/postgres-server";
import { fillSchool } from "./fill-school";
import { openSchool } from "../open-school";

const why = postgresServer.missing === null ? "" : ` (skipped: ${postgresServer.missing})`;

// Without PostgreSQL on this machine there is no connection that can break; the title says so.
describe.skipIf(postgresServer.missing !== null)(`filling a new school on a server's database${why}`, () => {
  it("says in one sentence that the connection broke and what the next start does", async () => {
    const server = await postgresServer.start();
    onTestFinished(() => server.stop());
    const reading = readEnvironment({ DATABASE_URL: await server.emptyAddress(), DEMO: "0" });
    if (!reading.ok) throw new Error(reading.sentence);
    const db = await openSchool(reading.env);
    const breaking: Database = {
      ...db,
      tx: (work) =>
        db.tx(async (tx) => {
          await tx.select({ ended: sql`pg_terminate_backend(pg_backend_pid(), 5000)` }).from(sql`(select 1) as one`);
          return work(tx);
        }),
    };
    useDatabase(breaking);
    await expect(fillSchool(breaking, reading.env)).rejects.toThrow(
      /^The database server postgres:\/\/\S+ cannot be used \(.+\): check that it runs .* The next start takes up what this one began\.$/,
    );
    await db.close();
  });
});
