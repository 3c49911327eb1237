import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertPerson } from "@db/queries/people/people";
import { postgresServer, type PostgresServer } from "../contracts/database/postgres-server";
import { openTestSchool, schoolFile } from "../factories/school";
import { ask } from "./ask";

const title = `db:move as it is typed${postgresServer.missing === null ? "" : ` (skipped: ${postgresServer.missing})`}`;

// Without PostgreSQL on this machine there is nothing to move to; the title says so.
describe.skipIf(postgresServer.missing !== null)(title, { timeout: 600_000 }, () => {
  let folder: string;
  let server: PostgresServer;
  let school: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "move-script-"));
    server = await postgresServer.start();
    const db = await openTestSchool();
    const person = { userName: "lin", displayName: "林𠮷", role: "candidate", createdAt: 1 } as const;
    await db.tx((tx) => insertPerson(person, tx));
    await db.close();
    school = schoolFile();
    // Builds what is out of date, which would be told beside what is looked at below.
    await type("--help");
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("moves a file into PostgreSQL and back into a file, and ends each time with the same table and code 0", async () => {
    const to = await server.emptyAddress();
    const there = await move(school, to);
    expect(there).toMatchObject({ code: 0, err: expect.stringContaining("Everything has arrived.") as string });
    expect(there.out).toMatch(/\npeople +1 +([0-9a-f]{12}) +1 +\1 +same\n/);
    expect(there.out).not.toContain("DIFFERENT");
    const back = await move(to, join(folder, "back", "app.db"));
    expect(back).toMatchObject({ code: 0, out: there.out });
  });

  it.each(["LATIN1", "SQL_ASCII"])(
    "refuses a database kept in %s with one sentence and code 1, and leaves it empty",
    async (encoding) => {
      const to = await databaseIn(encoding);
      const before = readFileSync(school);
      const where = to.replace("postgres@", "");
      expect(await move(school, to)).toEqual({
        code: 1,
        out: "",
        err: `${where} is kept in ${encoding}: make a database with the encoding UTF8.\n`,
      });
      expect(await ask(to, "select count(*)::int as count from pg_tables where schemaname = 'public'")).toEqual([
        { count: 0 },
      ]);
      expect(readFileSync(school).equals(before)).toBe(true);
    },
  );

  async function databaseIn(encoding: string): Promise<string> {
    const name = encoding.toLowerCase();
    const url = await server.emptyAddress();
    await ask(url, `create database ${name} template template0 encoding '${encoding}' locale 'C'`);
    return `${dirname(url)}/${name}`;
  }
});

const move = (from: string, to: string) => type("--from", from, "--to", to);

/** As an operator does. */
async function type(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn("npm", ["run", "-s", "db:move", "--", ...words], { stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said.err += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { code, ...said };
}
