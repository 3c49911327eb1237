import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresServer, type PostgresServer } from "../../../tests/contracts/database/postgres-server";
import { ask } from "../../../tests/move/ask";
import type { DatabaseUnusable } from "../unusable/database-unusable";
import { migrateDatabase, openDatabase } from "../open-database";
import { unusableSentence } from "../unusable/unusable-sentence";

const why = postgresServer.missing === null ? "" : ` (skipped: ${postgresServer.missing})`;

// Without PostgreSQL on this machine there is no database to refuse; the title says so.
describe.skipIf(postgresServer.missing !== null)(`a database that a first start cannot use${why}`, () => {
  let server: PostgresServer;
  let address: string;
  beforeAll(async () => {
    server = await postgresServer.start();
    address = await server.emptyAddress();
    await ask(address, "create role guest login");
  });
  afterAll(() => server.stop());

  /** What a start on it says. */
  async function refusal(url: string): Promise<string> {
    const db = await openDatabase({ url });
    const failure = await migrateDatabase(db).catch((error: unknown) => error);
    await db.close();
    return unusableSentence(failure as DatabaseUnusable);
  }
  const tables = (url: string) =>
    ask(url, "select 1 from pg_tables where schemaname not in ('pg_catalog', 'information_schema')");

  it.each(["LATIN1", "SQL_ASCII"])("is kept in %s: it says so and makes no table", async (encoding) => {
    const name = encoding.toLowerCase();
    await ask(address, `create database ${name} template template0 encoding '${encoding}' locale 'C'`);
    const url = at(name);
    expect(await refusal(url)).toMatch(new RegExp(`/${name} is not kept in UTF-8 .* createdb -T template0 -E UTF8`));
    expect(await tables(url)).toEqual([]);
  });

  it("is another user's: it says which right is missing and how it is given", async () => {
    const url = address.replace("postgres@", "guest@");
    expect(await refusal(url)).toMatch(/may not make tables in .* \(permission denied for database .*let it own the/);
    expect(await tables(address)).toEqual([]);
  });

  it("is not there: it says which", async () => {
    const failure = (await openDatabase({ url: at("nowhere") }).catch((error: unknown) => error)) as DatabaseUnusable;
    expect(unusableSentence(failure)).toContain('(database "nowhere" does not exist)');
  });

  it("tells its server's time, by which clocks are held", async () => {
    const db = await openDatabase({ url: address });
    const before = Date.now();
    const there = await db.serverTime();
    await db.close();
    // The same machine's clock, in ms; nearer than a minute whatever else the machine does.
    expect(Math.abs((there ?? 0) - before)).toBeLessThan(60_000);
  });

  function at(name: string): string {
    const url = new URL(address);
    url.pathname = `/${name}`;
    return url.href;
  }
});
