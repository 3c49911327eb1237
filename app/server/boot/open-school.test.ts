import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { readEnvironment } from "../env.server";
import { postgresServer } from "../../../tests/contracts/database/postgres-server";
import { ask } from "../../../tests/move/ask";
import { openSchool } from "./open-school";

const HOUR_MS = 3_600_000;
const why = postgresServer.missing === null ? "" : ` (skipped: ${postgresServer.missing})`;

afterEach(() => vi.restoreAllMocks());

// Without PostgreSQL on this machine there is no second clock; the title says so.
describe.skipIf(postgresServer.missing !== null)(`a start on a server's database${why}`, () => {
  it("is refused while this machine's clock is an hour off, and has made no table", async () => {
    const server = await postgresServer.start();
    onTestFinished(() => server.stop());
    const url = await server.emptyAddress();
    const reading = readEnvironment({ DATABASE_URL: url });
    if (!reading.ok) throw new Error(reading.sentence);
    const now = Date.now();
    const clock = vi.spyOn(Date, "now").mockReturnValue(now + HOUR_MS);
    await expect(openSchool(reading.env)).rejects.toThrow(
      /^The clock of this machine is 3\d\d\d s ahead of that of the database's server: .* Then start again\.$/,
    );
    expect(await ask(url, "select 1 from pg_tables where schemaname = 'public'")).toEqual([]);
    clock.mockRestore();
    const db = await openSchool(reading.env);
    expect(await db.$count(db.tables.people)).toBe(0);
    await db.close();
  });
});
